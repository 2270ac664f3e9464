//! The places on the page where words go, and the words that are in them.
//!
//! Which words those are, in which language, is decided on the server alone ([`crate::texts`]). The browser's code has no
//! words of its own: it puts the ones that it was sent into their places.

use serde::{Deserialize, Serialize};
use std::string::String;

/// A place. Its number is that of its line in [`Texts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The document's title.
    Title,
    /// The same while the device is the way that is unfolded.
    DeviceTitle,
    /// The heading of the step.
    Heading,
    /// The same while the device is the way that is unfolded.
    DeviceHeading,
    /// Below the heading: what this is about. Of a notice: why.
    Lede,
    /// A message that belongs to no field.
    Problem,
    /// The same while the device is the way that is unfolded.
    DeviceProblem,
    /// What the button of the form says.
    Submit,
    /// While the form is on its way.
    Status,
    /// The same, after a while.
    StatusLater,
    /// Button: back to the start.
    StartOver,
    /// A form did not arrive, as far as the browser knows.
    Unreachable,

    /// Label of the username.
    Username,
    /// What is wrong with the username.
    UsernameError,
    /// Label of the password.
    Password,
    /// What is wrong with the password.
    PasswordError,
    /// Button that shows the password.
    Show,
    /// The same for those who do not see where it stands.
    ShowPassword,
    /// Button that hides the password.
    Hide,
    /// The same for those who do not see where it stands.
    HidePassword,
    /// Caps Lock is on.
    CapsLock,
    /// Where the password goes.
    Promise,
    /// What may come next.
    PhoneAtHand,

    /// Above the heading: the former checkpoint is done with.
    OneMoreStep,
    /// Label of the code.
    Code,
    /// Where the code comes from.
    CodeHint,
    /// What is wrong with the code.
    CodeError,
    /// Names the two ways to confirm.
    Ways,
    /// The first way.
    CodeWay,
    /// Its second line.
    CodeWayHow,
    /// The second way.
    DeviceWay,
    /// Its second line.
    DeviceWayHow,
    /// The same, once it was chosen.
    DeviceWayWaiting,
    /// The first thing to do on the device.
    StepOpen,
    /// The second.
    StepTap,
    /// The third.
    StepConfirm,
    /// Button: waits for the approval.
    Wait,
    /// An approval is awaited.
    Waiting,
    /// Link to the other way.
    CodeInstead,

    /// Label of the list of countries.
    Country,
    /// What is wrong with the country.
    CountryError,
    /// Label of the phone number.
    Phone,
    /// What is wrong with the phone number.
    PhoneError,

    /// Before the minutes and seconds.
    BeforeTimeLeft,
    /// After them.
    AfterTimeLeft,
    /// When the time ends, in UTC.
    UntilUtc,
    /// The same as a pattern, for a time before noon: [`crate::clock_time::fill`].
    UntilBeforeNoon,
    /// The same for a time after noon.
    UntilAfterNoon,
    /// The digit for nothing. The others follow it in Unicode.
    Zero,
    /// Spoken when two minutes are left.
    TwoMinutes,
    /// Spoken when a minute is left.
    OneMinute,
    /// Spoken when half a minute is left.
    HalfMinute,
    /// Spoken at the end.
    TimeOver,

    /// What has worked, short of an answer.
    Note,
    /// Unfolds the two that follow.
    Help,
    /// Button: sends the code, or the notification, again.
    Resend,
    /// Button: asks for another way.
    OtherWay,

    /// What happens, or is to be done, next.
    Next,
    /// Link or button: the better thing to do next.
    FirstStep,
    /// Link or button: the other thing to do next.
    SecondStep,
    /// How to undo it.
    Undo,
    /// Link: back to the product.
    Back,
    /// Before the code for the support team.
    SupportCode,
    /// The code for the support team.
    SupportCodeValue,
    /// Before the reference for the support team.
    SupportReference,
}

impl Slot {
    /// How many there are.
    pub const COUNT: usize = Self::SupportReference as usize + 1;
}

/// The words on a page: a line for each [`Slot`], empty where there is nothing to say. So they need no decoder, and the
/// page's compression finds the lines that are on it anyhow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub String);

impl Texts {
    /// What stands in a place. Empty, if nothing does.
    pub fn get(&self, slot: Slot) -> &str {
        self.0.split('\n').nth(slot as usize).unwrap_or_default()
    }
}
