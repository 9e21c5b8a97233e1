import type { Claim, Coupon, Identity } from './coupon.js';
import type { Reported, ReportedKind } from './complaint.js';
import type { CustomRequest, RequestCount } from './custom-request.js';
import type { Demand, Wish } from './demand.js';
import type { ErrorCode } from './errors.js';
import type { Fan, FanCount } from './fan.js';
import type { Entry, PreparedGiveaway } from './giveaway.js';
import type { Role } from './message.js';
import type { BarredPerson, HeldLine, OwnLine } from './moderation.js';
import type { Hold, OfferCounts, OfferDraft } from './offer.js';
import type { PollVote, PreparedPoll } from './poll.js';
import type { Counted } from './product.js';
import type { OwnQuestion, Question } from './question.js';
import type { Run } from './run.js';
import type { TalkRules } from './talk-rules.js';
import type { LocalText } from './text.js';

/** Who a viewer is, as far as the show knows. */
export interface Viewer {
  /** Opaque and public: marks the viewer's own chat lines. */
  key: string;
  /** Opaque, and told to the viewer alone: marks its pokes, so that nobody sees who was given something. */
  poke: string;
  name: string | null;
  /** How well the store knows the viewer, by the ticket. Absent: nobody says. */
  identity?: Identity;
  /** The segments that the store counts the viewer to. Absent: nobody says. */
  segments?: string[];
}

/** `POST /v1/shows/{show}/visits`: an anonymous viewer's ticket. */
export interface Visit {
  t: number;
  /** A bearer token (JWT, HS256) for the calls of this viewer. */
  ticket: string;
  /** When it runs out; it can be renewed for some time after that. */
  expiresAt: number;
  viewer: Viewer;
}

/** `POST /v1/sessions`: what a single-use code became, or a token renewed. */
export interface Session {
  t: number;
  /** A bearer token (JWT, HS256). */
  token: string;
  expiresAt: number;
  account: string;
  role: Role;
  name: string;
  /** The channel or show it is for, where it is for one. */
  channel?: string;
  show?: string;
}

/** `GET /v1/shows/{show}/me`: what is the viewer's own. */
export interface Me {
  t: number;
  viewer: Viewer;
  claims: Claim[];
  /** The newest, oldest first. */
  questions: OwnQuestion[];
  /** The open questions of others that the viewer wants answered too; absent where there is none. */
  upvoted?: string[];
  /** In polls, oldest first; absent where there is none. */
  votes?: PollVote[];
  /** What the viewer asked to be told of, oldest first. */
  wishes: Wish[];
  /** What the viewer asked the seller to make or pick: what waits, and the newest of the rest; oldest first, absent where there is none. */
  requests?: CustomRequest[];
  /** The newest lines of this viewer's, oldest first; absent where there is none. */
  lines?: OwnLine[];
  /** Present while the house lets this viewer write nothing: until when, or absent where no end is set. */
  muted?: { until?: number };
  /** Of flash offers, oldest first; absent where there is none. */
  holds?: Hold[];
  /** In giveaways, oldest first; absent where there is none. */
  entries?: Entry[];
  /** How they stand to the seller; absent for who never followed. */
  fan?: Fan;
  /** What they want in this show; absent for who was never asked. */
  settings?: ViewerSettings;
}

/** `PUT /v1/shows/{show}/me/settings`: what a viewer wants in a show. */
export interface ViewerSettings {
  /** Whether the talk is told of what they buy, without their name. */
  tellPurchases: boolean;
}

/** `GET /v1/shows/{show}/messages`: a page of the talk, oldest first. */
export interface MessagePage<M> {
  messages: M[];
  /** Pass as `before` for the page before; absent at the beginning. */
  before?: string;
}

/** A coupon as its seller sees it: prepared, dropped, or over. */
export interface CouponDraft extends Omit<Coupon, 'opensAt' | 'closesAt'> {
  /** What the store's cart takes. Private. Absent: each claim takes a code of its own, of those that were uploaded. */
  code?: string;
  /**
   * When claiming opens, server time: it comes up by itself five minutes before, once the show is on, and counts down.
   * Absent: it is dropped by hand.
   */
  opensAt?: number;
  /** From the drop until claiming opens, in milliseconds. Default: the show's latency allowance. */
  opensAfterMs?: number;
  /** From opening until claiming ends. Absent: by hand. */
  lastsMs?: number;
}

/** A prepared coupon, and what became of it. Its `code` is told to hosts alone. */
export interface PreparedCoupon extends CouponDraft {
  claimed: number;
  /** How many codes were uploaded; absent where there is one for all. */
  codes?: number;
  /** Claims that came before it opened, since the server started; absent where there were none. */
  early?: number;
  /** Why it did not come up by itself when its time came; absent where it did, or since it was prepared otherwise or the goods changed. */
  refused?: ErrorCode;
}

/** A seller's act: `POST /v1/shows/{show}/acts`. Every public act becomes events of the log. */
export type Act =
  | { act: 'show.start' }
  | { act: 'show.end' }
  | { act: 'product.pin'; product: string }
  | { act: 'product.unpin'; product: string }
  /** `null`: the stream's own angle. */
  | { act: 'scene.switch'; scene: string | null }
  | { act: 'coupon.drop'; coupon: string }
  | { act: 'coupon.close'; coupon: string }
  | { act: 'offer.drop'; offer: string }
  | { act: 'offer.close'; offer: string }
  | { act: 'giveaway.drop'; giveaway: string }
  /** Nobody can take part any more; the draw follows. */
  | { act: 'giveaway.close'; giveaway: string }
  | { act: 'poll.open'; poll: string }
  /** Nobody can vote any more: the result is told. */
  | { act: 'poll.close'; poll: string }
  | { act: 'product.remove'; product: string; reason?: LocalText }
  | { act: 'product.restore'; product: string }
  | { act: 'message.redact'; message: string }
  | { act: 'message.restore'; message: string }
  /** To the top of the talk; of more than `PINNED_LIMIT` the oldest leaves. */
  | { act: 'message.pin'; message: string }
  | { act: 'message.unpin'; message: string }
  /** The same of many at once, at most `BULK_LIMIT`. */
  | { act: 'message.redact-many'; messages: string[] }
  | { act: 'message.restore-many'; messages: string[] }
  /** A line that waits is shown, or is not; or waits again. */
  | { act: 'message.approve'; message: string }
  | { act: 'message.refuse'; message: string }
  | { act: 'message.hold'; message: string }
  /** A person, by the key of their lines; `redact`: their lines of this show go too. */
  | { act: 'person.mute'; sender: string; forMs: number; redact?: boolean; reason?: string }
  | { act: 'person.ban'; sender: string; redact?: boolean; reason?: string }
  | { act: 'person.shadow'; sender: string; reason?: string }
  /** Or by their `person` in the list of those who are barred. `restore`: the lines that went with them are back. */
  | { act: 'person.free'; sender: string; restore?: boolean }
  | { act: 'person.ban-many'; senders: string[]; redact?: boolean; reason?: string }
  | { act: 'person.free-many'; senders: string[]; restore?: boolean }
  /** What was reported was seen to; or it was not, after all. `id`: absent for the host. */
  | { act: 'report.close'; of: ReportedKind; id?: string }
  | { act: 'report.reopen'; of: ReportedKind; id?: string }
  /** What is not named stays as it is. */
  | ({ act: 'talk.rule' } & Partial<TalkRules>)
  /** Under the same id it is posted once; without one, whenever it is sent. */
  | { act: 'notice.post'; text: string; notice?: string }
  | { act: 'notice.remove'; notice: string }
  | ({ act: 'stock.set' } & Counted)
  /** The same of many at once, at most `STOCK_LIMIT`: all of them, or none where the goods do not have one. */
  | { act: 'stock.set-many'; items: Counted[] }
  /** It is being answered now. */
  | { act: 'question.show'; question: string }
  /** It was answered, or is passed over. */
  | { act: 'question.close'; question: string }
  /** It is answered in writing: a line of the talk says so. */
  | { act: 'question.answer'; question: string; text: string }
  /** It stands among the open ones again, and a line that answers it is taken away. */
  | { act: 'question.reopen'; question: string }
  /** It is shown, quoted and told no more, at any moment; or it stands where it stood. */
  | { act: 'question.remove'; question: string }
  | { act: 'question.restore'; question: string }
  /** Does what the step says (shows its product, drops its coupon), and moves there. */
  | { act: 'run.go'; item: string }
  /** Moves there and does nothing else. */
  | { act: 'run.place'; item: string | null }
  | { act: 'rehearsal.play'; on: boolean };

/** One device backstage. */
export interface CrewMember {
  name: string;
  role: Role;
  /** When it connected. */
  since: number;
}

/** What the seller alone sees, whole in each message of `GET /v1/shows/{show}/backstage`. */
export interface Backstage {
  t: number;
  /** All of the show's coupons, prepared ones too. */
  coupons: PreparedCoupon[];
  /** All of the show's flash offers, prepared ones too; absent where there is none. */
  offers?: (OfferDraft & OfferCounts)[];
  /** All of the show's giveaways, prepared ones too; absent where there is none. */
  giveaways?: PreparedGiveaway[];
  /** All of the show's polls, prepared ones too; absent where there is none. */
  polls?: PreparedPoll[];
  /** Those that are open, as everybody reads them; at most `QUESTIONS_TOLD`. */
  questions: Question[];
  /** How many are open in all. */
  questionsOpen: number;
  run: Run;
  /** Who is connected backstage, in the order in which they came. */
  crew: CrewMember[];
  /** What viewers asked to be told of; absent where nobody did. */
  demand?: Demand[];
  /** Of the requests of goods that are made for whoever asks; absent where none came. */
  requests?: RequestCount;
  /** Those who follow; absent where nobody does. */
  fans?: FanCount;
  /** How often each product's link was followed; absent where none was. */
  clicks?: { product: string; count: number }[];
  /** Lines that wait to be let through, oldest first, at most 50; absent where there is none. */
  held?: HeldLine[];
  /** How many wait in all. */
  heldCount?: number;
  /** What viewers reported and nobody has seen to, the newest first, at most 50; absent where there is nothing. */
  reports?: Reported[];
  /** Those who may write nothing in the shows of this account, newest first, at most 100; absent where there is nobody. */
  barred?: BarredPerson[];
  /** How many they are in all. */
  barredCount?: number;
  /** Present on a rehearsal: whether the scripted seller and crowd are playing. */
  rehearsal?: { playing: boolean };
}
