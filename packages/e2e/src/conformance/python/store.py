"""What an account's secret signs (docs/wire.md, docs/links.md): tokens, and the calls of its store's backend."""

import base64
import hashlib
import hmac
import json
import secrets
import time

from reply import Reply

ACCOUNT, SIGNED_S, DAY_S = "willow-bend", 300, 86_000
KEY = {"kid": secrets.token_hex(4), "secret": secrets.token_urlsafe(32)}
REFUSED = Reply(401, "token-refused", "Nobody of this account signed that.")


def mint(role, sub):
    """A token of the account: JSON Web Token, HS256."""
    head = {"alg": "HS256", "typ": "JWT", "kid": KEY["kid"]}
    claims = {"acc": ACCOUNT, "role": role, "sub": sub, "exp": int(time.time()) + DAY_S}
    text = f"{encoded(head)}.{encoded(claims)}"
    return f"{text}.{flat(mac(text.encode()))}"


def claims_of(authorization):
    """What a bearer token says, where the account signed it and it still holds."""
    text, _, signature = (authorization or "").removeprefix("Bearer ").rpartition(".")
    if not hmac.compare_digest(signature, flat(mac(text.encode()))):
        raise REFUSED
    body = text.partition(".")[2]
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    if claims["acc"] != ACCOUNT or claims["exp"] < time.time():
        raise REFUSED
    return claims


def check_call(headers, body):
    """The id of a call that the store's backend signed, by Standard Webhooks."""
    id_, at, given = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
    wanted = "v1," + base64.b64encode(mac(f"{id_}.{at}.".encode() + body)).decode()
    fresh = at.isdigit() and abs(time.time() - int(at)) <= SIGNED_S
    if not fresh or not any(hmac.compare_digest(one, wanted) for one in given.split()):
        raise REFUSED
    return id_


def mac(text):
    return hmac.new(KEY["secret"].encode(), text, hashlib.sha256).digest()


def encoded(part):
    return flat(json.dumps(part).encode())


def flat(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
