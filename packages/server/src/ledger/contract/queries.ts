import type {
  Account,
  AuditEntry,
  BarKind,
  BarredPerson,
  Claim,
  CreditTerms,
  CustomRequest,
  Delivery,
  DemandPoll,
  DemandTotal,
  Entry,
  HeldLine,
  Fan,
  Hold,
  LocalText,
  LogEvent,
  Message,
  Newcomer,
  OwnLine,
  OwnQuestion,
  PastReactions,
  Reported,
  PollVote,
  Report,
  ReportKind,
  StreamClock,
  ViewerData,
  ViewerSettings,
  ViewerShowData,
  Webhook,
  Wish,
} from '@livestall/protocol';
import type { SigningSecret } from '../../tokens/index.js';
import type { LineFate } from '../line-fate.js';
import type {
  ChannelRecord,
  DueDelivery,
  OpenQuestion,
  ShowRecord,
  ShowRow,
  StoredPicture,
  StretchRow,
} from './rows.js';

/** Every read, by name. */
export interface Queries {
  account: { take: { id: string }; give: Account | null };
  accounts: { take: Record<string, never>; give: Account[] };
  origins: { take: Record<string, never>; give: string[] };
  /** The account that a one-time code signs in to, used or not. */
  'code.account': { take: { hash: string }; give: string | null };
  /** The newest secret of an account. */
  'secret.newest': { take: { account: string }; give: SigningSecret | null };
  /** All secrets of an account. */
  secrets: { take: { account: string }; give: string[] };
  secret: { take: { kid: string }; give: { account: string; secret: string } | null };
  channel: { take: { id: string }; give: ChannelRecord | null };
  show: { take: { id: string }; give: ShowRow | null };
  /** The ids of the shows that have not ended. */
  'shows.open': { take: Record<string, never>; give: string[] };
  record: { take: { show: string; messages: number }; give: ShowRecord | null };
  /** A catalog as JSON text, ready to be sent. */
  catalog: { take: { show: string; version: string }; give: string | null };
  messages: {
    take: { show: string; before: string | null; limit: number };
    give: { messages: Message[]; more: boolean };
  };
  message: {
    take: { show: string; id: string };
    give: { message: Message; redacted: boolean; fate: LineFate } | null;
  };
  /** What was reported in a show and not seen to, newest first. */
  reported: { take: { show: string }; give: Reported[] };
  /** Up to `limit` of what was reported in an account's shows, newest first. */
  'reported.page': {
    take: { account: string; before: string | null; limit: number };
    give: { reports: Reported[]; more: boolean };
  };
  /** The newest of those who may write nothing in a show, and how many they are. */
  barred: { take: { show: string }; give: { barred: BarredPerson[]; barredCount: number } };
  /** Up to `limit` of them, newest first. */
  'barred.page': {
    take: { account: string; show: string; before: string | null; limit: number };
    give: { people: BarredPerson[]; more: boolean };
  };
  /** What keys the persons of an account. */
  'person.salt': { take: { account: string }; give: string | null };
  /** What keeps a person from writing now. */
  bar: {
    take: { account: string; person: string };
    give: { kind: BarKind; at: number; until?: number } | null;
  };
  /** A viewer's newest lines, oldest first. */
  'lines.own': { take: { show: string; viewer: string }; give: OwnLine[] };
  /** The oldest lines of a show that wait for the house, and how many do. */
  held: { take: { show: string }; give: { held: HeldLine[]; heldCount: number } };
  /** Those whose first line came since and who are not barred, oldest first. */
  newcomers: { take: { show: string; since: number }; give: Newcomer[] };
  /** Up to `limit` of what the house did, newest first. */
  'audit.page': {
    take: { show: string; before: string | null; limit: number };
    give: { entries: AuditEntry[]; more: boolean };
  };
  claims: { take: { show: string; viewer: string }; give: Claim[] };
  /** Up to `limit` of those who hold a coupon, each once, from the one after `after` on; in an order of the ledger's own. */
  'claim.holders': {
    take: { show: string; of: string; after: string; limit: number };
    give: string[];
  };
  /** The same of those who took part in a giveaway. */
  'entry.holders': Queries['claim.holders'];
  /** The same of those who held units of an offer, or waited for them, whatever became of it. */
  'hold.holders': Queries['claim.holders'];
  /** An account's shows in which units of an offer were bought, with what keys their viewers. */
  'shows.sold': { take: { account: string }; give: { id: string; salt: string }[] };
  /** Whether one of these bought units of an offer. */
  'hold.bought': {
    take: { viewers: readonly { show: string; viewer: string }[] };
    give: boolean;
  };
  /** Whether an order counts that the store told as this person's. */
  'order.bought': { take: { account: string; person: string }; give: boolean };
  /** The orders that the store told as this person's. */
  'order.kept': {
    take: { account: string; person: string };
    give: NonNullable<ViewerData['orders']>;
  };
  /** A viewer's own, oldest first. */
  holds: { take: { show: string; viewer: string }; give: Hold[] };
  /** A viewer's own, oldest first. */
  entries: { take: { show: string; viewer: string }; give: Entry[] };
  /** Up to `limit` of the list of a giveaway that is frozen, in its order, from the one after `after` on; `null` for any other. */
  'giveaway.list': {
    take: { show: string; giveaway: string; after: string | null; limit: number };
    give: string[] | null;
  };
  /** What decides a closed giveaway. */
  'giveaway.secret': {
    take: { show: string; giveaway: string };
    give: { seed: string; digest: string; called: number } | null;
  };
  events: { take: { show: string; after: number; upTo: number }; give: LogEvent[] };
  /** The lines that map the clock of a show's last stream, oldest first. */
  clocks: { take: { show: string }; give: StreamClock[] };
  /** The stretches that are over at the ledger's time, oldest first, and the newest event within them. */
  stretches: { take: { show: string }; give: { t: number; stretches: StretchRow[]; seq: number } };
  /** What happened in a stretch that is over; `null` for one that has not this revision. */
  stretch: {
    take: { show: string; n: number; rev: number };
    give: {
      seq: number;
      events: LogEvent[];
      messages: Message[];
      reactions: PastReactions[];
    } | null;
  };
  question: {
    take: { show: string; id: string };
    /** `lines`: the ids of those that answer it in writing, as everybody reads them. */
    give: (OpenQuestion & { question: OwnQuestion; lines: string[] }) | null;
  };
  /** The open questions of others that a viewer wants answered too. */
  'questions.wanted': { take: { show: string; viewer: string }; give: string[] };
  /** A viewer's own, the newest, oldest first. */
  questions: { take: { show: string; viewer: string }; give: OwnQuestion[] };
  /** A viewer's own in polls, oldest first. */
  votes: { take: { show: string; viewer: string }; give: PollVote[] };
  picture: { take: { id: string }; give: StoredPicture | null };
  /** An account's shows, with what keys their viewers. */
  'shows.of': {
    take: { account: string };
    give: { id: string; salt: string; title: LocalText }[];
  };
  /** What a show keeps of one person. */
  viewer: {
    take: { show: string; viewer: string };
    give: Pick<
      ViewerShowData,
      | 'messages'
      | 'mentions'
      | 'named'
      | 'claims'
      | 'holds'
      | 'entries'
      | 'questions'
      | 'upvoted'
      | 'votes'
      | 'wishes'
      | 'requests'
      | 'complaints'
      | 'settings'
      | 'acts'
      | 'journal'
    >;
  };
  /** What a viewer wants in a show; `null` for who was never asked. */
  settings: { take: { show: string; viewer: string }; give: ViewerSettings | null };
  /** How somebody stands to an account; `null` for who never followed. */
  fan: { take: { account: string; person: string }; give: Fan | null };
  /** All that is kept of it. */
  'fan.kept': {
    take: { account: string; person: string };
    give: NonNullable<ViewerData['fan']> | null;
  };
  wishes: { take: { show: string; viewer: string }; give: Wish[] };
  /** What a viewer asked the seller to make or pick, oldest first. */
  requests: { take: { show: string; viewer: string }; give: CustomRequest[] };
  /** Up to `limit` of those of a show, newest first. */
  'requests.page': {
    take: { show: string; before: string | null; limit: number };
    give: { requests: CustomRequest[]; more: boolean };
  };
  /** The account whose link a click followed. */
  'click.account': { take: { click: string }; give: string | null };
  /** The words that an account's viewers do not say, by language. */
  words: { take: { account: string }; give: { lang: string; words: string[] }[] };
  webhooks: { take: { account: string }; give: Webhook[] };
  /** Whether the journal says what some webhook was not told. */
  'webhooks.behind': { take: Record<string, never>; give: boolean };
  /** Up to `limit` calls that did not get through yet, or were given up, newest first; `before` asks for those before. */
  deliveries: {
    take: { account: string; before: number | null; limit: number };
    give: { deliveries: Delivery[]; before: number | null };
  };
  /** Up to `limit` calls whose time has come, a few of each webhook, but for those that are under way, and for webhooks that have enough of them. */
  'deliveries.due': {
    take: { limit: number; without: readonly string[]; full: readonly string[] };
    give: DueDelivery[];
  };
  /** What a channel's seller gives for orders that come of its links. */
  terms: { take: { channel: string }; give: CreditTerms };
  /**
   * What links brought, the most followed first: `most` rows, those that sold before all others, and the rest together. Times are
   * those of clicks and of orders: `from` within, `to` not.
   */
  report: {
    take: Narrowed & { by: ReportKind; most: number };
    give: Pick<Report, 'rows' | 'rest'>;
  };
  /** What viewers wish for, the most wished for first. */
  demand: { take: Narrowed; give: DemandTotal[] };
  /** How they voted where they were asked what they would order, the newest poll first. */
  'demand.polls': { take: Narrowed; give: DemandPoll[] };
}

/** Of what a report is: of some of an account's shows, and of some time. */
export interface Narrowed {
  account: string;
  channel: string | null;
  show: string | null;
  from: number;
  to: number;
}
