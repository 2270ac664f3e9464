//! As much of HTML as it takes to fill in a form.

/// A form of a page, with what it would send.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// The form of the page that is sent to this address.
    pub(crate) fn find(html: &str, action: &str) -> Self {
        Self::all(html)
            .into_iter()
            .find(|form| form.action == action)
            .unwrap_or_else(|| panic!("no form for {action} in {html}"))
    }

    /// All forms of the page.
    pub(crate) fn all(html: &str) -> Vec<Self> {
        html.split("<form ")
            .skip(1)
            .map(|rest| {
                let (form, _) = rest.split_once("</form>").expect("an end of the form");
                let (head, _) = form.split_once('>').expect("an end of the tag");
                let fields = form.split("<input").skip(1).filter_map(field).collect();
                Self {
                    action: attribute(head, "action").expect("an action"),
                    fields,
                }
            })
            .collect()
    }

    /// Types something into a field.
    pub(crate) fn fill(mut self, name: &str, value: &str) -> Self {
        let field = self.fields.iter_mut().find(|(field, _)| field == name);
        value.clone_into(&mut field.unwrap_or_else(|| panic!("no field {name}")).1);
        self
    }
}

fn field(rest: &str) -> Option<(String, String)> {
    let (tag, _) = rest.split_once('>')?;
    Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).or_else(|| {
        // The first attribute has lost the space before it.
        tag.strip_prefix(&format!("{name}=\"")).map(|rest| ("", rest))
    })?;
    let (value, _) = rest.split_once('"')?;
    Some(value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<"))
}

/// The value of an attribute that only one element of the page has.
pub(crate) fn the_attribute(html: &str, name: &str) -> Option<String> {
    attribute(html, name)
}
