import type {
  Act,
  Channel,
  Claim,
  Complaint,
  CouponDraft,
  Conversion,
  Credit,
  CustomRequest,
  Entry,
  EventDraft,
  Fan,
  FanDeed,
  Gauges,
  GiveawayDraft,
  Hold,
  HoldMove,
  HoldRequest,
  Identity,
  LineDraft,
  LocalText,
  OfferDraft,
  Order,
  OwnLine,
  PollDraft,
  PollVote,
  PollVoteRequest,
  Product,
  Recording,
  Question,
  ReactionSums,
  RequestDraft,
  Role,
  Run,
  RunItem,
  ShowInfo,
  ShowState,
  StockReport,
  StockTold,
  Stream,
  ViewerData,
  ViewerErased,
  ViewerSettings,
  Wish,
  Wished,
} from '@livestall/protocol';
import type { Followed } from './desk/follow-link.js';
import type { CallMark } from './ledger/contract.js';

/** Who acts: what a checked token says. */
export interface Actor {
  account: string;
  role: Role;
  /** Opaque subject of the token. */
  subject: string;
  name: string | null;
  /** The segments that the store counts them to. Default: none. */
  segments?: readonly string[];
  /** How well the store knows them. Default: not at all. */
  identity?: Identity;
  /** Whether they did the work that a drop may ask for. Default: no. */
  proven?: boolean;
}

/** A recording as its owner gives it: without clocks, its dates map to server time as the show's stream did. */
export type RecordingDraft = Pick<Recording, 'stream'> & Partial<Recording>;

/** A person, as the tickets of an account name them. */
export interface Person {
  account: string;
  subject: string;
}

/** Who says a line. */
export interface Speaker extends Actor {
  /** The name that the line itself brought: part of what was asked under its key. */
  asked?: string;
}

/** Where the log stands after an act. */
export interface Placed {
  t: number;
  seq: number;
}

/**
 * Everything that can be done to shows, in one place: the HTTP routes and the rehearsal both act through
 * it. Each promise resolves when the ledger has it; each rejects with a `StallError`.
 */
export interface Desk {
  /** Makes or renames a channel. Its show, where it has one, is in memory afterwards. */
  openChannel(account: string, id: string, title: LocalText): Promise<Channel>;
  /** Makes a show. Under a key it is made once: the same key again gives the same show, which is then what the call says. */
  createShow(show: {
    account: string;
    channel: string;
    info: ShowInfo;
    stream?: Stream | null;
    key?: string | undefined;
  }): Promise<string>;
  describeShow(show: string, info: ShowInfo): Promise<Placed>;
  setStream(show: string, stream: Stream | null): Promise<Placed>;
  /** Publishes where an ended show can be seen again, or that it can't be any more. */
  setRecording(show: string, recording: RecordingDraft | null): Promise<Placed>;
  /** Replaces the goods; the order of the list is the order on screen. Gives the catalog's version. */
  setGoods(show: string, products: readonly Product[]): Promise<string>;
  /**
   * Prepares a coupon; refused once it was dropped.
   *
   * @param restore Whether one that was removed under this id has its uploaded codes again. Default: no, they are gone.
   */
  setCoupon(show: string, draft: CouponDraft, restore?: boolean): Promise<void>;
  /**
   * Replaces the codes of a coupon that has one for each claim; refused once it was dropped.
   *
   * @param text One code a line. Gives how many there are.
   */
  setCodes(show: string, coupon: string, text: string): Promise<number>;
  /** Removes a prepared coupon; refused once it was dropped. */
  removeCoupon(show: string, coupon: string): Promise<void>;
  /** Prepares a flash offer; refused once it was dropped, or where it does not fit the goods. */
  setOffer(show: string, draft: OfferDraft): Promise<void>;
  /** Removes a prepared flash offer; refused once it was dropped. */
  removeOffer(show: string, offer: string): Promise<void>;
  /**
   * Prepares a giveaway; refused once it was dropped, or where its pool cannot be cut like that.
   *
   * @param restore As of a coupon.
   */
  setGiveaway(show: string, draft: GiveawayDraft, restore?: boolean): Promise<void>;
  /** Replaces the codes of a giveaway that has one for each prize; refused once it was dropped. */
  setGiveawayCodes(show: string, giveaway: string, text: string): Promise<number>;
  /** Removes a prepared giveaway; refused once it was dropped. */
  removeGiveaway(show: string, giveaway: string): Promise<void>;
  /** Prepares a poll or quiz, or changes one that was not opened yet. @throws StallError `bad-request`, which names the field. */
  setPoll(show: string, draft: PollDraft): Promise<void>;
  /** Removes a prepared poll; refused once it was opened. */
  removePoll(show: string, poll: string): Promise<void>;
  /** Replaces the run of show. Where the show stands in it stays, unless that step is gone. */
  setRun(show: string, items: readonly RunItem[]): Promise<Run>;
  /** @param by Who of the house does it, to be written down. Default: nobody who is named. */
  act(show: string, act: Act, by?: Actor): Promise<Placed>;
  /**
   * Appends events that no act stands for (a clock line). They are taken as they are.
   *
   * @param events Or what gives them for the show as it is when their turn has come.
   */
  append(
    show: string,
    events: readonly EventDraft[] | ((state: ShowState) => readonly EventDraft[]),
  ): Promise<Placed>;
  /**
   * @param said A line, or its text alone.
   * @param key The same key, line and asked name again give the same message, once.
   */
  say(show: string, by: Speaker, said: LineDraft | string, key?: string): Promise<OwnLine>;
  /** Asks the host. @param key The same key, text and product again give the same question, once. */
  ask(
    show: string,
    by: Actor,
    asked: Pick<Question, 'text' | 'product'>,
    key: string,
  ): Promise<Question>;
  /** Adds to what viewers sent. @param by Whose bar is heeded. Default: it is of nobody in particular. */
  react(show: string, sums: ReactionSums, by?: Actor): Promise<void>;
  /** Votes in a poll, once. @param key The same key again gives the same vote. */
  vote(show: string, by: Actor, asked: PollVoteRequest, key: string): Promise<PollVote>;
  /** Wants a question of somebody else answered too, or no more; gives how many do. The same again changes nothing. */
  wantAnswer(show: string, by: Actor, question: string, wanted: boolean): Promise<number>;
  /** Follows the seller, or no more, in all shows of the account. The same again changes nothing. */
  follow(show: string, by: Actor, follows: boolean): Promise<Fan>;
  /** Says what a viewer wants in a show. */
  setSettings(show: string, by: Actor, settings: ViewerSettings): Promise<ViewerSettings>;
  /** Somebody is there: who follows and has a name is greeted in the talk, once a show, with those who come at the time. */
  meet(show: string, by: Actor): Promise<void>;
  /** What somebody who follows has done earns points, as far as the show still gives; `null` where nothing was earned. */
  earn(show: string, by: Actor, deed: FanDeed): Promise<Fan | null>;
  /** @param key The same key again gives the same claim, once granted. */
  claim(show: string, by: Actor, coupon: string, key: string): Promise<Claim>;
  /** Holds units of a flash offer. @param key The same key again gives the same hold, as it stands by then. */
  hold(show: string, by: Actor, asked: HoldRequest, key: string): Promise<Hold>;
  /** Extends, releases or confirms a hold; a viewer's own alone. The same again changes nothing. */
  moveHold(show: string, by: Actor, hold: string, move: HoldMove): Promise<Hold>;
  /** Takes a share, or part in a draw. @param key The same key again gives the same entry, as it stands by then. */
  enter(show: string, by: Actor, giveaway: string, key: string): Promise<Entry>;
  /** Takes a prize that was won; a viewer's own alone. The same again changes nothing. */
  takePrize(show: string, by: Actor, entry: string): Promise<Entry>;
  /** Keeps what a viewer wants to be told of, once; the same again gives the same. */
  wish(show: string, by: Actor, wished: Wished, key: string): Promise<Wish>;
  /** Takes a report of a line, a product or the host; the same viewer's next one of the same takes its place. */
  report(show: string, by: Actor, complaint: Complaint): Promise<void>;
  /** Asks for goods that are made or picked to order. @param key The same key and draft again give the same request, once. */
  request(show: string, by: Actor, draft: RequestDraft, key: string): Promise<CustomRequest>;
  /** Notes whether the seller has seen to a request. */
  markRequest(show: string, mark: { request: string; answered: boolean }): Promise<CustomRequest>;
  /** Removes a request for good; a viewer's own alone. */
  removeRequest(show: string, by: Actor, request: string): Promise<void>;
  /**
   * Counts that a product's link was followed. Gives where it leads, with the click's id and where it came
   * from added. @throws StallError `not-found` where the goods list no such product.
   */
  click(followed: Followed): Promise<string>;
  /** Where the link leads, for those who only look: neither counted nor marked. @throws StallError `not-found`. */
  look(link: Pick<Followed, 'show' | 'product'>): Promise<string>;
  /**
   * Credits an order to the link that it came of, as a store's backend tells it. The same again changes nothing.
   *
   * @param mark Of the signed call that told it: its id is good for no other.
   */
  tellOrder(conversion: Conversion, mark?: CallMark): Promise<Credit>;
  /** Notes an order as a browser tells it: unconfirmed until its store's backend does. */
  hearOrder(order: Order): Promise<void>;
  /** Sets how many are left as a store's backend tells it, in all shows of the account that have not ended. */
  tellStock(report: StockReport, mark?: CallMark): Promise<StockTold>;
  /** Adds imagined viewers to the audience of a rehearsal. */
  setCrowd(show: string, viewers: number): void;
  /** Whether the scripted seller and crowd play in a rehearsal: the last `rehearsal.play`; at first they do. */
  isPlaying(show: string): boolean;
  /** Calls `fn` after a `rehearsal.play` act. */
  onPlaying(fn: (show: string) => void): () => void;
  /** Forgets a channel's ended rehearsals but for the newest `keep`, with all that belongs to them. */
  pruneRehearsals(channel: string, keep: number): Promise<void>;
  /** Forgets some of the shows that ended so long ago; resolves to whether there is more to forget. */
  expireShows(endedMsAgo: number): Promise<boolean>;
  /** All that an account's shows keep of one person. */
  viewerData(person: Person): Promise<ViewerData>;
  /** Forgets a person in all shows of an account. What they claimed stays counted, and is nobody's. */
  eraseViewer(person: Person): Promise<ViewerErased>;
  /** The show as it is now; `undefined` for one that is not in memory: those that have not ended always are. */
  state(show: string): ShowState | undefined;
  gauges(show: string): Gauges | undefined;
  /** A channel; its show, where it has one, is in memory afterwards. */
  channel(id: string): Promise<Channel | undefined>;
  /** Calls `fn` with a show's id after its log grew. */
  onLog(fn: (show: string) => void): () => void;
}
