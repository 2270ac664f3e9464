//! What counts as a phone number.

use crate::input::ascii_digit;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::format;
use std::string::String;

/// How many digits a number has, without the country's. E.164 allows 15 in all.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=15;

/// How many digits a country's calling code has.
const CALLING_CODE_DIGITS: std::ops::RangeInclusive<usize> = 1..=3;

/// What is wrong with a typed phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhoneProblem {
    /// No country was chosen.
    CountryMissing,
    /// Nothing was typed.
    Missing,
    /// There is something in it that no number has.
    NotNumeric,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
    /// It was typed with the calling code of another country than the chosen one.
    OtherCountry,
}

impl PhoneProblem {
    /// Is it about the choice of the country?
    pub const fn concerns_country(self) -> bool {
        matches!(self, Self::CountryMissing | Self::OtherCountry)
    }
}

/// A phone number that may be sent to the provider. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneNumber {
    calling_code: String,
    digits: String,
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber([redacted])")
    }
}

impl PhoneNumber {
    /// Reads a number: the calling code of the chosen country ("33"), and the rest as people write it, with or without
    /// that code: "06 12 34 56 78", "(06) 12-34-56-78", "+33 6 12 34 56 78".
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn judge(calling_code: &str, typed: &str) -> Result<Self, PhoneProblem> {
        let calling_code = calling_code.trim().trim_start_matches('+');
        let is_code = calling_code.bytes().all(|b| b.is_ascii_digit());
        if !is_code || !CALLING_CODE_DIGITS.contains(&calling_code.len()) {
            return Err(PhoneProblem::CountryMissing);
        }
        let mut digits = String::new();
        for c in typed.trim().trim_start_matches(['+', '＋']).chars() {
            match ascii_digit(c) {
                // More than any number has, whatever is taken away below.
                Some(_) if digits.len() > 2 * DIGITS.end() => return Err(PhoneProblem::TooLong),
                Some(digit) => digits.push(digit),
                None if c.is_whitespace() || "-–./()".contains(c) => {}
                None => return Err(PhoneProblem::NotNumeric),
            }
        }
        if digits.is_empty() {
            return Err(PhoneProblem::Missing);
        }
        let is_international = typed.trim_start().starts_with(['+', '＋']);
        let international = if is_international {
            Some(digits.as_str())
        } else {
            digits.strip_prefix("00")
        };
        if let Some(international) = international {
            let national = international
                .strip_prefix(calling_code)
                .ok_or(PhoneProblem::OtherCountry)?;
            digits = national.into();
        }
        match digits.len() {
            n if n < *DIGITS.start() => Err(PhoneProblem::TooShort),
            n if n > *DIGITS.end() => Err(PhoneProblem::TooLong),
            _ => Ok(Self {
                calling_code: calling_code.into(),
                digits,
            }),
        }
    }

    /// As Unipile takes it: `(+33)0612345678` (its `OpenAPI` document).
    pub fn as_answer(&self) -> String {
        format!("(+{}){}", self.calling_code, self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(calling_code: &str, typed: &str) -> Result<String, PhoneProblem> {
        PhoneNumber::judge(calling_code, typed).map(|number| number.as_answer())
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for typed in [
            "0612345678",
            " 06 12 34 56 78",
            "(06) 12-34-56-78",
            "06.12.34.56.78",
            "٠٦١٢٣٤٥٦٧٨",
        ] {
            assert_eq!(number("33", typed).as_deref(), Ok("(+33)0612345678"), "{typed}");
        }
        for typed in ["+33 6 12 34 56 78", "0033612345678", "＋33612345678"] {
            assert_eq!(number("33", typed).as_deref(), Ok("(+33)612345678"), "{typed}");
        }
        assert_eq!(number("+1", "(202) 555-0143").as_deref(), Ok("(+1)2025550143"));
    }

    #[test]
    fn each_bad_number_has_a_problem_of_its_own() {
        for (calling_code, typed, problem) in [
            ("", "0612345678", PhoneProblem::CountryMissing),
            ("france", "0612345678", PhoneProblem::CountryMissing),
            ("33", "  ", PhoneProblem::Missing),
            ("33", "+", PhoneProblem::Missing),
            ("33", "TRY_ANOTHER_WAY", PhoneProblem::NotNumeric),
            ("33", "123", PhoneProblem::TooShort),
            ("33", "1234567890123456", PhoneProblem::TooLong),
            ("33", "+49 170 1234567", PhoneProblem::OtherCountry),
        ] {
            assert_eq!(number(calling_code, typed), Err(problem), "{calling_code:?} {typed:?}");
        }
        assert_eq!(number("33", &"1".repeat(10_000)), Err(PhoneProblem::TooLong));
    }

    #[test]
    fn a_number_is_not_shown() {
        let number = PhoneNumber::judge("33", "0612345678").expect("a number");
        assert!(!std::format!("{number:?}").contains("0612345678"));
    }

    proptest! {
        #[test]
        fn an_accepted_number_is_digits_in_unipiles_form(code in "[+]?[0-9]{0,4}", typed in "[+ 0-9().a-]{0,30}") {
            if let Ok(number) = PhoneNumber::judge(&code, &typed) {
                let answer = number.as_answer();
                let (code, digits) = answer.strip_prefix("(+").and_then(|rest| rest.split_once(')')).expect("its form");
                prop_assert!(CALLING_CODE_DIGITS.contains(&code.len()) && DIGITS.contains(&digits.len()));
                prop_assert!(code.bytes().chain(digits.bytes()).all(|b| b.is_ascii_digit()));
            }
        }
    }
}
