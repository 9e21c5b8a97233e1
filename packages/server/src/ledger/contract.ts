import type {
  Account,
  Claim,
  CouponDraft,
  Credit,
  CreditTerms,
  Entry,
  ErrorCode,
  EventDraft,
  Gauges,
  GiveawayCloseReason,
  GiveawayDraft,
  Identity,
  Hold,
  HoldMove,
  LocalText,
  LogEvent,
  Message,
  OfferCounts,
  OfferCloseReason,
  OfferDraft,
  Order,
  OwnQuestion,
  Product,
  Question,
  QuestionStatus,
  ReportKind,
  ReportRow,
  Role,
  Run,
  RunItem,
  ShowInfo,
  ShowSummary,
  Stream,
  StreamClock,
  ViewerShowData,
  Delivery,
  Demand,
  Webhook,
  WebhookRequest,
  Wish,
  Wished,
} from '@livestall/protocol';
import type { SigningSecret } from '../tokens/index.js';

/** What stands against an act as the show is now. It is refused, unless it was granted before under its key. */
export interface Barred {
  bar?: { code: ErrorCode; detail?: string } | undefined;
}

/** Who claims, as the ticket says it. */
export interface Claimant {
  /** How well the store knows them. Default: not at all. */
  identity?: Identity | undefined;
  /** The segments that the store counts them to. Default: none. */
  segments?: readonly string[] | undefined;
  /** Whether they did the work that a drop may ask for. Default: no. */
  proven?: boolean | undefined;
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
  /** Whether the scripted seller of a rehearsal plays. */
  playing: boolean;
}

/** A coupon with what its seller prepared and what became of it. */
export interface CouponRow {
  draft: CouponDraft;
  claimed: number;
  /** How many codes were uploaded. */
  codes: number;
  /** `null` before the drop. */
  opensAt: number | null;
  closesAt: number | null;
}

/** A flash offer with what its seller prepared and what became of its units. */
export interface OfferRow extends OfferCounts {
  draft: OfferDraft;
  /** The last place in its line whose turn has come. */
  served: number;
  /** Counts of a lower version are older. 0 before the drop. */
  version: number;
  /** The store's own id of what is offered, as it was at the drop; `null` where it has none. */
  ref: string | null;
}

/** What changed with an offer's units. */
export interface OfferChange {
  row: OfferRow;
  gauges: Gauges;
}

/** A giveaway with what its seller prepared and what became of it. */
export interface GiveawayRow {
  draft: GiveawayDraft;
  entered: number;
  /** How many prizes were taken. */
  given: number;
  /** How many codes were uploaded. */
  codes: number;
  /** When the first of the prizes that wait goes to the next. */
  due: number | null;
  /** Whether its list is frozen and not bound yet: where that is read at a start, the server stopped in between. */
  frozen: boolean;
  /** Counts of a lower version are older. 0 before the drop. */
  version: number;
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

/** What changed with a giveaway. */
export interface GiveawayChange {
  row: GiveawayRow;
  gauges: Gauges;
  /** Once nothing more is given: whose entries came to something, by their public keys and in the order of these. */
  viewers: string[];
}

/** What changed with a giveaway, and what the log says of it. */
export interface GiveawayNews extends GiveawayChange {
  events: LogEvent[];
}

/** What may have been thrown out before it is put. */
export interface Restorable {
  /** Whether it has its uploaded codes again then. Absent: they are gone. */
  restore?: boolean;
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

/** A question that comes to stand elsewhere. */
export interface QuestionMove {
  question: string;
  status: QuestionStatus;
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
  /** When the first of the holds runs out. */
  holdsDue: number | null;
  goods: Product[];
  /** The open ones, oldest first. */
  questions: Question[];
  run: Run;
  demand: Demand[];
  clicks: Clicks[];
}

/** A channel with the shows that it may resolve to, newest first. */
export interface ChannelRecord {
  account: string;
  id: string;
  title: LocalText;
  shows: ShowSummary[];
}

/** Every write, by name: what it takes and what it gives. Each is atomic. */
export interface Ops {
  'account.create': { take: Account & SigningSecret; give: Account };
  'account.update': { take: { id: string; name?: string; origins?: string[] }; give: Account };
  'secret.add': { take: SigningSecret & { account: string }; give: null };
  'secret.remove': { take: { account: string; kid: string }; give: null };
  'code.mint': { take: CodeGrant & { hash: string; lastsMs: number }; give: number };
  'code.redeem': { take: { hash: string }; give: CodeGrant };
  'channel.put': { take: { account: string; id: string; title: LocalText }; give: null };
  'show.create': {
    take: Omit<ShowRow, 'playing'> & { info: ShowInfo; stream: Stream | null };
    give: null;
  };
  'show.play': { take: { show: string; on: boolean }; give: null };
  /** Removes ended rehearsals of a channel but the newest `keep`; gives the ids of those removed. */
  'shows.prune': { take: { channel: string; keep: number }; give: string[] };
  'events.append': { take: { show: string; events: readonly EventDraft[] }; give: LogEvent[] };
  'goods.set': {
    /** `pins`: what is pinned; those that are goods no more are unpinned in the same write. */
    take: { show: string; version: string; products: readonly Product[]; pins: readonly string[] };
    give: LogEvent[];
  };
  'coupon.put': { take: Restorable & { show: string; draft: CouponDraft }; give: CouponRow };
  /** Replaces the codes of a coupon that has one for each claim, and was never dropped. */
  'coupon.codes': {
    take: { show: string; coupon: string; codes: readonly string[] };
    give: CouponRow;
  };
  /** Removes a coupon that was never dropped. */
  'coupon.remove': { take: { show: string; coupon: string }; give: null };
  'coupon.drop': {
    take: { show: string; coupon: string; allowanceMs: number };
    give: { row: CouponRow; events: LogEvent[]; gauges: Gauges };
  };
  'coupon.claim': {
    take: Claimant & { show: string; viewer: string; coupon: string; key: string };
    give: { claim: Claim; repeated: boolean; claimed: number; gauges: Gauges };
  };
  'offer.put': { take: { show: string; draft: OfferDraft }; give: OfferRow };
  /** Removes an offer that was never dropped. */
  'offer.remove': { take: { show: string; offer: string }; give: null };
  'offer.drop': {
    take: { show: string; offer: string; allowanceMs: number; ref?: string | undefined };
    give: OfferChange & { events: LogEvent[] };
  };
  /** Ends an offer and the line for it; what is held stays held. */
  'offer.close': {
    take: { show: string; offer: string; reason: OfferCloseReason };
    give: OfferChange & { events: LogEvent[] };
  };
  /** Holds units, or joins the line for them. `id` is what it will be called. */
  'hold.take': {
    take: Claimant & {
      show: string;
      viewer: string;
      id: string;
      offer: string;
      qty: number;
      wait: boolean;
      key: string;
    };
    /** The last of several that were written together brings what changed. */
    give: { hold: Hold; repeated: boolean; change: OfferChange | null };
  };
  /** @param viewer Whose it must be; `null` where the store's backend asks. Gives whose it is. */
  'hold.move': {
    take: { show: string; hold: string; move: HoldMove; viewer: string | null };
    give: { hold: Hold; viewer: string; change: OfferChange | null };
  };
  /** Lets up to `limit` holds fall back whose time is up; tells when the next is due. */
  'holds.lapse': {
    take: { show: string; limit: number };
    give: { changes: OfferChange[]; due: number | null };
  };
  'giveaway.put': { take: Restorable & { show: string; draft: GiveawayDraft }; give: GiveawayRow };
  /** Replaces the codes of a giveaway that has one for each prize, and was never dropped. */
  'giveaway.codes': {
    take: { show: string; giveaway: string; codes: readonly string[] };
    give: GiveawayRow;
  };
  /** Removes a giveaway that was never dropped. */
  'giveaway.remove': { take: { show: string; giveaway: string }; give: null };
  /** Keeps the seed, and what each share is by it, for as long as the show is kept. */
  'giveaway.drop': {
    take: {
      show: string;
      giveaway: string;
      allowanceMs: number;
      seed: string;
      commitment: string;
      shares: readonly number[];
    };
    give: GiveawayNews;
  };
  /** Takes a share, or part in a draw. `id` is what the entry will be called. */
  'giveaway.enter': {
    take: Claimant & { show: string; viewer: string; id: string; giveaway: string; key: string };
    /** The last of several that were written together brings what changed. */
    give: { entry: Entry; repeated: boolean; change: GiveawayChange | null };
  };
  /** Nobody can take part any more: the list is as it will be published. The same again changes nothing. */
  'giveaway.freeze': { take: { show: string; giveaway: string }; give: GiveawayRow };
  /** Tells that taking part has ended, and binds the list, which must be frozen (`conflict`). */
  'giveaway.close': {
    take: {
      show: string;
      giveaway: string;
      reason: GiveawayCloseReason;
      entries: number;
      digest: string;
    };
    give: GiveawayNews;
  };
  /**
   * Tells the seed, passes over those whose time is up, and calls as many of `next` as there are prizes.
   *
   * @param from How many were called before: `conflict` where it is no more so.
   * @param before Who they were, in the order of the draw.
   */
  'giveaway.call': {
    take: {
      show: string;
      giveaway: string;
      from: number;
      before: readonly string[];
      next: readonly string[];
    };
    give: GiveawayNews;
  };
  /** Hands out a prize that waits; the same again changes nothing. */
  'entry.claim': {
    take: { show: string; entry: string; viewer: string };
    give: { entry: Entry; news: GiveawayNews | null };
  };
  'message.add': {
    /** `asked`: the name that came with the text, which is part of what the key stands for. */
    take: Omit<Message, 'id' | 'at'> & Barred & { show: string; key?: string; asked?: string };
    give: { message: Message; repeated: boolean };
  };
  'question.add': {
    take: Omit<Question, 'id' | 'at'> & Barred & { show: string; key: string };
    give: { question: Question; repeated: boolean };
  };
  /** Moves questions and tells what of it is public. */
  'question.move': {
    take: { show: string; moves: readonly QuestionMove[]; events: readonly EventDraft[] };
    give: LogEvent[];
  };
  'run.set': { take: { show: string; items: readonly RunItem[] }; give: Run };
  'run.place': { take: { show: string; item: string | null }; give: null };
  'picture.add': { take: StoredPicture & { account: string; id: string }; give: null };
  /**
   * Forgets up to `limit` lines of a person in a show, and whose their claims were; `alias`, which nobody had
   * before, takes the person's place there.
   */
  'viewer.erase': {
    take: { show: string; viewer: string; alias: string; limit: number };
    give: {
      events: LogEvent[];
      messages: number;
      /** Those that are gone, by their ids. */
      questions: string[];
      claims: number;
      holds: number;
      entries: number;
      changes: OfferChange[];
      more: boolean;
    };
  };
  /**
   * Removes up to `limit` rows of the show that ended longest ago, and last the show itself; gives the id
   * of the one that is gone, and whether there may be more to remove.
   */
  'shows.expire': {
    take: { endedBefore: number; limit: number };
    give: { show: string | null; more: boolean };
  };
  /** The same wish again is the one that is there. */
  'wish.add': {
    take: Barred & { show: string; viewer: string; wished: Wished; key: string };
    give: { wish: Wish; demand: Demand };
  };
  'click.add': { take: Omit<ClickRow, 'at'>; give: Clicks };
  /**
   * Credits an order to the link that it came of, for good; the same again changes nothing.
   *
   * @param account Whose link it must be; `null` where a browser tells.
   */
  'order.tell': {
    take: { account: string | null; order: Order; confirmed: boolean };
    give: Credit;
  };
  /** `secret` in base64. What happened before it was there is not told. */
  'webhook.add': {
    take: WebhookRequest & { account: string; id: string; secret: string };
    give: Webhook;
  };
  'webhook.remove': { take: { account: string; webhook: string }; give: null };
  /** Makes calls of what the journal says that webhooks were not told yet. */
  'webhooks.fill': { take: Record<string, never>; give: null };
  /** What became of a call: `failure` is `null` where it got through, `dueAt` where it is given up. */
  'delivery.note': {
    take: { id: string; failure: string | null; dueAt: number | null };
    give: null;
  };
  /** Tries a call once more, from the beginning. */
  'delivery.retry': { take: { account: string; delivery: string }; give: null };
  'terms.set': { take: { channel: string; terms: CreditTerms }; give: null };
  /** Sets what is newer than what was told before: `at` is the store's moment. */
  'stock.tell': {
    take: {
      at: number;
      shows: readonly { show: string; values: Readonly<Record<string, number>> }[];
    };
    give: { show: string; gauges: Gauges }[];
  };
  'gauges.set': { take: { show: string; values: Readonly<Record<string, number>> }; give: Gauges };
}

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
  /** A line, whether or not it is redacted. */
  message: { take: { show: string; id: string }; give: Message | null };
  claims: { take: { show: string; viewer: string }; give: Claim[] };
  /** Up to `limit` of those who hold a coupon, each once, in the order of their keys, from the one after `after` on. */
  'claim.holders': {
    take: { show: string; of: string; after: string; limit: number };
    give: string[];
  };
  /** The same of those who took part in a giveaway. */
  'entry.holders': Queries['claim.holders'];
  /** The same of those who held units of an offer, or waited for them, whatever became of it. */
  'hold.holders': Queries['claim.holders'];
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
    give: { seq: number; events: LogEvent[]; messages: Message[] } | null;
  };
  question: { take: { show: string; id: string }; give: OwnQuestion | null };
  /** A viewer's own, the newest, oldest first. */
  questions: { take: { show: string; viewer: string }; give: OwnQuestion[] };
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
      'messages' | 'claims' | 'holds' | 'entries' | 'questions' | 'wishes' | 'acts' | 'journal'
    >;
  };
  wishes: { take: { show: string; viewer: string }; give: Wish[] };
  /** The account whose link a click followed. */
  'click.account': { take: { click: string }; give: string | null };
  webhooks: { take: { account: string }; give: Webhook[] };
  /** Whether the journal says what some webhook was not told. */
  'webhooks.behind': { take: Record<string, never>; give: boolean };
  /** Calls that did not get through yet, or were given up, newest first. */
  deliveries: { take: { account: string }; give: Delivery[] };
  /** Up to `limit` calls whose time has come, a few of each webhook, but for those that are under way, and for webhooks that have enough of them. */
  'deliveries.due': {
    take: { limit: number; without: readonly string[]; full: readonly string[] };
    give: DueDelivery[];
  };
  /** What a channel's seller gives for orders that come of its links. */
  terms: { take: { channel: string }; give: CreditTerms };
  /** What links brought, the most followed first. Times are those of clicks and of orders: `from` within, `to` not. */
  report: {
    take: {
      account: string;
      channel: string | null;
      show: string | null;
      from: number;
      to: number;
      by: ReportKind;
    };
    give: ReportRow[];
  };
}

/** The name of a write. */
export type OpName = keyof Ops;

/** The name of a read. */
export type QueryName = keyof Queries;

/** A write to be committed. */
export type Op<N extends OpName = OpName> = { [K in N]: { op: K; take: Ops[K]['take'] } }[N];

/** What became of a write: what it gave, or why it was refused; a `fault` is for the log alone. */
export type Outcome<N extends OpName = OpName> =
  | { ok: true; give: Ops[N]['give'] }
  | { ok: false; code: ErrorCode; message?: string; fault?: string };

/** What a ledger tells when it was opened. */
export interface LedgerIdentity {
  /** Changes only when a ledger was lost or restored. */
  epoch: string;
  /** How often it was opened: what counts on from here never repeats what was told before a crash. */
  opening: number;
  /** Signs the server's own tokens. */
  house: SigningSecret;
}
