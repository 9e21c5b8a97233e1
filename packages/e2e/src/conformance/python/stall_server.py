"""The reading and the selling part of the contract (docs/wire.md, docs/links.md) in Python's standard library.

A second implementation in another language, to prove that the contract is one and not our server by
another name. It plays one show from memory: goods are pinned in turn, people talk, stock falls,
questions are answered, lines leave and come back, polls open and close. It takes lines of those whom
the store signed in, and what the store's backend tells of orders and stock.

    python3 stall_server.py        prints {"url": "http://127.0.0.1:PORT", "channel": "farm", ...}
"""

import json
import queue
import re
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from fold import fold
from orders import Orders
from reply import NOT_FOUND, Reply
from store import KEY, check_call, claims_of, mac, mint
from talk import answer, happening, line, readable

SHOW, CHANNEL, VERSION, TITLE = "show-1", "farm", "v1", "Morning at the farm"
MOVES = ("message.redacted", "message.restored")
EPOCH = secrets.token_hex(4)
STRETCH_MS, WINDOW_MS, PAGE, TICK_S, BEAT_S, ASK_TICKS = 30_000, 2_000, 50, 0.25, 20, 16
GOODS = [
    {"id": name, "title": name.capitalize(), "pictures": [], "url": f"https://shop.example/{name}",
     "price": {"amount": 1_000, "currency": "USD"}}
    for name in ("pears", "plums", "honey")]
GOODS[-1]["request"] = {"prompt": "For how many?"}  # Read like the rest; no request is taken here.

def now():
    return int(time.time() * 1_000)


class Show:
    """A log that grows by itself, and everything that is told of it."""

    def __init__(self):
        self.lock = threading.RLock()
        self.events, self.messages, self.gauges, self.asked = [], [], {}, []
        self.windows, self.readers, self.changes = {}, set(), 0
        self.orders, self.readings, self.told_at = Orders(), 0, {}
        self.born = now() // WINDOW_MS
        # What the show begins with belongs to a stretch that is over: looking back works at once.
        past = (now() // STRETCH_MS - 1) * STRETCH_MS
        for type_, data in (
            ("show.described", {"info": {"title": TITLE, "rehearsal": True}}),
            ("catalog.changed", {"version": VERSION}),
            ("products.ordered", {"products": [one["id"] for one in GOODS]}),
            ("show.started", {}),
        ):
            self.append(past, type_, data)

    def lines(self):
        taken = fold(self.events)["redacted"]
        return list(readable(self.messages, taken))

    def snapshot(self):
        tail = self.events[-3:]
        return {
            "show": SHOW, "channel": CHANNEL, "epoch": EPOCH, "seq": len(self.events), "t": now(),
            "base": fold(self.events[: -len(tail)]), "events": tail,
            "gauges": dict(self.gauges), "messages": self.lines()[-PAGE:], "pollMs": WINDOW_MS,
        }

    def publish(self, batch):
        """Tells everyone, and keeps it for those who poll."""
        self.changes += 1
        self.windows.setdefault(batch["t"] // WINDOW_MS, []).append(batch)
        for reader in list(self.readers):
            reader.put(batch)

    def tick(self, number):
        with self.lock:
            batch, at = {"t": now()}, now()
            if number % 4 == 0:
                product = GOODS[(number // 4) % len(GOODS)]["id"]
                batch["log"] = [self.append(at, "product.pinned", {"product": product, "pins": [product]})]
            if number % 3 == 0:
                batch["gauge"] = self.read("stock:pears", max(0, 1_000 - number))
            if number % 2 == 0:
                said = line(number, at, self.messages[-1] if self.messages else None)
                self.messages.append(said)
                batch["flow"] = {"messages": [said], "reactions": {"heart": 2}}
                batch.setdefault("gauge", {}).update(self.read("reactions:heart", number + 2))
            if number % ASK_TICKS == 0:
                self.ask(number, at, batch)
            if number % 4 == 2:
                self.happen(number // 4, batch, at)
            if len(batch) > 1:
                self.publish(batch)

    def happen(self, turn, batch, at):
        """One thing of the talk. A line that comes back is told once more."""
        type_, data = happening(turn, fold(self.events), self.messages[-1])
        if type_ == "message.restored":
            batch["flow"]["messages"] += [one for one in self.messages if one["id"] == data["message"]]
        batch["log"] = [self.append(at, type_, data)]

    def ask(self, number, at, batch):
        """Bea asks; what waited is taken up by voice, then answered by a line of the house too."""
        question = {key: self.asked[0][key] for key in ("id", "name", "text")} if self.asked else None
        if number % (2 * ASK_TICKS):
            batch["log"].append(self.append(at, "question.shown", {"question": question}))
            return
        if question:
            written = answer(number, at, question)
            self.messages.append(written)
            batch["flow"]["messages"].append(written)
            message = {key: written[key] for key in ("id", "name", "text")}
            told = {"question": question, "message": message}
            batch["log"].append(self.append(at, "question.answered", told))
        self.asked = [{"id": f"q{number}", "at": at, "sender": "bea", "name": "Bea", "text": f"Ripe, {number}?"}]
        batch.setdefault("gauge", {}).update(self.read("questions", len(self.asked)))

    def read(self, name, value):
        """A newer reading of a gauge."""
        self.readings += 1
        self.gauges[name] = [self.readings, value]
        return {name: self.gauges[name]}

    def say(self, claims, text):
        """A line of somebody whom the store signed in; who bought is known by it, and by no name of the store's."""
        last = self.messages[-1]["id"] if self.messages else ""
        said = {"id": f"{last}v", "at": now(), "sender": mac(claims["sub"].encode()).hex()[:16],
                "name": claims.get("name", ""), "role": "viewer", "text": text}
        if claims["sub"] in self.orders.buyers:
            said["buyer"] = True
        self.messages.append(said)
        self.publish({"t": said["at"], "flow": {"messages": [said]}})
        return said

    def count(self, at, items):
        """Sets how many are left, where nothing newer was told; gives what is not among the goods."""
        left = {one["ref"]: one["left"] for one in items}
        known = [name for name in left if any(one["id"] == name for one in GOODS)]
        fresh = [name for name in known if self.told_at.get(name, 0) <= at]
        for name in fresh:
            self.told_at[name] = at
            self.publish({"t": now(), "gauge": self.read(f"stock:{name}", left[name])})
        return {"t": now(), "shows": [SHOW] if known else [],
                "unknown": [name for name in left if name not in known]}

    def append(self, at, type_, data):
        event = {"seq": len(self.events) + 1, "at": at, "type": type_, "data": data}
        self.events.append(event)
        return event

    def stretches(self):
        over = (now() - 1_000) // STRETCH_MS
        numbers = {one["at"] // STRETCH_MS for one in self.events + self.messages}
        return [
            {"n": n, "rev": self.revision(n), "from": n * STRETCH_MS, "to": (n + 1) * STRETCH_MS,
             "seq": len([one for one in self.events if one["at"] < n * STRETCH_MS])}
            for n in sorted(numbers) if n < over
        ]

    def revision(self, n):
        """How often lines of a stretch were taken away or came back since it was over."""
        within = {one["id"] for one in self.messages if one["at"] // STRETCH_MS == n}
        later = [one for one in self.events if one["at"] // STRETCH_MS > n]
        return len([one for one in later if one["type"] in MOVES and one["data"]["message"] in within])

    def stretch(self, n):
        ref = next((one for one in self.stretches() if one["n"] == n), None)
        if ref is None:
            return None
        within = lambda one: ref["from"] <= one["at"] < ref["to"]
        start = ref.pop("seq")
        return {**ref, "state": fold(self.events[:start]),
                "events": list(filter(within, self.events)),
                "messages": list(filter(within, self.lines()))}


show = Show()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        self.route(ROUTES, lambda answer, names: answer(self, *names, query=query))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.route(POSTS, lambda answer, names: answer(self, *names, body=body))

    def route(self, routes, call):
        try:
            for pattern, answer in routes:
                found = re.fullmatch(pattern, urlsplit(self.path).path)
                if found:
                    return call(answer, found.groups())
            raise NOT_FOUND
        except Reply as reply:
            self.give(reply.problem, "no-store", status=reply.status, type_="application/problem+json")
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def begin(self, status, headers):
        self.send_response(status)
        for name, value in {
            "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Date, Age, ETag", **headers
        }.items():
            self.send_header(name, value)
        self.end_headers()

    def give(self, body, cache, status=200, type_="application/json", tag=None):
        text = json.dumps(body).encode()
        headers = {"Content-Type": type_, "Cache-Control": cache, **({"ETag": tag} if tag else {})}
        if tag and self.headers.get("If-None-Match") == tag:
            return self.begin(304, headers)
        self.begin(status, {**headers, "Content-Length": str(len(text))})
        self.wfile.write(text)

    def channel(self, id_, query):
        if id_ != CHANNEL:
            raise NOT_FOUND
        started = show.events[3]["at"]
        one = {"id": SHOW, "title": TITLE, "status": "live", "rehearsal": True, "startedAt": started}
        self.give({"id": CHANNEL, "title": "Farm", "show": one, "recent": [one]}, "public, max-age=5")

    def snapshot(self, query):
        with show.lock:
            found = show.snapshot()
            tag = f'"{EPOCH}.{show.changes}"'
        self.give(found, "public, max-age=1", tag=tag)

    def catalog(self, version, query):
        if version != VERSION:
            raise NOT_FOUND
        self.give({"version": VERSION, "products": GOODS}, "public, max-age=31536000, immutable")

    def talk(self, query):
        before = query.get("before", [None])[0]
        lines = [one for one in show.lines() if before is None or one["id"] < before]
        page = {"messages": lines[-PAGE:]}
        if len(lines) > PAGE:
            page["before"] = lines[-PAGE]["id"]
        self.give(page, "public, max-age=1")

    def questions(self, query):
        self.give({"t": now(), "questions": show.asked, "open": len(show.asked)}, "public, max-age=1")

    def head(self, query):
        k = now() // WINDOW_MS - 1
        self.give({"t": now(), "epoch": EPOCH, "k": k, "oldest": show.born,
                   "seq": len(show.events), "pollMs": WINDOW_MS}, "public, max-age=1")

    def window(self, epoch, k, query):
        k = int(k)
        if epoch != EPOCH or not show.born <= k < now() // WINDOW_MS:
            raise NOT_FOUND
        self.give({"k": k, "batches": show.windows.get(k, [])}, "public, max-age=300, immutable")

    def log(self, query):
        found = show.stretches()
        end = found[-1]["to"] if found else 0
        covered = len([one for one in show.events if one["at"] < end])
        self.give({"t": now(), "epoch": EPOCH, "seq": covered, "stretches": found}, "public, max-age=5")

    def stretch(self, epoch, n, rev, query):
        found = show.stretch(int(n)) if epoch == EPOCH else None
        if found is None or str(found["rev"]) != rev:
            raise NOT_FOUND
        self.give(found, "public, max-age=31536000, immutable")

    def stream(self, query):
        since = self.headers.get("Last-Event-ID") or query.get("since", [None])[0]
        if since is not None and not re.fullmatch(r"[A-Za-z0-9_-]+\.\d+", since):
            raise Reply(400, "bad-request", "That is no position.")
        self.begin(200, {"Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform",
                         "Connection": "close"})
        self.close_connection = True
        reader = queue.Queue()
        with show.lock:
            known = len(show.events)
            epoch, seq = since.split(".") if since else (EPOCH, known)
            recovered = epoch == EPOCH and int(seq) <= known
            self.send("hello", {"t": now(), "epoch": EPOCH, "seq": known,
                                "recovered": recovered and since is not None, "gauges": dict(show.gauges)})
            if not recovered:
                self.send("reset", show.snapshot(), known)
            elif int(seq) < known:
                self.send("batch", {"t": now(), "log": show.events[int(seq):]}, known)
            show.readers.add(reader)
        try:
            while True:
                try:
                    batch = reader.get(timeout=BEAT_S)
                except queue.Empty:
                    self.send("beat", {"t": now()})
                    continue
                known += len(batch.get("log", []))
                self.send("batch", batch, known)
        finally:
            show.readers.discard(reader)

    def send(self, event, data, seq=None):
        id_ = "" if seq is None else f"id: {EPOCH}.{seq}\n"
        self.wfile.write(f"{id_}event: {event}\ndata: {json.dumps(data)}\n\n".encode())

    def follow(self, product, query):
        found = next((one for one in GOODS if one["id"] == product), None)
        if found is None:
            raise NOT_FOUND
        with show.lock:
            address = show.orders.follow(SHOW, CHANNEL, found, now())
        self.begin(302, {"Location": address, "Cache-Control": "no-store", "Content-Length": "0"})

    def say(self, body):
        claims = claims_of(self.headers.get("Authorization"))
        with show.lock:
            said = show.say(claims, json.loads(body)["text"])
        self.give(said, "no-store", status=201)

    def order(self, body):
        id_, told = check_call(self.headers, body), json.loads(body)
        with show.lock:
            credit = show.orders.once(
                id_, body, lambda: show.orders.tell(told["order"], told.get("buyer"), now()))
        self.give(credit, "no-store")

    def stock(self, body):
        id_, told = check_call(self.headers, body), json.loads(body)
        with show.lock:
            answer = show.orders.once(id_, body, lambda: show.count(told["at"], told["items"]))
        self.give(answer, "no-store")

    def healthy(self, query):
        self.give({"ok": True}, "no-store")


ROUTES = [
    (r"/v1/channels/([\w-]+)", Handler.channel),
    (rf"/v1/shows/{SHOW}", Handler.snapshot),
    (rf"/v1/shows/{SHOW}/catalog/([\w-]+)", Handler.catalog),
    (rf"/v1/shows/{SHOW}/stream", Handler.stream),
    (rf"/v1/shows/{SHOW}/head", Handler.head),
    (rf"/v1/shows/{SHOW}/batches/([\w-]+)/(\d+)", Handler.window),
    (rf"/v1/shows/{SHOW}/messages", Handler.talk),
    (rf"/v1/shows/{SHOW}/questions", Handler.questions),
    (rf"/v1/shows/{SHOW}/log", Handler.log),
    (rf"/v1/shows/{SHOW}/log/([\w-]+)/(\d+)\.(\d+)", Handler.stretch),
    (rf"/go/{SHOW}/([\w-]+)", Handler.follow),
    (r"/healthz|/readyz", Handler.healthy),
]
POSTS = [
    (rf"/v1/shows/{SHOW}/messages", Handler.say),
    (r"/v1/conversions", Handler.order),
    (r"/v1/stock", Handler.stock),
]


def play():
    number = 0
    while True:
        show.tick(number)
        number += 1
        time.sleep(TICK_S)


if __name__ == "__main__":
    threading.Thread(target=play, daemon=True).start()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    acting = {"host": mint("host", "mei"), "backend": mint("backend", "shop"),
              "origin": "https://shop.example", "lastOne": ""}
    url = f"http://127.0.0.1:{server.server_port}"
    print(json.dumps({"url": url, "channel": CHANNEL, "acting": acting, "store": KEY}), flush=True)
    server.serve_forever()
