"""A viewer's turn at an opening that is spread, worked out from docs/wire.md alone: `python3 turn.py < openings.json`.

Takes a JSON list of `{ opening, poke }`, and prints for each the server time at which the turn comes.
"""

import json
import sys

WORD = 0xFFFFFFFF


def hash_of(text: str) -> int:
    value = 0x811C9DC5
    for byte in text.encode("ascii"):
        value = (value ^ byte) * 0x01000193 & WORD
    value = (value ^ value >> 16) * 0x85EBCA6B & WORD
    value = (value ^ value >> 13) * 0xC2B2AE35 & WORD
    return value ^ value >> 16


def turn_of(opening: dict, poke: str) -> int:
    text = f"{poke} {opening['id']} {opening['opensAt']}"
    return opening["opensAt"] + (hash_of(text) * opening.get("spreadMs", 0) >> 32)


if __name__ == "__main__":
    json.dump([turn_of(one["opening"], one["poke"]) for one in json.load(sys.stdin)], sys.stdout, indent=2)
    print()
