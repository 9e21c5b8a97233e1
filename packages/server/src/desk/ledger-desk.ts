import { isDeepStrictEqual } from 'node:util';
import { StallError } from '@livestall/protocol';
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
  Fan,
  FanDeed,
  Gauges,
  GiveawayDraft,
  Hold,
  HoldMove,
  HoldRequest,
  LineDraft,
  LocalText,
  OfferDraft,
  Order,
  OwnLine,
  PollDraft,
  PollVote,
  PollVoteRequest,
  Product,
  Question,
  ReactionSums,
  RequestDraft,
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
import type { Actor, Desk, Person, Placed, RecordingDraft, Speaker } from '../desk.js';
import type { CallMark } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import { Arrivals } from './arrivals.js';
import { changeStream, checkAngles } from './change-stream.js';
import { report } from './complaint-acts.js';
import type { DeskParts } from './desk-parts.js';
import { enter, takePrize } from './entry-acts.js';
import { earn, follow } from './fan-acts.js';
import { checkGoods } from './check-goods.js';
import { followLink, lookAtLink } from './follow-link.js';
import type { Followed } from './follow-link.js';
import { goodsVersion } from './goods-version.js';
import { hold, moveHold } from './hold-acts.js';
import { keyedId } from './keyed-id.js';
import { newId } from './new-id.js';
import { OldShows } from './old-shows.js';
import { markRequest, removeRequest, request } from './request-acts.js';
import { vote } from './poll-acts.js';
import { Purchases } from './purchases.js';
import { Reactions } from './reactions.js';
import { resolveChannel } from './resolve-channel.js';
import { SellerActs } from './seller-acts.js';
import { setRecording } from './set-recording.js';
import { ShowLog } from './show-log.js';
import { hearOrder, tellOrder, tellStock } from './store-acts.js';
import { uniqueIds } from './unique-ids.js';
import { ask, claim, say, wantAnswer, wish } from './viewer-acts.js';
import { eraseViewerData, readViewerData } from './viewer-data.js';

/** The desk over the ledger: writes there first, then lets the show's room publish what was committed. */
export class LedgerDesk implements Desk {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  readonly #seller: SellerActs;
  readonly #reactions: Reactions;
  readonly #arrivals: Arrivals;
  readonly #purchases: Purchases;
  readonly #old: OldShows;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#log = new ShowLog(parts);
    this.#seller = new SellerActs(parts, this.#log);
    this.#reactions = new Reactions(parts);
    this.#arrivals = new Arrivals(parts);
    this.#purchases = new Purchases(parts);
    this.#old = new OldShows(parts);
  }

  async openChannel(account: string, id: string, title: LocalText): Promise<Channel> {
    await this.#parts.ledger.enter('channel.put', { account, id, title });
    return (await this.channel(id)) ?? { id, title, show: null, recent: [] };
  }

  async createShow({
    account,
    channel,
    info,
    stream = null,
    key,
  }: Parameters<Desk['createShow']>[0]): Promise<string> {
    checkAngles(stream);
    const { ledger, rooms } = this.#parts;
    const id = key === undefined ? newId() : keyedId(account, channel, key);
    await ledger.enter('show.create', { id, account, channel, salt: newId(), info, stream });
    const { state } = await rooms.open(id);
    if (key === undefined) return id;
    // Where the key was used before, the show is what this call says.
    if (!isDeepStrictEqual(state.info, info)) await this.describeShow(id, info);
    if (stream && !isDeepStrictEqual(state.stream, stream)) await this.setStream(id, stream);
    return id;
  }

  describeShow(show: string, info: ShowInfo): Promise<Placed> {
    return this.#log.inTurn(show, (room) => {
      if (info.rehearsal !== room.state.info.rehearsal) {
        throw new StallError('wrong-state', {
          message: 'A show is a rehearsal from its beginning, or never.',
        });
      }
      return this.#log.append(room, [{ type: 'show.described', data: { info } }]);
    });
  }

  setStream(show: string, stream: Stream | null): Promise<Placed> {
    return this.append(show, (state) => changeStream(stream, state));
  }

  setRecording(show: string, recording: RecordingDraft | null): Promise<Placed> {
    return setRecording(this.#parts, this.#log, show, recording);
  }

  async setGoods(show: string, products: readonly Product[]): Promise<string> {
    checkGoods(products);
    const version = goodsVersion(products);
    await this.#log.inTurn(show, (room) => this.#seller.offers.setGoods(room, products, version));
    return version;
  }

  setCoupon(show: string, draft: CouponDraft, restore = false): Promise<void> {
    return this.#seller.coupons.set(show, draft, restore);
  }

  setCodes(show: string, coupon: string, text: string): Promise<number> {
    return this.#seller.coupons.setCodes(show, coupon, text);
  }

  removeCoupon(show: string, coupon: string): Promise<void> {
    return this.#seller.coupons.remove(show, coupon);
  }

  setOffer(show: string, draft: OfferDraft): Promise<void> {
    return this.#seller.offers.set(show, draft);
  }

  removeOffer(show: string, offer: string): Promise<void> {
    return this.#seller.offers.remove(show, offer);
  }

  setGiveaway(show: string, draft: GiveawayDraft, restore = false): Promise<void> {
    return this.#seller.giveaways.set(show, draft, restore);
  }

  setGiveawayCodes(show: string, giveaway: string, text: string): Promise<number> {
    return this.#seller.giveaways.setCodes(show, giveaway, text);
  }

  removeGiveaway(show: string, giveaway: string): Promise<void> {
    return this.#seller.giveaways.remove(show, giveaway);
  }

  setPoll(show: string, draft: PollDraft): Promise<void> {
    return this.#seller.polls.set(show, draft);
  }

  removePoll(show: string, poll: string): Promise<void> {
    return this.#seller.polls.remove(show, poll);
  }

  setRun(show: string, items: readonly RunItem[]): Promise<Run> {
    uniqueIds(items, 'items');
    return this.#log.inTurn(show, async (room) => {
      if (room.state.status === 'ended') throw new StallError('wrong-state');
      return (room.back.run = await this.#parts.ledger.enter('run.set', { show, items }));
    });
  }

  act(show: string, act: Act, by?: Actor): Promise<Placed> {
    return this.#seller.act(show, act, by);
  }

  append(show: string, events: Parameters<Desk['append']>[1]): Promise<Placed> {
    return this.#log.inTurn(show, (room) =>
      this.#log.append(room, typeof events === 'function' ? events(room.state) : events),
    );
  }

  say(show: string, by: Speaker, said: LineDraft | string, key?: string): Promise<OwnLine> {
    const line = typeof said === 'string' ? { text: said } : said;
    return say(this.#parts, { show, by, key }, line);
  }

  ask(
    show: string,
    by: Actor,
    asked: Pick<Question, 'text' | 'product'>,
    key: string,
  ): Promise<Question> {
    return ask(this.#parts, { show, by, key }, asked);
  }

  react(show: string, sums: ReactionSums, by?: Actor): Promise<void> {
    return this.#reactions.add(show, sums, by);
  }

  wantAnswer(show: string, by: Actor, question: string, wanted: boolean): Promise<number> {
    return wantAnswer(this.#parts, { show, by }, question, wanted);
  }

  vote(show: string, by: Actor, asked: PollVoteRequest, key: string): Promise<PollVote> {
    return vote(this.#parts, { show, by, key }, asked);
  }

  follow(show: string, by: Actor, follows: boolean): Promise<Fan> {
    return follow(this.#parts, show, by, follows);
  }

  setSettings(show: string, by: Actor, settings: ViewerSettings): Promise<ViewerSettings> {
    return this.#purchases.set(show, by, settings);
  }

  meet(show: string, by: Actor): Promise<void> {
    return this.#arrivals.meet(show, by);
  }

  earn(show: string, by: Actor, deed: FanDeed): Promise<Fan | null> {
    return earn(this.#parts, show, by, deed);
  }

  claim(show: string, by: Actor, coupon: string, key: string): Promise<Claim> {
    return claim(this.#parts, { show, by, key }, coupon);
  }

  hold(show: string, by: Actor, asked: HoldRequest, key: string): Promise<Hold> {
    return hold(this.#parts, { show, by, key }, asked);
  }

  moveHold(show: string, by: Actor, id: string, move: HoldMove): Promise<Hold> {
    return moveHold(this.#parts, show, by, { hold: id, move, purchases: this.#purchases });
  }

  enter(show: string, by: Actor, giveaway: string, key: string): Promise<Entry> {
    return enter(this.#parts, { show, by, key }, giveaway);
  }

  takePrize(show: string, by: Actor, entry: string): Promise<Entry> {
    return takePrize(this.#parts, this.#log, { show, by }, entry);
  }

  wish(show: string, by: Actor, wished: Wished, key: string): Promise<Wish> {
    return wish(this.#parts, { show, by, key }, wished);
  }

  report(show: string, by: Actor, complaint: Complaint): Promise<void> {
    return report(this.#parts, show, by, complaint);
  }

  request(show: string, by: Actor, draft: RequestDraft, key: string): Promise<CustomRequest> {
    return request(this.#parts, { show, by, key }, draft);
  }

  markRequest(show: string, mark: { request: string; answered: boolean }): Promise<CustomRequest> {
    return markRequest(this.#parts, show, mark);
  }

  removeRequest(show: string, by: Actor, id: string): Promise<void> {
    return removeRequest(this.#parts, { show, by }, id);
  }

  click(followed: Followed): Promise<string> {
    return followLink(this.#parts, followed);
  }

  look(link: Pick<Followed, 'show' | 'product'>): Promise<string> {
    return lookAtLink(this.#parts, link);
  }

  tellOrder(conversion: Conversion, mark?: CallMark): Promise<Credit> {
    return tellOrder(this.#parts, conversion, mark);
  }

  async hearOrder(order: Order): Promise<void> {
    await hearOrder(this.#parts, order);
  }

  tellStock(report: StockReport, mark?: CallMark): Promise<StockTold> {
    return tellStock(this.#parts, report, mark);
  }

  setCrowd(show: string, viewers: number): void {
    const room = this.#parts.rooms.get(show);
    if (room?.state.info.rehearsal) room.crowd = viewers;
  }

  isPlaying(show: string): boolean {
    return this.#parts.rooms.get(show)?.back.playing ?? false;
  }

  onPlaying(fn: (show: string) => void): () => void {
    return this.#parts.playListeners.add(fn);
  }

  pruneRehearsals(channel: string, keep: number): Promise<void> {
    return this.#old.prune(channel, keep);
  }

  expireShows(endedMsAgo: number): Promise<boolean> {
    return this.#old.expire(endedMsAgo);
  }

  viewerData(person: Person): Promise<ViewerData> {
    return readViewerData(this.#parts, person);
  }

  eraseViewer(person: Person): Promise<ViewerErased> {
    const untold = [this.#arrivals, this.#purchases];
    return eraseViewerData(this.#parts, { log: this.#log, untold }, person);
  }

  state(show: string): ShowState | undefined {
    return this.#parts.rooms.get(show)?.state;
  }

  gauges(show: string): Gauges | undefined {
    return this.#parts.rooms.get(show)?.gauges;
  }

  async channel(id: string): Promise<Channel | undefined> {
    const { ledger, rooms } = this.#parts;
    const record = await ledger.read('channel', { id });
    const channel = record ? resolveChannel(record) : undefined;
    if (channel?.show) await rooms.open(channel.show.id);
    return channel;
  }

  onLog(fn: (show: string) => void): () => void {
    return this.#parts.logListeners.add(fn);
  }

  /**
   * Does what is due in a room: brings up the drops whose time comes, closes those whose time is up, and lets holds fall
   * back. What fails is tried again at the next tick.
   */
  doDue(room: Room, onError: (error: unknown) => void): void {
    this.#seller.dropDue(room, onError);
    this.#seller.closeDue(room, onError);
  }
}
