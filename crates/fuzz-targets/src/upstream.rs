use connect::{Answered, UnipileV1};
use http::header::CONTENT_ENCODING;
use http::{HeaderName, HeaderValue, Response};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use unipile::{Error, RawBody, RetryAfter};
use wizard::{Failure, Reply};

/// What stands for text of Unipile's that must not be repeated.
const MARK: &str = "canary-7f3a9c";

/// An answer of Unipile's, in lines: its status, a header each, none, and then its body.
pub fn upstream(data: &[u8]) {
    let Some((head, body)) = parse(data) else { return };
    hold(&head, body);
    let Ok(json) = serde_json::from_slice::<Value>(body) else {
        return;
    };
    // Without names that come twice, what a body says is beyond dispute.
    let body = json.to_string();
    let said = Said::by(&head, body.as_bytes());
    let answered = hold(&head, body.as_bytes());
    assert_eq!(
        said.connected(),
        matches!(answered.reply, Reply::Connected(_)),
        "{answered:?}"
    );

    let marked = marked(json).to_string().into_bytes();
    if let Err(error) = unipile::Reply::from_response(head.map(|()| marked)) {
        let shown = format!("{error} {error:?} {error:#?}");
        assert!(!shown.contains(MARK), "{shown}");
    }
}

fn parse(data: &[u8]) -> Option<(Response<()>, &[u8])> {
    let end = data.windows(2).position(|pair| pair == b"\n\n")?;
    let mut lines = data[..end].split(|byte| *byte == b'\n');
    let mut response = Response::builder().status(lines.next()?).body(()).ok()?;
    for line in lines {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
        response.headers_mut().append(name, value);
    }
    Some((response, &data[end + 2..]))
}

/// What must hold for every answer.
fn hold(head: &Response<()>, body: &[u8]) -> Answered {
    let read = || unipile::Reply::from_response(head.clone().map(|()| body.to_vec()));
    let said = Said::by(head, body);
    let answered = UnipileV1::read_begin(&read());
    said.holds(&answered);
    said.holds(&UnipileV1::read_answer(&read()));
    said.holds(&UnipileV1::read_wish(&read()));
    if let Err(Error::Rejected(rejection)) = read() {
        assert_eq!(rejection.status, head.status().as_u16());
        // A byte that is not UTF-8 becomes a character of three.
        assert!(rejection.raw().as_str().len() <= 3 * RawBody::LIMIT);
    }
    answered
}

/// What an answer says, without the client's own types.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default, deserialize_with = "text")]
    object: Option<String>,
    #[serde(default, deserialize_with = "text")]
    account_id: Option<String>,
}

fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(value.as_str().filter(|text| !text.is_empty()).map(str::to_owned))
}

impl Said {
    fn by(head: &Response<()>, body: &[u8]) -> Self {
        // A body that was compressed unasked is bytes like any other.
        let is_plain = head
            .headers()
            .get(CONTENT_ENCODING)
            .is_none_or(|encoding| encoding == "identity");
        if head.status().is_success() && is_plain {
            serde_json::from_slice(body).unwrap_or_default()
        } else {
            Self::default()
        }
    }

    fn connected(&self) -> bool {
        matches!(self.object.as_deref(), Some("AccountCreated" | "AccountReconnected")) && self.account_id.is_some()
    }

    /// No answer means more than it says.
    fn holds(&self, answered: &Answered) {
        if answered.account_id.is_some() {
            assert_eq!(answered.account_id, self.account_id);
        }
        let object = match &answered.reply {
            Reply::Connected(account) => {
                assert_eq!(Some(&account.id), answered.account_id.as_ref());
                if account.reconnected {
                    "AccountReconnected"
                } else {
                    "AccountCreated"
                }
            }
            Reply::Checkpoint(_) => "Checkpoint",
            // A checkpoint that cannot be answered here.
            Reply::Failed(Failure::OnlyAtFacebook) if answered.account_id.is_some() => "Checkpoint",
            Reply::Failed(Failure::TryLater { seconds: Some(seconds) }) => {
                return assert!(u64::from(*seconds) <= RetryAfter::MAX.as_secs());
            }
            reply => return assert_eq!(answered.account_id, None, "{reply:?}"),
        };
        assert_eq!(self.object.as_deref(), Some(object));
        assert!(answered.account_id.is_some());
    }
}

/// The same with every text replaced but for the one that says what it is.
fn marked(json: Value) -> Value {
    match json {
        Value::String(_) => MARK.into(),
        Value::Array(items) => items.into_iter().map(marked).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| {
                let value = if name == "object" { value } else { marked(value) };
                (name, value)
            })
            .collect(),
        other => other,
    }
}
