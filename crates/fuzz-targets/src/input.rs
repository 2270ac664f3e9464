use wizard::input::{CODE_DIGITS, PASSWORD_MAX_CHARS, USERNAME_MAX_CHARS, username_for_redisplay};
use wizard::{CodeProblem, Credentials, VerificationCode};

/// The digits that people type, each line in its order.
const DIGITS: [&str; 5] = [
    "0123456789",
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
];

/// A typed code.
pub fn code(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let value = |c: char| {
        DIGITS
            .iter()
            .find_map(|digits| digits.chars().position(|digit| digit == c))
    };
    let digits: String = typed.chars().filter_map(value).map(|value| value.to_string()).collect();
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
