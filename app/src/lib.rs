//! The wizard's pages. The view is a pure function of [`wizard::View`]; WebAssembly and plain HTML forms are two ways to
//! draw the same one.
//!
//! | to find | look in |
//! |---|---|
//! | the document around the wizard (server only) | [`page`], [`look`], [`sandbox_ribbon`] |
//! | the wizard, which screen it shows, its state in the browser | [`wizard`](mod@self::wizard), [`stage`], [`state`], [`session`] |
//! | what the forms post to (server only) | [`server_fns`] |
//! | a screen | [`screens`], [`replaced`], `written` |
//! | the places of words, and the words of a view (server only) | [`slot`], [`texts`] |
//! | in which language (server only) | [`languages`] |
//! | the countdown and the time it ends | [`countdown`], [`clock_time`] |
//! | where focus goes after a change | [`attention`] |
//! | what only a browser can do: fetch, clocks, focus | [`browser`] |

pub mod attention;
pub mod clock_time;
pub mod countdown;
pub mod icons;
pub mod replaced;
pub mod reply;
pub mod screens;
pub mod session;
pub mod slot;
pub mod stage;
pub mod state;
pub mod wizard;

#[cfg(test)]
mod fixtures;
mod written;

#[cfg(feature = "ssr")]
mod cookies;
#[cfg(feature = "ssr")]
mod countries;
#[cfg(feature = "ssr")]
pub mod error_page;
#[cfg(feature = "ssr")]
mod language_picker;
#[cfg(feature = "ssr")]
pub mod languages;
#[cfg(feature = "ssr")]
pub mod look;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod sandbox_ribbon;
#[cfg(feature = "ssr")]
pub mod server_fns;
#[cfg(feature = "ssr")]
pub mod ssr;
#[cfg(feature = "ssr")]
pub mod texts;

#[cfg(feature = "hydrate")]
pub mod browser;
#[cfg(not(feature = "hydrate"))]
#[path = "browser/absent.rs"]
pub mod browser;
