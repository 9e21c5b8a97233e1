"""What happens in the talk of stall_server.py's show: one thing after the other, over and over."""

CHOICES = [{"id": "pears", "text": "Pears"}, {"id": "plums", "text": "Plums"}]
RULES = {"slowMs": 0, "who": "all", "approve": False, "links": "house", "delayed": False}
PEOPLE = [("ana", "Ana"), ("ben", "Ben")]


def line(number, at, before):
    """Two who answer each other."""
    sender, name = PEOPLE[number // 2 % 2]
    said = {"id": f"{number:08d}", "at": at, "sender": sender, "name": name, "role": "viewer",
            "text": f"Line {number}"}
    if before and before["sender"] != sender:
        quoted = {key: before[key] for key in ("id", "name", "text")}
        said.update(reply=quoted, mentions=[before["sender"]])
    return said


def answer(number, at, question):
    """A line of the house that answers in writing."""
    return {"id": f"{number:08d}a", "at": at, "sender": "mei", "name": "Mei Lin", "role": "host",
            "text": "Yes.", "question": question}


def happening(turn, state, newest):
    """The event of a turn: its type and data."""
    loop, step = divmod(turn, 6)
    poll = {"id": f"poll-{loop}", "kind": "poll", "title": "Which next?", "choices": CHOICES}
    if step == 0:
        top = {key: newest[key] for key in ("id", "at", "sender", "name", "role", "text")}
        return "message.pinned", {"message": top, "pins": [top]}
    if step == 1:
        return "message.redacted", {"message": state["pinnedLines"][0]["id"]}
    if step == 2:
        return "message.restored", {"message": state["redacted"][-1]}
    if step == 3:
        return "talk.ruled", {"talk": {**RULES, "slowMs": 5_000 * (loop % 2)}}
    if step == 4:
        return "poll.opened", {"poll": poll}
    return "poll.closed", {"poll": poll["id"], "reason": "hand", "counts": {"pears": 2, "plums": 1}}


def readable(lines, taken):
    """Lines without those that were taken away, which are quoted no more either."""
    for one in lines:
        if one["id"] in taken:
            continue
        hidden = one.get("reply", {}).get("id") in taken
        yield {key: value for key, value in one.items() if not (hidden and key == "reply")}
