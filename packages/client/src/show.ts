import type {
  CartConnector,
  Claim,
  Complaint,
  CustomRequest,
  Entry,
  EventType,
  Fan,
  Gauges,
  Hold,
  LogEvent,
  PictureClock,
  Playlists,
  PollVote,
  Question,
  QuotedProduct,
  Reaction,
  ReactionSums,
  RequestDraft,
  ShowState,
  ShowSummary,
  StallError,
  StreamClock,
  Wish,
  Wished,
} from '@livestall/protocol';
import type { StallCart } from './cart/stall-cart.js';
import type { Chat } from './chat/chat.js';
import type { SignIn, TokenSource, TranslateLine } from './show-options.js';
import type { HoldOptions, Mine } from './viewer/mine.js';

/**
 * How the show reaches us. `connecting` before the first snapshot, `streaming` by a stream of events,
 * `polling` where no stream can be had, `offline` while neither answers (it tries again by itself),
 * `closed` after `close()`.
 */
export type Connection = 'connecting' | 'streaming' | 'polling' | 'offline' | 'closed';

/**
 * Where the viewer's playhead, and the stage with it, stands: `live`; `rewound`, further back in the live stream or
 * in the recording of an ended show; `seeking` while the log of where it went is on its way: the stage stays put.
 */
export type Playhead = 'live' | 'rewound' | 'seeking';

/**
 * What a picture is of, by which its dates map to server time: `null`, the show's stream; the id of one of its scenes;
 * or the clocks of a recording.
 */
export type PictureOf = string | readonly StreamClock[] | null;

/** The questions to the host. The viewer's own are listed in `mine.questions`; what was answered in `stage.answers`. */
export interface Questions {
  /**
   * The open ones of all, most wanted first, as they were read last, with the votes of now; `null` before that.
   * They are read, and kept up to date, while somebody looks at them.
   */
  readonly open: readonly Question[] | null;
  /** Says whether somebody looks at the open ones. @param by Who shows them. */
  look(by: object, on: boolean): void;
  /**
   * Asks the host, before everybody. `stage.question` tells that the host takes it up. It is listed in `mine.questions` at once and survives a reload until the server has
   * it or it is discarded.
   *
   * @param product What it is about, of the show's goods.
   * @throws StallError `too-large`, `rate-limited`, `forbidden`; `closed` once the show is over; `not-found`
   * where the goods have no such product; `conflict` while too many of the viewer's wait. Being offline is no
   * error: it is sent when the network is back.
   */
  ask(text: string, product?: string): Promise<Question>;
  /** Asks a failed question again, by its id. @throws StallError as `ask` does. */
  retry(id: string): Promise<Question>;
  /** Drops a failed question. */
  discard(id: string): void;
  /**
   * Wants a question of somebody else answered too, which `mine.upvoted` tells. The same again changes nothing.
   *
   * @throws StallError `closed` once it is open no more, `conflict` for one's own, `not-found`, `rate-limited`, `offline`.
   */
  vote(question: string): Promise<void>;
  /** Wants it no more. @throws StallError as `vote` does. */
  unvote(question: string): Promise<void>;
}

/** What viewers send beside words: hearts and the like. */
export interface Reactions {
  /** How often each was sent in all, this viewer's own at once; those that nobody sent are absent. */
  readonly totals: ReactionSums;
  /**
   * Calls `fn` with what others sent where the playhead stands: as it comes at live, however far the picture is behind; of then
   * further back. Returns the way out.
   *
   * @param fn `overMs`: over how long it came.
   */
  hear(fn: (sums: ReactionSums, overMs: number) => void): () => void;
}

/**
 * A show, followed. `now` is the truth; `stage` is what the picture has come to; they are the same while
 * no picture is followed. What is drawn is the stage's choice in the words of now.
 */
export interface Show {
  /** The show server's address, without a slash at its end. */
  readonly server: string;
  /** The show's id; `null` while a channel has not resolved to one. */
  readonly id: string | null;
  readonly connection: Connection;
  /** What keeps it from connecting at all (`not-found`, `origin-refused`), else `null`. */
  readonly error: StallError | null;
  readonly now: ShowState;
  readonly stage: ShowState;
  readonly playhead: Playhead;
  readonly gauges: Gauges;
  /** Playlists of the stream that came with the show, for a player to begin with; `t` says how old they are. */
  readonly playlists: Playlists | null;
  /** The goods by id, in the seller's order; of the newest version that could be had. */
  readonly catalog: ReadonlyMap<string, QuotedProduct>;
  readonly chat: Chat;
  readonly questions: Questions;
  readonly reactions: Reactions;
  readonly cart: StallCart;
  readonly mine: Mine;
  /** Says a line of the talk in another language, where the page can do that. */
  readonly translateLine: TranslateLine | null;
  /** Whether the page can have its viewer sign in, where a drop asks for that. */
  readonly canSignIn: boolean;
  /** After the end: the show of the channel that is on or comes next, asked for once this is read. */
  readonly next: ShowSummary | null;
  /** Server time now, milliseconds since the epoch: right with a wrong device clock. */
  serverTime(): number;
  /** An address of the show made absolute and judged by `safeAddress`; `null` where it is refused. */
  address(address: string | undefined): string | null;
  /**
   * Lets the stage follow a picture; `null` gives it back to now.
   *
   * @param of What it is of. Default: the show's stream.
   */
  followPicture(clock: PictureClock | null, of?: PictureOf): void;
  /** Mirrors another cart than the one of the options, or none; the same connector again changes nothing. */
  followCart(cart: CartConnector | null): void;
  /**
   * Goes on as the viewer whose tokens these are, or as nobody in particular; the same function again changes nothing.
   * Where nobody was known before, what was taken stays listed, and a tap that waited for a sign-in for up to ten minutes
   * goes on. After somebody who was known it stays only for the same person, by the `key` of their viewer: for another, or
   * nobody, all that was theirs is forgotten here.
   */
  followToken(token: TokenSource | null): void;
  /** Takes another way to sign in than the one of the options, or none. */
  followSignIn(signIn: SignIn | null): void;
  /** Takes another way to translate lines than the one of the options, or none. */
  followTranslator(translateLine: TranslateLine | null): void;
  /**
   * Says that the page is looked at again: what waits for its next try is tried at once, and a stream
   * that may have died in the meantime is opened anew. The client has no document: elements call it.
   */
  wake(): void;
  /** Calls `fn` after anything above changed, once for changes that come together. Returns the way out. */
  subscribe(fn: () => void): () => void;
  /**
   * Calls `fn` once for each event of the log as it arrives, those that were missed while cut off too;
   * never for what the first snapshot tells, nor for a seek.
   */
  on<T extends EventType>(type: T, fn: (event: LogEvent<T>) => void): () => void;
  /**
   * Claims a coupon under a key that survives a reload, so that a repeated try is the same claim.
   *
   * A coupon that asks for work first (`challenge`) has it done meanwhile. One that asks for somebody whom the store
   * knows (`identity`) waits while the page has them sign in; claimed once more meanwhile, the page is asked once more.
   *
   * @throws StallError `sold-out`, `not-open`, `closed`, `sign-in-first`, `not-for-you`, `rate-limited`;
   * `already-yours` only where `/me` has none: the claim that the viewer has is the answer.
   */
  claim(coupon: string): Promise<Claim>;
  /**
   * Holds units of a flash offer under a key that survives a reload, or joins the line for them. A viewer has one
   * open hold of an offer at a time: that one is the answer then. Its `signedPrice` is for the store's backend.
   *
   * @throws StallError `sold-out`, `not-open`, `closed`, `sign-in-first`, `not-for-you`, `rate-limited`; `bad-request` for
   * more than one may have; `already-yours` where the viewer has bought as many; `turns-used` where they held some
   * `MOST_UNBOUGHT` times and bought none.
   */
  hold(offer: string, options?: HoldOptions): Promise<Hold>;
  /**
   * Gives a hold its time once more as payment starts, or gives it back. The same again changes nothing.
   *
   * @throws StallError `closed` for one that is over, `not-open` for one that waits, `not-found`, `rate-limited`.
   */
  moveHold(hold: string, move: 'extend' | 'release'): Promise<Hold>;
  /**
   * Takes a share of a giveaway, or part in its draw, under a key that survives a reload. One that the viewer has is
   * the answer then. It waits for a sign-in as `claim` does, and has the work done that is asked for first (`challenge`).
   *
   * @throws StallError `sold-out`, `not-open`, `closed`, `take-part-first`, `sign-in-first`, `not-for-you`,
   * `rate-limited`.
   */
  enter(giveaway: string): Promise<Entry>;
  /**
   * Takes the prize of an entry that has won; its `code` comes with the answer. The same again changes nothing.
   *
   * @throws StallError `not-open` before the draw, `closed` for one that did not win or comes too late, `not-found`,
   * `rate-limited`.
   */
  takePrize(entry: string): Promise<Entry>;
  /**
   * Votes in a poll, under a key that survives a reload. Each viewer has one vote: the one that they have is the answer.
   *
   * @throws StallError `closed`, `not-found`, `rate-limited`; being offline is no error: it is sent when the network is back.
   */
  vote(poll: string, choice: string): Promise<PollVote>;
  /**
   * Asks to be told that the show begins, or that goods are back. It is kept for this viewer, and the seller
   * sees how many asked; the page is told by `now` and `gauges`.
   *
   * @throws StallError `closed`, `not-found`, `rate-limited`.
   */
  wish(wished: Wished): Promise<Wish>;
  /**
   * Asks the seller for goods that are made or picked to order, under a key that survives a reload. The same request again
   * while it is on its way is that one. How to reach the viewer is told to the seller alone.
   *
   * @throws StallError `bad-request`, `too-large`, `not-found`; `conflict` while too many of the viewer's wait;
   * `token-refused` where the viewer left before it was sent. Being offline is no error: it is sent when the network is back.
   */
  request(draft: RequestDraft): Promise<CustomRequest>;
  /**
   * Reports a line, a product or the host to the seller and whoever runs the server. The same again takes its place. Who reported
   * it is told to nobody.
   *
   * @throws StallError `not-found`, `rate-limited`. Being offline is no error: it is sent when the network is back.
   */
  report(complaint: Complaint): Promise<void>;
  /** Takes a request back: it is gone for the seller too. @throws StallError `forbidden`, `rate-limited`, `offline`. */
  withdraw(request: string): Promise<void>;
  /**
   * Sends a reaction while the show is on. Taps go out together, some seconds' at a time; those that cannot be sent by then
   * are let go.
   */
  react(reaction: Reaction): void;
  /**
   * Follows the seller in all shows of the account, also without being signed in; `mine.following` says so until it is answered.
   *
   * @param follows `false`: no more. What was earned stays, for who comes back.
   * @throws StallError `rate-limited`, `forbidden`. Being offline is no error.
   */
  follow(follows?: boolean): Promise<Fan>;
  /**
   * Says whether the talk is told of what the viewer buys in this show, without their name: from now on, and of what they have
   * just bought.
   *
   * @throws StallError `rate-limited`, `forbidden`. Being offline is no error.
   */
  tellPurchases(tell: boolean): Promise<void>;
  /** Sets the name that this viewer's lines carry. @throws StallError `too-large`. */
  rename(name: string): Promise<void>;
  /** Ends everything: streams, timers, listeners. */
  close(): void;
}
