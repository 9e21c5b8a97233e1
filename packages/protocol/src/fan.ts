/** How a viewer stands to the seller: in the account's fan group, over all of its shows. */
export interface Fan {
  follows: boolean;
  /** 0 for who does not follow; from 1 on for who does. */
  level: number;
  /** Earned while following; they stay where one leaves and comes back. */
  points: number;
  /** The points of the next level; `null` at the last. */
  next: number | null;
}

/** Those who follow, as the seller sees them. */
export interface FanCount {
  count: number;
  /** Who came to follow since the server started, newest first, at most ten; `''`: who has no name. */
  new: { name: string; at: number }[];
}

/** By what points are earned. */
export type FanDeed = 'presence' | 'talk' | 'purchase';

/** What a deed earns, and the most of it in one show: nobody buys a level by typing. */
export const FAN_POINTS: Readonly<Record<FanDeed, { each: number; most: number }>> = {
  /** For each `PRESENCE_MS` of watching. */
  presence: { each: 5, most: 60 },
  /** For each line. */
  talk: { each: 2, most: 20 },
  /** For each flash offer that was bought. */
  purchase: { each: 50, most: 200 },
};

/** Who watches says so once in so long, in milliseconds. */
export const PRESENCE_MS = 300_000;

/** From how many points on one has the level of this place, from 1 on. */
export const FAN_LEVELS: readonly number[] = [0, 50, 150, 400, 1_000, 2_500, 6_000, 15_000];

/** The gauge that carries how many follow. */
export const FOLLOWERS_GAUGE = 'followers';

/** How somebody stands with so many points. */
export function fanOf(follows: boolean, points: number): Fan {
  const level = FAN_LEVELS.findLastIndex((from) => from <= points) + 1;
  return { follows, level: follows ? level : 0, points, next: FAN_LEVELS[level] ?? null };
}
