"""The draw of a giveaway, worked out from docs/giveaways.md alone: `python3 draw.py < facts.json`.

Takes a JSON list of giveaways, each `{ terms, seed, entries, calls? }`, and prints for each what follows from them.
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


def calls_are_due(terms: dict, entries: list[str], calls: list[dict]) -> bool:
    total, claim_ms = terms["total"], terms.get("claimMs", 300_000)
    if not calls or calls[0]["called"] != min(total, len(entries)):
        return False
    for call in calls:
        missed = max((one["called"] for one in calls if one["at"] + claim_ms <= call["at"]), default=0)
        if call["called"] > min(total + missed, total * 5, len(entries)):
            return False
    return True


def outcome_of(giveaway: dict) -> dict:
    seed = bytes.fromhex(giveaway["seed"])
    terms, entries = giveaway["terms"], giveaway["entries"]
    calls = {"calls": calls_are_due(terms, entries, giveaway["calls"])} if "calls" in giveaway else {}
    return {
        "commitment": sha256(seed).hex(),
        "digest": digest_of(entries).hex(),
        "order": order_of(seed, entries),
        "shares": shares_of(seed, terms),
        **calls,
    }


if __name__ == "__main__":
    json.dump([outcome_of(giveaway) for giveaway in json.load(sys.stdin)], sys.stdout, indent=2)
    print()
