//! Icons. The server draws each shape once, in a sprite outside the wizard; a screen only refers to it, so that the
//! WebAssembly holds no drawings and writes no markup.

use leptos::prelude::*;

/// A shape of the sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Messages.
    Chat,
    /// Done.
    Check,
    /// The time.
    Clock,
    /// A code.
    Code,
    /// A phone with a tick.
    Device,
    /// What is kept safe.
    Shield,
    /// Something is wrong.
    Alert,
    /// Not allowed here.
    Lock,
    /// Set up wrong.
    Tools,
}

impl Icon {
    /// The shape in the sprite.
    pub(crate) const fn reference(self) -> &'static str {
        match self {
            Self::Chat => "#i-chat",
            Self::Check => "#i-check",
            Self::Clock => "#i-clock",
            Self::Code => "#i-code",
            Self::Device => "#i-device",
            Self::Shield => "#i-shield",
            Self::Alert => "#i-alert",
            Self::Lock => "#i-lock",
            Self::Tools => "#i-tools",
        }
    }
}

/// An icon that says nothing that the words beside it do not say.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <use_ href=icon.reference()></use_>
        </svg>
    }
}

/// The shapes, for the document. Lines of one weight on a grid of 24.
#[cfg(feature = "ssr")]
pub const SPRITE: &str = concat!(
    r#"<symbol id="i-chat" viewBox="0 0 24 24"><path d="M12 4c-4.7 0-8.5 3.2-8.5 7.3 0 2.3 1.2 4.3 3.1 5.6V20l3-1.6c.8.2 1.6.3 2.4.3 4.7 0 8.5-3.2 8.5-7.4S16.7 4 12 4z"/><path d="M8 11.3h.01M12 11.3h.01M16 11.3h.01"/></symbol>"#,
    r#"<symbol id="i-check" viewBox="0 0 24 24"><path d="M5 12.5l4.5 4.5L19 7.5"/></symbol>"#,
    r#"<symbol id="i-clock" viewBox="0 0 24 24"><circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/></symbol>"#,
    r#"<symbol id="i-code" viewBox="0 0 24 24"><rect x="3" y="6.5" width="18" height="11" rx="3"/><path d="M8 12h.01M12 12h.01M16 12h.01"/></symbol>"#,
    r#"<symbol id="i-device" viewBox="0 0 24 24"><rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M9.7 12.2l1.7 1.7 3-3.4"/></symbol>"#,
    r#"<symbol id="i-shield" viewBox="0 0 24 24"><path d="M12 3l7 2.6v5.2c0 4.6-2.9 8-7 10.2-4.1-2.2-7-5.6-7-10.2V5.6z"/><path d="M9 11.8l2.1 2.1L15 9.8"/></symbol>"#,
    r#"<symbol id="i-alert" viewBox="0 0 24 24"><circle cx="12" cy="12" r="8.5"/><path d="M12 7.8v4.9M12 16h.01"/></symbol>"#,
    r#"<symbol id="i-lock" viewBox="0 0 24 24"><rect x="5" y="10.5" width="14" height="10" rx="2.5"/><path d="M8.2 10.5V7.8a3.8 3.8 0 017.6 0v2.7"/></symbol>"#,
    r#"<symbol id="i-tools" viewBox="0 0 24 24"><path d="M14.8 6.3a4 4 0 00-5.3 5L3.9 17a1.9 1.9 0 002.7 2.8l5.8-5.6a4 4 0 005-5.3L14.8 11l-2.2-2.3z"/></symbol>"#,
);
