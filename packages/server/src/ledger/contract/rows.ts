import type {
  BarredPerson,
  Demand,
  ErrorCode,
  Gauges,
  HeldLine,
  LocalText,
  LogEvent,
  Medium,
  Message,
  PollCounts,
  PollDraft,
  Product,
  Question,
  QuestionStatus,
  Reported,
  RequestCount,
  Role,
  Run,
  ShowSummary,
} from '@livestall/protocol';
import type { Words } from '../../retold.js';
import type { CouponRow, GiveawayRow, OfferRow } from './drop-rows.js';

/** What stands against an act as the show is now. It is refused, unless it was granted before under its key. */
export interface Barred {
  bar?: { code: ErrorCode; detail?: string } | undefined;
}

/** What a one-time code becomes. */
export interface CodeGrant {
  account: string;
  role: Role;
  name: string;
  channel?: string;
  show?: string;
}

/** A show's row: what is not in its log. */
export interface ShowRow {
  id: string;
  account: string;
  channel: string;
  /** Keys the viewers' public keys of this show. */
  salt: string;
  /** Keys the persons of its account: the same in all of its shows. */
  personSalt: string;
  /** Whether the scripted seller of a rehearsal plays. */
  playing: boolean;
}

/** What somebody of the house does, to be written down. */
export interface AuditDraft {
  /** Who; `''` where nobody is named. */
  by: string;
  role: Role;
  act: string;
  /** What or whom it is done to, by id; `''`: the talk as a whole. */
  target: string;
  reason?: string;
}

/** A call that is to be made to a store's backend. */
export interface DueDelivery {
  id: string;
  webhook: string;
  body: string;
  url: string;
  /** In base64. */
  secret: string;
  /** How often it was tried before. */
  tries: number;
}

/** A stretch of a show's log in which something happened. */
export interface StretchRow {
  n: number;
  rev: number;
  /** Of the newest event before it. */
  seq: number;
}

/** An uploaded picture. */
export interface StoredPicture {
  /** Its media type, as its bytes say it. */
  type: string;
  bytes: Uint8Array;
}

/** A poll, prepared or opened. */
export interface PollRow {
  draft: PollDraft;
  counts: PollCounts;
  openedAt: number | null;
  closesAt: number | null;
  closedAt: number | null;
}

/** An open question. `version`: of the count of its votes. */
export interface OpenQuestion {
  /** For its viewer and the house alone. */
  isPrivate: boolean;
  question: Question;
  version: number;
}

/** A question that comes to stand elsewhere. */
export interface QuestionMove {
  question: string;
  status: QuestionStatus;
}

/** What came of questions that were taken away, or are back. */
export interface QuestionsMoved {
  events: LogEvent[];
  /** What they say to everybody by now, by their ids. */
  words: [string, Words | null][];
  /** Who asked them. */
  askers: string[];
  /** Those of the show that are open by now. */
  open: OpenQuestion[];
}

/** How often a product's link was followed. */
export interface Clicks {
  product: string;
  count: number;
}

/** A product's link that was followed: who did is not known. */
export interface ClickRow {
  id: string;
  show: string;
  product: string;
  at: number;
  /** The event that the viewer's picture stood at, by its number: what had been shown by then. */
  seq: number;
  /** Who presented the show then; `''` where nobody is named. */
  host: string;
  /** The page that it was followed on; `''` where the browser did not tell. */
  page: string;
  medium: Medium;
}

/** Everything that a room is made of. */
export interface ShowRecord {
  show: ShowRow;
  events: LogEvent[];
  /** The newest, oldest first, without redacted ones. */
  messages: Message[];
  gauges: Gauges;
  coupons: CouponRow[];
  offers: OfferRow[];
  giveaways: GiveawayRow[];
  polls: PollRow[];
  /** When the first of the holds runs out. */
  holdsDue: number | null;
  goods: Product[];
  /** The open ones, oldest first. */
  questions: OpenQuestion[];
  run: Run;
  demand: Demand[];
  clicks: Clicks[];
  /** `null` where none came. */
  requests: RequestCount | null;
  /** The oldest of those that wait, and how many do. */
  held: HeldLine[];
  heldCount: number;
  /** Not seen to, the newest first. */
  reports: Reported[];
  /** The newest of those who may write nothing, and how many they are. */
  barred: BarredPerson[];
  barredCount: number;
}

/** A channel with the shows that it may resolve to, newest first. */
export interface ChannelRecord {
  account: string;
  id: string;
  title: LocalText;
  shows: ShowSummary[];
}
