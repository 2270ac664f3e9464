//! What counts as a username, a password, a code. What a person types is judged here and nowhere else.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::string::{String, ToString};

/// The longest username that is passed on, in characters. An e-mail address has at most 254.
pub const USERNAME_MAX_CHARS: usize = 254;

/// The longest password that is passed on, in characters.
pub const PASSWORD_MAX_CHARS: usize = 512;

/// How many digits a code has. Facebook's texts have 6 or 8, its backup codes 8; room is left on both sides.
pub const CODE_DIGITS: std::ops::RangeInclusive<usize> = 4..=12;

/// What is wrong with the credentials, or what the provider said of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignInProblem {
    /// Nothing was typed.
    BothMissing,
    /// No username.
    UsernameMissing,
    /// The username is longer than any.
    UsernameTooLong,
    /// The username has characters that none has, such as a line break.
    UsernameInvalid,
    /// No password.
    PasswordMissing,
    /// The password is longer than any.
    PasswordTooLong,
    /// The provider refused the two together; it does not say which one is wrong.
    WrongPassword,
}

impl SignInProblem {
    /// Is it about the username field?
    pub const fn concerns_username(self) -> bool {
        !matches!(self, Self::PasswordMissing | Self::PasswordTooLong)
    }

    /// Is it about the password field?
    pub const fn concerns_password(self) -> bool {
        matches!(
            self,
            Self::BothMissing | Self::PasswordMissing | Self::PasswordTooLong | Self::WrongPassword
        )
    }
}

/// Credentials that may be sent to the provider. `Debug` shows no password.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// E-mail address, phone number or username, without surrounding white space.
    pub username: String,
    /// The password, exactly as typed.
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

impl Credentials {
    /// Judges what was typed.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn judge(username: &str, password: &str) -> Result<Self, SignInProblem> {
        let username = username.trim();
        match (username.is_empty(), password.is_empty()) {
            (true, true) => return Err(SignInProblem::BothMissing),
            (true, false) => return Err(SignInProblem::UsernameMissing),
            _ => {}
        }
        if username.chars().count() > USERNAME_MAX_CHARS {
            return Err(SignInProblem::UsernameTooLong);
        }
        if username.chars().any(char::is_control) {
            return Err(SignInProblem::UsernameInvalid);
        }
        if password.is_empty() {
            return Err(SignInProblem::PasswordMissing);
        }
        if password.chars().count() > PASSWORD_MAX_CHARS {
            return Err(SignInProblem::PasswordTooLong);
        }
        Ok(Self {
            username: username.to_string(),
            password: password.to_string(),
        })
    }
}

/// The username as it may be shown again in the form: without control characters, trimmed, cut to its greatest length.
pub fn username_for_redisplay(typed: &str) -> String {
    let printable: String = typed.chars().filter(|c| !c.is_control()).collect();
    let cut: String = printable.trim().chars().take(USERNAME_MAX_CHARS).collect();
    cut.trim_end().to_string()
}

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeProblem {
    /// Nothing was typed.
    Missing,
    /// There is no digit in it.
    NotNumeric,
    /// Fewer than four digits.
    TooShort,
    /// More than twelve digits.
    TooLong,
}

/// A code that may be sent to the provider: 4 to 12 ASCII digits. `Debug` does not show it.
///
/// Unipile's `code` field also takes control words (`in_app_validation`, `TRY_ANOTHER_WAY`). Since a code is nothing but
/// digits, no person can type one of them.
#[derive(Clone, PartialEq, Eq)]
pub struct VerificationCode(String);

impl fmt::Debug for VerificationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerificationCode([redacted])")
    }
}

impl VerificationCode {
    /// Reads a code out of what was typed or pasted: "123456", "123 456", "Your code is FB-123 456", "١٢٣٤٥٦".
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn judge(typed: &str) -> Result<Self, CodeProblem> {
        if typed.trim().is_empty() {
            return Err(CodeProblem::Missing);
        }
        let digits: String = typed
            .chars()
            .filter_map(ascii_digit)
            .take(CODE_DIGITS.end() + 1)
            .collect();
        match digits.len() {
            0 => Err(CodeProblem::NotNumeric),
            n if n < *CODE_DIGITS.start() => Err(CodeProblem::TooShort),
            n if n > *CODE_DIGITS.end() => Err(CodeProblem::TooLong),
            _ => Ok(Self(digits)),
        }
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// The ASCII digit that a character stands for: ASCII, full-width, Arabic-Indic, Persian or Devanagari.
pub(crate) fn ascii_digit(c: char) -> Option<char> {
    const ZEROS: [char; 5] = ['0', '\u{ff10}', '\u{0660}', '\u{06f0}', '\u{0966}'];
    ZEROS.iter().find_map(|&zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        if value < 10 { char::from_digit(value, 10) } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(typed: &str) -> Result<String, CodeProblem> {
        VerificationCode::judge(typed).map(|code| code.digits().to_string())
    }

    #[test]
    fn a_code_is_read_out_of_what_people_paste() {
        for typed in [
            "123456",
            " 123456 ",
            "123 456",
            "123-456",
            "FB-123 456",
            "Your code is FB-123 456!",
            "１２３４５６",
        ] {
            assert_eq!(code(typed).as_deref(), Ok("123456"), "{typed}");
        }
        assert_eq!(code("١٢٣٤٥٦").as_deref(), Ok("123456"));
        assert_eq!(code("۱۲۳۴۵۶").as_deref(), Ok("123456"));
    }

    #[test]
    fn each_bad_code_has_a_problem_of_its_own() {
        assert_eq!(code("  "), Err(CodeProblem::Missing));
        assert_eq!(code("abc"), Err(CodeProblem::NotNumeric));
        assert_eq!(code("123"), Err(CodeProblem::TooShort));
        assert_eq!(code("1234567890123"), Err(CodeProblem::TooLong));
    }

    #[test]
    fn control_words_cannot_be_typed() {
        assert_eq!(code("in_app_validation"), Err(CodeProblem::NotNumeric));
        assert_eq!(code("TRY_ANOTHER_WAY"), Err(CodeProblem::NotNumeric));
    }

    #[test]
    fn each_bad_sign_in_has_a_problem_of_its_own() {
        let judge = |u: &str, p: &str| Credentials::judge(u, p).map(|_| ());
        assert_eq!(judge("  ", ""), Err(SignInProblem::BothMissing));
        assert_eq!(judge("", "secret"), Err(SignInProblem::UsernameMissing));
        assert_eq!(judge("ada", ""), Err(SignInProblem::PasswordMissing));
        assert_eq!(judge("a\nb", "secret"), Err(SignInProblem::UsernameInvalid));
        assert_eq!(judge(&"a".repeat(255), "secret"), Err(SignInProblem::UsernameTooLong));
        assert_eq!(judge("ada", &"p".repeat(513)), Err(SignInProblem::PasswordTooLong));
    }

    #[test]
    fn the_password_is_kept_exactly_and_never_shown() {
        let credentials = Credentials::judge(" ada@example.com ", " canary pass ").expect("valid");
        assert_eq!(credentials.username, "ada@example.com");
        assert_eq!(credentials.password, " canary pass ");
        assert!(!format!("{credentials:?}").contains("canary"));
        assert!(!format!("{:?}", VerificationCode::judge("424242").expect("valid")).contains("424242"));
    }

    proptest! {
        #[test]
        fn an_accepted_code_is_4_to_12_ascii_digits(typed in ".{0,40}") {
            if let Ok(code) = VerificationCode::judge(&typed) {
                prop_assert!(CODE_DIGITS.contains(&code.digits().len()));
                prop_assert!(code.digits().bytes().all(|b| b.is_ascii_digit()));
            }
        }

        #[test]
        fn a_username_fit_for_redisplay_is_short_and_printable(typed in ".{0,400}") {
            let shown = username_for_redisplay(&typed);
            prop_assert_eq!(shown.trim(), &shown);
            prop_assert!(shown.chars().count() <= USERNAME_MAX_CHARS);
            prop_assert!(!shown.chars().any(char::is_control));
        }
    }
}
