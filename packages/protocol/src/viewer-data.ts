import type { ViewerSettings } from './calls.js';
import type { Claim } from './coupon.js';
import type { ReportedKind, ReportReason } from './complaint.js';
import type { CustomRequest } from './custom-request.js';
import type { Wish } from './demand.js';
import type { Entry } from './giveaway.js';
import type { Fan } from './fan.js';
import type { Message } from './message.js';
import type { BarKind } from './moderation.js';
import type { Hold } from './offer.js';
import type { PollVote } from './poll.js';
import type { OwnQuestion } from './question.js';
import type { LocalText } from './text.js';

/** What one show keeps of a person. */
export interface ViewerShowData {
  show: string;
  title: LocalText;
  /** The person's public key in this show. */
  viewer: string;
  /** Their lines, oldest first, those that were taken away too. */
  messages: (Message & { redacted: boolean })[];
  /** The lines that speak to them, by their ids. */
  mentions: string[];
  /** The lines of the server itself that name them, masked, by their ids. */
  named: string[];
  claims: Claim[];
  /** What they held of flash offers. */
  holds: Hold[];
  /** The giveaways that they took part in, and what they won. */
  entries: Entry[];
  /** What they asked the host. */
  questions: OwnQuestion[];
  /** The questions of others that they wanted answered too. */
  upvoted: string[];
  /** What they voted for in polls. */
  votes: PollVote[];
  /** What they asked to be told of. */
  wishes: Wish[];
  /** What they asked the seller to make or pick for them. */
  requests: CustomRequest[];
  /** What they reported; `id`: `''` for the host. */
  complaints: { of: ReportedKind; id: string; at: number; reason: ReportReason; text: string }[];
  /** What they want there: once, or not at all. */
  settings: ViewerSettings[];
  /** What they did under a key of its own, so that doing it twice would do it once. */
  acts: { key: string; request: string }[];
  /** What they were given, as the show's books have it. */
  journal: { at: number; kind: string; subject: string }[];
}

/** `GET /v1/accounts/{account}/viewers/{subject}`: all that an account's shows keep of one person. */
export interface ViewerData {
  t: number;
  account: string;
  /** As the person's tickets name them. */
  subject: string;
  /** Those that keep something. */
  shows: ViewerShowData[];
  /** By what the house lets them write nothing, in all of its shows; absent where they may. */
  barred?: { kind: BarKind; at: number; until?: number };
  /** The orders that the store told as theirs; absent where it told none. */
  orders?: { show: string; order: string; at: number }[];
  /** How they stand to the seller, since when, and what each show gave; absent for who never followed. */
  fan?: Fan & {
    since: number;
    shows: { show: string; presence: number; talk: number; purchase: number }[];
  };
}

/** `DELETE /v1/accounts/{account}/viewers/{subject}`: what was erased. */
export interface ViewerErased {
  t: number;
  /** Shows that kept something. */
  shows: number;
  /** Lines that are gone. */
  messages: number;
  /** Questions that are gone. */
  questions: number;
  /** Votes that are nobody's any more: they still count. */
  votes: number;
  /** Requests that are gone. */
  requests: number;
  /** Claims that are nobody's any more: they still count. */
  claims: number;
  /** Holds that are nobody's any more: what was bought still counts, the rest falls back. */
  holds: number;
  /** Entries that are nobody's any more: they stay on the lists, which never named anybody. */
  entries: number;
  /** Orders that are nobody's any more: they still count for the link. */
  orders: number;
  /** Whether they are among those who follow no more. */
  fan: boolean;
}
