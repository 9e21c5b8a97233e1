import type { CouponState } from './coupon.js';
import type { GiveawayState } from './giveaway.js';
import type { PinnedLine } from './message.js';
import type { OfferState } from './offer.js';
import type { PollState } from './poll.js';
import type { Recording } from './recording.js';
import type { Answer, ShownQuestion } from './question.js';
import type { ShowInfo, ShowStatus } from './show.js';
import type { Stream, StreamClock } from './stream.js';
import type { TalkRules } from './talk-rules.js';
import type { LocalText } from './text.js';

/** The format of `ShowState`. A reader that does not know it must update itself. */
export const STATE_VERSION = 1;

/** A pinned product. */
export interface Pin {
  product: string;
  at: number;
}

/** A stretch of the show in which a product was pinned. */
export interface Shown {
  product: string;
  from: number;
  /** Absent while it is still pinned. */
  to?: number;
}

/** A product that left the show. */
export interface Removal {
  product: string;
  at: number;
  reason?: LocalText;
}

/** A line from the house to everyone. */
export interface Notice {
  id: string;
  at: number;
  text: LocalText;
}

/**
 * A show folded up to one event: everything on screen that is the same for all viewers. It is plain
 * JSON, never changed in place: a fold that changes nothing returns the same object.
 */
export interface ShowState {
  readonly version: typeof STATE_VERSION;
  /** Of the newest event folded in; 0 before the first. */
  readonly seq: number;
  /** Of the newest event folded in; 0 before the first. */
  readonly at: number;
  readonly status: ShowStatus;
  readonly info: ShowInfo;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly stream: Stream | null;
  /** Oldest first. */
  readonly clocks: readonly StreamClock[];
  /** The angle that the host shows; `null`: the stream's own. */
  readonly scene: string | null;
  /** The clocks of the other angles, by their ids; `clocksOf` reads them. */
  readonly sceneClocks: Readonly<Record<string, readonly StreamClock[]>>;
  /** Where the ended show can be seen again. */
  readonly recording: Recording | null;
  /** The version of the goods; `null` while there are none. */
  readonly catalog: string | null;
  /** Product ids in the seller's order. */
  readonly order: readonly string[];
  /** Newest first. */
  readonly pins: readonly Pin[];
  /** Oldest first. */
  readonly shown: readonly Shown[];
  readonly removed: readonly Removal[];
  /** In the order in which they came up. */
  readonly coupons: readonly CouponState[];
  /** In the order in which they came up; may be absent before the first. */
  readonly offers?: readonly OfferState[];
  /** In the order in which they came up; may be absent before the first. */
  readonly giveaways?: readonly GiveawayState[];
  /** Ids of chat lines not to be shown. */
  readonly redacted: readonly string[];
  /** Lines at the top of the talk, newest first; may be absent before the first. */
  readonly pinnedLines?: readonly PinnedLine[];
  readonly notices: readonly Notice[];
  /** In the order in which they came up; may be absent before the first. */
  readonly polls?: readonly PollState[];
  /** What is being answered. */
  readonly question: ShownQuestion | null;
  /** How viewers may talk; absent while nobody has set a rule: `talkRules` reads it. */
  readonly talk?: TalkRules;
  /** What was taken up or answered in writing, the one that is being answered too, in that order; may be absent before the first. */
  readonly answers?: readonly Answer[];
  /** Ids of questions not to be shown or quoted; may be absent before the first. */
  readonly withdrawn?: readonly string[];
}

/** A show before its first event. */
export const EMPTY_SHOW: ShowState = Object.freeze({
  version: STATE_VERSION,
  seq: 0,
  at: 0,
  status: 'scheduled',
  info: { title: '', rehearsal: false },
  startedAt: null,
  endedAt: null,
  stream: null,
  clocks: [],
  sceneClocks: {},
  scene: null,
  recording: null,
  catalog: null,
  order: [],
  pins: [],
  shown: [],
  removed: [],
  coupons: [],
  redacted: [],
  notices: [],
  question: null,
} satisfies ShowState);
