import type { Me } from '@livestall/protocol';

/** What two that are one person took. */
export function together(before: Me, own: Me): Me {
  return {
    ...own,
    claims: [...before.claims, ...own.claims].sort((one, other) => one.at - other.at),
    holds: [...(before.holds ?? []), ...(own.holds ?? [])],
    entries: [...(before.entries ?? []), ...(own.entries ?? [])],
    // Their own vote is the last word on a poll.
    votes: [...(before.votes ?? []), ...(own.votes ?? [])],
    requests: [...(before.requests ?? []), ...(own.requests ?? [])].sort(
      (one, other) => one.at - other.at,
    ),
  };
}
