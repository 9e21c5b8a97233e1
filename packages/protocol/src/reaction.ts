/** What viewers may send beside words, in the order in which it is offered. */
export const REACTIONS = ['heart', 'clap', 'laugh', 'wow', 'leaf'] as const;

/** A way to react. */
export type Reaction = (typeof REACTIONS)[number];

/** How often each was sent; absent where it was not. */
export type ReactionSums = { readonly [R in Reaction]?: number };

/** What was sent within some seconds, for those who see the show later. */
export interface PastReactions {
  /** When these seconds began. */
  at: number;
  sums: ReactionSums;
}

/** The most of one kind in one call: faster than anybody taps for two seconds. */
export const REACTION_LIMIT = 20;

/** A viewer sends their taps at most so often, in milliseconds. */
export const REACTIONS_MS = 2_000;

/** Replays know what was sent by spans of so many milliseconds, of which a stretch is a multiple. */
export const REACTION_SPAN_MS = 5_000;

/** The gauge that carries how often something was sent in all. */
export function reactionGauge(reaction: Reaction): string {
  return `reactions:${reaction}`;
}

/** The sums that can be read of what a server told: kinds of a later version, and what is no count, are left out. */
export function readReactions(told: unknown): ReactionSums {
  if (typeof told !== 'object' || told === null) return {};
  const sums = told as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    REACTIONS.filter((one) => Number.isInteger(sums[one]) && Number(sums[one]) > 0).map((one) => [
      one,
      Number(sums[one]),
    ]),
  );
}

/** Both together. */
export function addReactions(a: ReactionSums, b: ReactionSums): ReactionSums {
  return readReactions(
    Object.fromEntries(REACTIONS.map((one) => [one, (a[one] ?? 0) + (b[one] ?? 0)])),
  );
}
