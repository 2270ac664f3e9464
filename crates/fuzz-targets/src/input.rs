use wizard::input::{CODE_DIGITS, PASSWORD_MAX_CHARS, USERNAME_MAX_CHARS, username_for_redisplay};
use wizard::{CodeProblem, Credentials, PhoneNumber, VerificationCode};

/// The digits that people type, each line in its order.
const DIGITS: [&str; 5] = [
    "0123456789",
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
];

/// The digits in a text, as ASCII ones.
fn digits(typed: &str) -> String {
    let value = |c: char| {
        DIGITS
            .iter()
            .find_map(|digits| digits.chars().position(|digit| digit == c))
    };
    typed.chars().filter_map(value).map(|value| value.to_string()).collect()
}

/// A typed code.
pub fn code(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let digits = digits(&typed);
    let expected = match digits.len() {
        0 if typed.trim().is_empty() => Err(CodeProblem::Missing),
        0 => Err(CodeProblem::NotNumeric),
        n if CODE_DIGITS.contains(&n) => Ok(digits.as_str()),
        n if n < *CODE_DIGITS.start() => Err(CodeProblem::TooShort),
        _ => Err(CodeProblem::TooLong),
    };
    let judged = VerificationCode::judge(&typed);
    assert_eq!(
        judged
            .as_ref()
            .map(VerificationCode::digits)
            .map_err(|problem| *problem),
        expected,
        "{typed:?}"
    );
}

/// A country's calling code and a typed phone number, with a zero byte between them.
pub fn phone(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (country, typed) = text.split_once('\0').unwrap_or(("33", &text));
    let Ok(number) = PhoneNumber::judge(country, typed) else {
        return;
    };
    let answer = number.as_answer();
    let (code, national) = answer
        .strip_prefix("(+")
        .and_then(|rest| rest.split_once(')'))
        .expect("the calling code is in parentheses");
    assert_eq!(
        code,
        country.trim().trim_start_matches('+'),
        "the country is the chosen one"
    );
    assert!(
        (1..=3).contains(&code.len()) && (4..=15).contains(&national.len()),
        "{answer}"
    );
    let typed_digits = digits(typed);
    assert!(typed_digits.ends_with(national), "{answer} for {typed:?}");
    // Nothing is left out but the country's own code.
    let left_out = &typed_digits[..typed_digits.len() - national.len()];
    assert!(
        left_out.is_empty() || left_out.trim_start_matches('0') == code.trim_start_matches('0'),
        "{answer} for {typed:?}"
    );
    assert!(
        code.bytes().chain(national.bytes()).all(|byte| byte.is_ascii_digit()),
        "{answer}"
    );
    assert_eq!(format!("{number:?}"), "PhoneNumber([redacted])");
}

/// A typed username and a typed password, with a zero byte between them.
pub fn credentials(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (username, password) = text.split_once('\0').unwrap_or((&text, ""));
    let shown = username_for_redisplay(username);
    assert!(is_username(&shown), "{shown:?} is shown for {username:?}");
    match Credentials::judge(username, password) {
        Ok(credentials) => {
            assert!(
                is_username(&credentials.username) && !credentials.username.is_empty(),
                "{credentials:?}"
            );
            assert_eq!(credentials.username, shown, "what is sent is what is shown");
            assert_eq!(credentials.password, password);
            assert!((1..=PASSWORD_MAX_CHARS).contains(&password.chars().count()));
            let other = Credentials {
                password: "another".into(),
                ..credentials.clone()
            };
            assert_eq!(
                format!("{credentials:?}"),
                format!("{other:?}"),
                "Debug shows no password"
            );
        }
        Err(problem) => assert!(
            problem.concerns_username() != is_good_username(username)
                || problem.concerns_password() != is_good_password(password),
            "{problem:?} with {username:?}"
        ),
    }
}

fn is_username(text: &str) -> bool {
    text.trim() == text && text.chars().count() <= USERNAME_MAX_CHARS && !text.chars().any(char::is_control)
}

fn is_good_username(typed: &str) -> bool {
    !typed.trim().is_empty() && is_username(typed.trim())
}

fn is_good_password(typed: &str) -> bool {
    (1..=PASSWORD_MAX_CHARS).contains(&typed.chars().count())
}
