import type { Coupon, CouponCloseReason } from './coupon.js';
import type { Giveaway, GiveawayCloseReason } from './giveaway.js';
import type { PinnedLine, QuotedText } from './message.js';
import type { Offer, OfferCloseReason } from './offer.js';
import type { Poll, PollCloseReason, PollCounts } from './poll.js';
import type { Recording } from './recording.js';
import type { ShownQuestion } from './question.js';
import type { ShowInfo } from './show.js';
import type { Stream, StreamClock } from './stream.js';
import type { TalkRules } from './talk-rules.js';
import type { LocalText } from './text.js';

/**
 * What the log can say, by type. Data are results, never deltas, so that an event can be read without
 * the one before it. A type's meaning never changes; readers ignore types and fields they don't know.
 */
export interface EventMap {
  /** The show's title, host and plan are these now. */
  'show.described': { info: ShowInfo };
  /** The host went live. */
  'show.started': Record<never, never>;
  /** The show is over. */
  'show.ended': Record<never, never>;
  /** The stream is this now, or there is none. */
  'stream.changed': { stream: Stream | null };
  /** From here on, the picture's programme date-time maps to server time like this. */
  'stream.clock': { clock: StreamClock };
  /** The host shows this angle now; `null`: the stream's own. */
  'scene.switched': { scene: string | null };
  /** `stream.clock` of another angle. */
  'scene.clock': { scene: string; clock: StreamClock };
  /** The ended show can be seen again here, or no more. */
  'recording.changed': { recording: Recording | null };
  /** The goods are described in this version of the catalog. */
  'catalog.changed': { version: string };
  /** The goods stand in this order. */
  'products.ordered': { products: string[] };
  /** A product was pinned; `pins` are all pins now, newest first. */
  'product.pinned': { product: string; pins: string[] };
  /** A product was unpinned; `pins` are all that remain. */
  'product.unpinned': { product: string; pins: string[] };
  /** A product left the show, at every moment of it. */
  'product.removed': { product: string; reason?: LocalText };
  /** A removed product is back. */
  'product.restored': { product: string };
  /** A coupon came up; claims are accepted from its `opensAt`. */
  'coupon.opened': { coupon: Coupon };
  /** Claiming of a coupon ended. What was claimed stays claimed. */
  'coupon.closed': { coupon: string; reason: CouponCloseReason };
  /** A flash offer came up; units are held from its `opensAt`. */
  'offer.opened': { offer: Offer };
  /** Nothing more of an offer is held. What is held can be bought until it runs out. */
  'offer.closed': { offer: string; reason: OfferCloseReason };
  /** A giveaway came up, bound to its seed; one can take part from its `opensAt`. */
  'giveaway.opened': { giveaway: Giveaway };
  /** Nobody can take part any more; the list of those who did is bound to this digest. */
  'giveaway.closed': {
    giveaway: string;
    reason: GiveawayCloseReason;
    entries: number;
    digest: string;
  };
  /** The seed is out, and these were called. Again, with more of them, where a prize was not taken in time. */
  'giveaway.drawn': { giveaway: string; seed: string; winners: string[] };
  /** Nothing more of it is given; so many prizes were taken. */
  'giveaway.finished': { giveaway: string; given: number };
  /** A chat line is to be shown no more, at any moment. */
  'message.redacted': { message: string };
  /** A redacted line may be shown again. */
  'message.restored': { message: string };
  /** A line stands at the top of the talk; all of those that do, newest first. */
  'message.pinned': { message: PinnedLine; pins: PinnedLine[] };
  /** A line stands there no more; those that still do. */
  'message.unpinned': { message: string; pins: PinnedLine[] };
  /** A poll came up: one can vote. */
  'poll.opened': { poll: Poll };
  /** Nobody can vote any more; so many did, and this was right. */
  'poll.closed': { poll: string; reason: PollCloseReason; counts: PollCounts; right?: string };
  /** This question is being answered; the one before no more. */
  'question.shown': { question: ShownQuestion };
  /** It is being answered no more. */
  'question.closed': { question: string };
  /** Viewers may talk by these rules now. */
  'talk.ruled': { talk: TalkRules };
  /** It was answered in writing, by this line of the house; or its answer is back. `aloud`: when it was taken up before everybody. */
  'question.answered': { question: ShownQuestion; message?: QuotedText; aloud?: number };
  /** Its answer counts no more: it is open again, was removed, or its asker is forgotten. */
  'question.withdrawn': { question: string };
  /** A line from the house to everyone on screen: "we are back in a minute". */
  'notice.posted': { notice: string; text: LocalText };
  /** The notice is to be shown no more. */
  'notice.removed': { notice: string };
}

/** The name of an event of the log. */
export type EventType = keyof EventMap;

/** An event of one type, before the ledger gave it its place. */
export type EventDraft<T extends EventType = EventType> = {
  [K in T]: { type: K; data: EventMap[K] };
}[T];

/** An event of the log: `seq` is dense and starts at 1, `at` never falls. */
export type LogEvent<T extends EventType = EventType> = EventDraft<T> & {
  seq: number;
  /** Ledger time, milliseconds since the epoch. */
  at: number;
};
