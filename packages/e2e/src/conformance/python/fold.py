"""The fold of the log (docs/wire.md), for the event types that the show of stall_server.py has."""

PINNED, SHOWN, REDACTED, ANSWERS, POLLS = 3, 500, 1_000, 50, 50

EMPTY = {
    "version": 1, "seq": 0, "at": 0, "status": "scheduled",
    "info": {"title": "", "rehearsal": False}, "startedAt": None, "endedAt": None,
    "stream": None, "clocks": [], "scene": None, "sceneClocks": {}, "catalog": None, "order": [], "pins": [],
    "shown": [], "removed": [], "coupons": [], "redacted": [], "notices": [],
    "question": None, "recording": None,
}


def fold(events):
    state = dict(EMPTY)
    for event in events:
        change = FOLDS[event["type"]](state, event["data"], event["at"])
        state = {**state, **change, "seq": event["seq"], "at": event["at"]}
    return state


def pinned(state, data, at):
    was = {pin["product"]: pin for pin in state["pins"]}
    shown = [
        one if "to" in one or one["product"] in data["pins"] else {**one, "to": at}
        for one in state["shown"]
    ]
    fresh = [{"product": id_, "from": at} for id_ in data["pins"] if id_ not in was]
    return {
        "shown": (shown + fresh)[-SHOWN:],
        "pins": [was.get(id_, {"product": id_, "at": at}) for id_ in data["pins"]],
    }


def redacted(state, data, at):
    change = {"redacted": (state["redacted"] + [data["message"]])[-REDACTED:]}
    if "pinnedLines" in state:
        change["pinnedLines"] = [one for one in state["pinnedLines"] if one["id"] != data["message"]]
    if "answers" in state:
        change["answers"] = list(without_line(state["answers"], data["message"]))
    return change


def without_line(answers, line):
    """One that was given by voice too stays with that."""
    for one in answers:
        if one.get("message", {}).get("id") != line:
            yield one
        elif "aloud" in one:
            yield {key: value for key, value in one.items() if key != "message"}


def shown(state, data, at):
    return {"question": data["question"], **answered(state, data["question"], {"at": at, "aloud": True})}


def written(state, data, at):
    shown_now = state["question"]
    over = shown_now and shown_now["id"] == data["question"]["id"]
    answer = {"at": at, "message": data["message"]}
    return {"question": None if over else shown_now, **answered(state, data["question"], answer)}


def answered(state, question, answer):
    before = state.get("answers", [])
    others = [one for one in before if one["question"]["id"] != question["id"]]
    known = next((one for one in before if one["question"]["id"] == question["id"]), {})
    # What was said by voice stays where it was said.
    at = {"at": known["at"]} if "aloud" in known and "message" in answer else {}
    return {"answers": [*others, {**known, "question": question, **answer, **at}][-ANSWERS:]}


def closed(state, data, at):
    result = {"at": at, "reason": data["reason"], "counts": data["counts"]}
    return {"polls": [
        {**one, "closed": result} if one["poll"]["id"] == data["poll"] else one
        for one in state["polls"]
    ]}


FOLDS = {
    "show.described": lambda state, data, at: {"info": data["info"]},
    "catalog.changed": lambda state, data, at: {"catalog": data["version"]},
    "products.ordered": lambda state, data, at: {"order": data["products"]},
    "show.started": lambda state, data, at: {"status": "live", "startedAt": at},
    "product.pinned": pinned,
    "talk.ruled": lambda state, data, at: {"talk": data["talk"]},
    "message.pinned": lambda state, data, at: {"pinnedLines": data["pins"][:PINNED]},
    "message.redacted": redacted,
    "message.restored": lambda state, data, at: {
        "redacted": [id_ for id_ in state["redacted"] if id_ != data["message"]]},
    "question.shown": shown,
    "question.answered": written,
    "poll.opened": lambda state, data, at: {
        "polls": (state.get("polls", []) + [{"poll": data["poll"], "openedAt": at}])[-POLLS:]},
    "poll.closed": closed,
}
