use super::*;
use base64::engine::general_purpose::STANDARD;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};

const SIGNED_AT: u64 = 1_800_000_000;

fn claims(name: Option<&str>) -> ResultClaims {
    ResultClaims {
        iss: "https://connect.example".to_owned(),
        aud: "https://product.example".to_owned(),
        iat: SIGNED_AT,
        exp: SIGNED_AT + 300,
        jti: "res_1".to_owned(),
        account_id: "acc_1".to_owned(),
        status: "connected".to_owned(),
        name: name.map(str::to_owned),
    }
}

fn signed_by_hand(secret: &SigningSecret, header: &str, claims: &str) -> String {
    let signed = [URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims)].join(".");
    let signature = URL_SAFE_NO_PAD.encode(secret.hmac(signed.as_bytes()));
    [signed, signature].join(".")
}

#[test]
fn a_common_library_accepts_it() {
    let secret = SigningSecret::random();
    let exposed = secret.expose();
    let bytes = STANDARD
        .decode(exposed.strip_prefix("whsec_").expect("whsec_"))
        .expect("base64");
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_audience(&["https://product.example"]);
    validation.set_issuer(&["https://connect.example"]);
    // It compares with its own clock.
    validation.validate_exp = false;
    for claims in [claims(Some("Zoë")), claims(None)] {
        let token = sign_result(&secret, &claims);
        let key = DecodingKey::from_secret(&bytes);
        let read = jsonwebtoken::decode::<ResultClaims>(&token, &key, &validation).expect("accepted");
        assert_eq!(read.claims, claims);
        assert_eq!(read.header.typ.as_deref(), Some("JWT"));
    }
}

#[test]
fn each_of_the_secrets_is_tried_and_no_other() {
    let [old, new, other] = std::array::from_fn(|_| SigningSecret::random());
    let token = sign_result(&old, &claims(Some("Zoë")));
    let secrets = [new, old];
    assert_eq!(verify_result(&secrets, &token, SIGNED_AT), Ok(claims(Some("Zoë"))));
    assert_eq!(
        verify_result(&[other], &token, SIGNED_AT),
        Err(ResultError::BadSignature)
    );
    assert_eq!(verify_result(&[], &token, SIGNED_AT), Err(ResultError::BadSignature));
}

#[test]
fn a_name_that_is_not_there_is_left_out() {
    let token = sign_result(&SigningSecret::random(), &claims(None));
    let payload = token.split('.').nth(1).expect("claims");
    let payload = String::from_utf8(URL_SAFE_NO_PAD.decode(payload).expect("base64")).expect("UTF-8");
    assert!(!payload.contains("name"), "{payload}");
}

#[test]
fn it_counts_until_its_second() {
    let secrets = [SigningSecret::random()];
    let token = sign_result(&secrets[0], &claims(None));
    assert!(verify_result(&secrets, &token, SIGNED_AT + 299).is_ok());
    assert_eq!(
        verify_result(&secrets, &token, SIGNED_AT + 300),
        Err(ResultError::Expired)
    );
}

#[test]
fn a_changed_payload_or_signature_is_refused() {
    let secrets = [SigningSecret::random()];
    let token = sign_result(&secrets[0], &claims(None));
    let other = sign_result(
        &SigningSecret::random(),
        &ResultClaims {
            account_id: "acc_2".to_owned(),
            ..claims(None)
        },
    );
    let [header, payload, signature] = parts(&token);
    let [_, other_payload, other_signature] = parts(&other);
    for forged in [
        [header, other_payload, signature].join("."),
        [header, payload, other_signature].join("."),
        [header, payload, ""].join("."),
        [header, payload, &signature[..40]].join("."),
    ] {
        assert_eq!(
            verify_result(&secrets, &forged, SIGNED_AT),
            Err(ResultError::BadSignature),
            "{forged}"
        );
    }
}

#[test]
fn a_token_does_not_choose_how_it_is_verified() {
    let secrets = [SigningSecret::random()];
    let payload = serde_json::to_string(&claims(None)).expect("JSON");
    for header in [
        r#"{"alg":"none","typ":"JWT"}"#,
        r#"{"alg":"RS256","typ":"JWT"}"#,
        "{}",
        "",
    ] {
        let signed = signed_by_hand(&secrets[0], header, &payload);
        assert_eq!(
            verify_result(&secrets, &signed, SIGNED_AT),
            Err(ResultError::Malformed),
            "{header}"
        );
        let [header, payload, _] = parts(&signed);
        let unsigned = [header, payload, ""].join(".");
        assert_eq!(
            verify_result(&secrets, &unsigned, SIGNED_AT),
            Err(ResultError::Malformed),
            "{header}"
        );
    }
}

#[test]
fn what_is_no_token_is_malformed() {
    let secrets = [SigningSecret::random()];
    let token = sign_result(&secrets[0], &claims(None));
    let [header, payload, signature] = parts(&token);
    for text in [
        String::new(),
        "..".to_owned(),
        [header, payload].join("."),
        [header, payload, signature, ""].join("."),
        [&token, "="].concat(),
        signed_by_hand(&secrets[0], HEADER, "{}"),
        signed_by_hand(&secrets[0], HEADER, "not JSON"),
    ] {
        let result = verify_result(&secrets, &text, SIGNED_AT);
        assert!(result.is_err() && result != Err(ResultError::Expired), "{text}");
    }
    let empty = signed_by_hand(&secrets[0], HEADER, "{}");
    assert_eq!(verify_result(&secrets, &empty, SIGNED_AT), Err(ResultError::Malformed));
}

fn parts(token: &str) -> [&str; 3] {
    let parts: Vec<_> = token.split('.').collect();
    parts.try_into().expect("three parts")
}
