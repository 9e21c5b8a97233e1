"""The draw of a giveaway, worked out from docs/giveaways.md alone: `python3 draw.py < facts.json`.

Takes a JSON list of giveaways, each `{ terms, seed, entries, calls?, winners?, finished? }`, and prints for each what follows from them.
"""

import hashlib
import json
import sys


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def digest_of(entries: list[str]) -> bytes:
    return sha256("".join(entry + "\n" for entry in entries).encode("ascii"))


def order_of(seed: bytes, entries: list[str]) -> list[str]:
    digest = digest_of(entries)
    return sorted(entries, key=lambda entry: sha256(seed + digest + entry.encode("ascii")))


def shares_of(seed: bytes, terms: dict) -> list[int]:
    if "pool" not in terms:
        return []
    amount, total = terms["pool"]["amount"], terms["total"]
    if terms.get("split", "even") == "even":
        least, rest = divmod(amount, total)
        return [least + (index < rest) for index in range(total)]
    floor = terms.get("floor", 1)
    beyond = amount - floor * total
    cuts = sorted(
        int.from_bytes(sha256(seed + f"cut {k}".encode("ascii"))[:16], "big") * (beyond + 1) >> 128
        for k in range(1, total)
    )
    return [floor + to - start for start, to in zip([0, *cuts], [*cuts, beyond])]


def called_of(giveaway: dict) -> list[str]:
    order = order_of(bytes.fromhex(giveaway["seed"]), giveaway["entries"])
    return giveaway.get("winners", order[: giveaway["calls"][-1]["called"]])


def winners_are_first(giveaway: dict) -> bool:
    entries, called = giveaway["entries"], called_of(giveaway)
    order = order_of(bytes.fromhex(giveaway["seed"]), entries)
    return len(called) >= min(giveaway["terms"]["total"], len(entries)) and called == order[: len(called)]


def calls_are_due(giveaway: dict) -> bool:
    terms, calls, entries = giveaway["terms"], giveaway["calls"], len(giveaway["entries"])
    total, claim_ms = terms["total"], terms.get("claimMs", 300_000)
    if total < 1 or claim_ms < 1_000:
        return False
    most = min(total * 5, entries)

    def overdue(moment: int) -> int:
        return max((one["called"] for one in calls if one["at"] + claim_ms <= moment), default=0)

    if calls[0]["called"] != min(total, entries) or calls[-1]["called"] != len(called_of(giveaway)):
        return False
    for before, call in zip([calls[0], *calls], calls):
        if call["at"] < before["at"] or call["called"] < before["called"]:
            return False
        if call["called"] > min(most, total + overdue(call["at"])):
            return False
    if "finished" not in giveaway:
        return True
    at, given, called = giveaway["finished"]["at"], giveaway["finished"]["given"], calls[-1]["called"]
    if at < calls[-1]["at"] or given > min(total, called):
        return False
    return given == total or (called == most and given >= called - overdue(at))


def outcome_of(giveaway: dict) -> dict:
    seed = bytes.fromhex(giveaway["seed"])
    terms, entries = giveaway["terms"], giveaway["entries"]
    draw = (
        {"winners": winners_are_first(giveaway), "calls": calls_are_due(giveaway)} if "calls" in giveaway else {}
    )
    return {
        "commitment": sha256(seed).hex(),
        "digest": digest_of(entries).hex(),
        "order": order_of(seed, entries),
        "shares": shares_of(seed, terms),
        **draw,
    }


if __name__ == "__main__":
    json.dump([outcome_of(giveaway) for giveaway in json.load(sys.stdin)], sys.stdout, indent=2)
    print()
