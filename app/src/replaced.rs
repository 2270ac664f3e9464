//! A view that is replaced rather than updated.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::string::String;
use std::vec::Vec;

/// A view of which nothing is kept when another takes its place: the next step's field is empty, even where it looks the
/// same. It also spares the WebAssembly all code that would compare the old and the new.
pub struct Replaced<V>(pub V);

impl<V: Render> Render for Replaced<V> {
    type State = ReplacedState<V::State>;

    fn build(self) -> Self::State {
        ReplacedState(self.0.build())
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut next = self.build();
        state.insert_before_this(&mut next);
        state.unmount();
        *state = next;
    }
}

/// What is in the document now.
pub struct ReplacedState<S>(S);

impl<S: Mountable> Mountable for ReplacedState<S> {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    /// For attributes that are added from outside. There are none here.
    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl<V: RenderHtml> AddAnyAttr for Replaced<V> {
    type Output<Attr: Attribute> = Replaced<V::Output<Attr>>;

    fn add_any_attr<Attr: Attribute>(self, attr: Attr) -> Self::Output<Attr>
    where
        Self::Output<Attr>: RenderHtml,
    {
        Replaced(self.0.add_any_attr(attr))
    }
}

impl<V: RenderHtml> RenderHtml for Replaced<V> {
    type AsyncOutput = Replaced<V::AsyncOutput>;
    type Owned = Replaced<V::Owned>;

    const MIN_LENGTH: usize = V::MIN_LENGTH;
    const EXISTS: bool = V::EXISTS;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    async fn resolve(self) -> Self::AsyncOutput {
        Replaced(self.0.resolve().await)
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        ReplacedState(self.0.hydrate::<FROM_SERVER>(cursor, position))
    }

    fn into_owned(self) -> Self::Owned {
        Replaced(self.0.into_owned())
    }
}
