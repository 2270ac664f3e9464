"""Verifies what unipile-connect sends: notifications (Standard Webhooks) and the `result` that people bring back (a JWT).

Copy the functions; they need Python 3.8 and nothing else. As a program, it is what the tests run.
"""

import base64
import hashlib
import hmac
import json
import sys
import time

TOLERANCE_SECONDS = 5 * 60


def verify_notification(secrets, headers, raw_body, now=None):
    """What a notification says. Raises ValueError when it is not to be trusted.

    secrets: a list of `whsec_…`; two while you change them. headers: a dict, names in lower case. raw_body: bytes, as
    they came. now: seconds since the Unix epoch.
    """
    now = time.time() if now is None else now
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    message_id, timestamp, signatures = (headers.get(name, "") for name in names)
    if not (message_id and timestamp and signatures):
        raise ValueError("a webhook header is missing")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise ValueError("webhook-timestamp is no number")
    if abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        raise ValueError("it was not sent just now")
    signed = f"{message_id}.{timestamp}.".encode() + raw_body
    expected = [b"v1," + base64.b64encode(_hmac(secret, signed)) for secret in secrets]
    if not any(hmac.compare_digest(one, other) for one in expected for other in signatures.encode().split(b" ")):
        raise ValueError("no signature matches")
    return json.loads(raw_body)


def verify_result(secrets, token, now=None):
    """What the `result` in the way back says. Raises ValueError when it is not to be trusted.

    Compare `aud` with your name in the configuration, and `name` with the person who is signed in.
    """
    now = time.time() if now is None else now
    parts = token.encode().split(b".")
    if len(parts) != 3:
        raise ValueError("this is no result")
    header, claims, signature = parts
    # The token has no say in how it is verified.
    if _decoded(header).get("alg") != "HS256":
        raise ValueError("it is not signed with HS256")
    macs = [_hmac(secret, header + b"." + claims) for secret in secrets]
    if not any(hmac.compare_digest(base64.urlsafe_b64encode(mac).rstrip(b"="), signature) for mac in macs):
        raise ValueError("no secret of yours signed it")
    result = _decoded(claims)
    if not isinstance(result.get("exp"), int) or now >= result["exp"]:
        raise ValueError("it has expired")
    return result


def _decoded(part):
    value = json.loads(base64.urlsafe_b64decode(part + b"=" * (-len(part) % 4)))
    if not isinstance(value, dict):
        raise ValueError("this is no result")
    return value


def _hmac(secret, message):
    key = base64.b64decode(secret[len("whsec_") :])
    if not secret.startswith("whsec_") or len(key) < 24:
        raise ValueError("a signing secret begins with whsec_, and is longer")
    return hmac.new(key, message, hashlib.sha256).digest()


# From here on it is the program of the tests: {"kind": "notification" or "result", …} comes in, what it says goes out.
if __name__ == "__main__":
    asked = json.load(sys.stdin)
    known = asked["secret"] if isinstance(asked["secret"], list) else [asked["secret"]]
    try:
        if asked["kind"] == "result":
            said = verify_result(known, asked["token"], asked["now"])
        else:
            said = verify_notification(known, asked["headers"], asked["body"].encode(), asked["now"])
    except ValueError as error:
        sys.exit(str(error))
    print(json.dumps(said))
