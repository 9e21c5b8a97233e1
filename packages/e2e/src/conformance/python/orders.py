"""The links of a show, and the orders that came of them (docs/links.md)."""

import secrets
from urllib.parse import urlencode

from reply import Reply

NO_CLICK = Reply(404, "not-found", "No link was followed under that click.")
OTHER_CALL = Reply(422, "key-reused", "This webhook-id was used for another call.")
OTHER_ORDER = Reply(409, "conflict", "This order was told before with another click or total.")
NO_LINES = Reply(400, "bad-request", "This one takes orders as a whole.")


class Orders:
    def __init__(self):
        self.clicks, self.calls, self.told, self.buyers = {}, {}, {}, set()

    def follow(self, show, channel, product, at):
        """Where the link leads, with the click's id."""
        click = secrets.token_hex(16)
        self.clicks[click] = {"show": show, "product": product["id"], "clickedAt": at}
        tracks = {"utm_source": "livestall", "utm_medium": "live",
                  "utm_campaign": f"{channel}-{show}", "ls_click": click}
        return f"{product['url']}?{urlencode(tracks)}"

    def once(self, call, body, do):
        """The same call again is answered anew, which changes nothing; another under its id is refused."""
        if self.calls.get(call, body) != body:
            raise OTHER_CALL
        given = do()
        self.calls[call] = body
        return given

    def tell(self, order, buyer, at):
        """What an order comes to: told whole each time, it never goes back."""
        if order["click"] not in self.clicks:
            raise NO_CLICK
        if "lines" in order:
            raise NO_LINES
        before = self.told.get(order["id"], {"at": at, **order})
        if any(before[name] != order[name] for name in ("click", "total")):
            raise OTHER_ORDER
        refunded = max(one.get("refunded", 0) for one in (before, order))
        cancelled = any(one.get("cancelled", False) for one in (before, order))
        self.told[order["id"]] = {**before, "refunded": refunded, "cancelled": cancelled}
        if buyer is not None and not cancelled:
            self.buyers.add(buyer)
        currency = order["total"]["currency"]
        amount = 0 if cancelled else max(0, order["total"]["amount"] - refunded)
        return {
            "order": order["id"], **self.clicks[order["click"]], "host": "", "page": "", "at": before["at"],
            "confirmed": True, "cancelled": cancelled,
            "credited": {"amount": amount, "currency": currency}, "commission": {"amount": 0, "currency": currency},
        }
