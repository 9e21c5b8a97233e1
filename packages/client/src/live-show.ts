import { EMPTY_SHOW, OPEN_TALK, safeAddress } from '@livestall/protocol';
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
  Playlists,
  LogEvent,
  Message,
  PollVote,
  Question,
  QuotedProduct,
  Reaction,
  ReactionSums,
  RequestDraft,
  Role,
  ShowState,
  ShowSummary,
  StallError,
  Wish,
  Wished,
} from '@livestall/protocol';
import mitt from 'mitt';
import { CartLink } from './cart/cart-link.js';
import { Changes } from './core/changes.js';
import type { Context } from './core/context.js';
import { Naps } from './core/naps.js';
import { reportLater } from './core/report.js';
import { ServerClock } from './core/server-clock.js';
import { settled } from './core/settled.js';
import { globalStorage, memoryStorage } from './core/storage.js';
import { FollowedShow, type FollowedShowOptions } from './follow/followed-show.js';
import { Following } from './follow/following.js';
import { Http } from './http/http.js';
import { isPassing } from './http/to-stall-error.js';
import { NOTHING_YET } from './nothing-yet.js';
import type { ShowOptions, SignIn, TokenSource, TranslateLine } from './show-options.js';
import type { Login } from './viewer/login.js';
import type { StallCart } from './cart/stall-cart.js';
import type { Chat, ChatLine } from './chat/chat.js';
import type { Connection, Playhead, Questions, Reactions, Show } from './show.js';
import type { Mine } from './viewer/mine.js';

/** A browser tells here that the network is back; Node does not. */
const page: Partial<Pick<typeof globalThis, 'addEventListener'>> = globalThis;

/** The show behind `connectShow`: whichever show it follows now, and what outlives a change of shows. */
export class LiveShow implements Show {
  readonly server: string;
  readonly chat: Chat;
  readonly reactions: Reactions;
  readonly questions: Questions;
  /** Who looks at the open questions, whichever show it is. */
  readonly #lookers = new Set<object>();
  readonly #closing = new AbortController();
  readonly #changes = new Changes();
  readonly #events = mitt<{ [T in EventType]: LogEvent<T> }>();
  readonly #reacted = mitt<{ sent: Parameters<FollowedShowOptions['reacted']> }>();
  readonly #context: Context;
  readonly #cart: CartLink;
  readonly #login: Login;
  readonly #following: Following;
  #translateLine: TranslateLine | null;

  /** @param role The role in which lines are sent. */
  constructor(options: ShowOptions, role: Role) {
    const clock = new ServerClock();
    const { storage } = options;
    this.server = options.server.replace(/\/+$/, '');
    this.#translateLine = options.translateLine ?? null;
    this.#login = { token: options.token, signIn: options.signIn };
    this.#context = {
      http: new Http(this.server, clock, options.fetch),
      clock,
      storage: storage === undefined ? globalStorage('localStorage') : (storage ?? memoryStorage()),
      naps: new Naps(),
      first: settled(options.first, this.#closing.signal),
      share: options.share ?? !options.fetch,
      signal: this.#closing.signal,
      changed: this.#changes.changed,
    };
    this.#following = new Following(this.#context, (show) => {
      const event = (one: LogEvent) => this.#events.emit(one.type, one as never);
      const { channel } = options;
      const reacted: FollowedShowOptions['reacted'] = (...sent) => this.#reacted.emit('sent', sent);
      const lookers = this.#lookers;
      return new FollowedShow(this.#context, {
        ...{ show, channel, login: this.#login, role, lookers },
        ...{ event, reacted },
      });
    });
    this.#cart = new CartLink(this.#context);
    this.#cart.follow(options.cart ?? null);
    this.chat = this.#makeChat();
    this.reactions = this.#makeReactions();
    this.questions = this.#makeQuestions();
    for (const type of ['online', 'offline']) {
      page.addEventListener?.(type, this.#lineChanged, { signal: this.#closing.signal });
    }
    if (options.show !== undefined) this.#following.follow(options.show);
    else if (options.channel !== undefined) this.#following.followChannel(options.channel);
  }

  get id(): string | null {
    return this.#following.show?.id ?? null;
  }

  get connection(): Connection {
    if (this.#closing.signal.aborted) return 'closed';
    const { show, channelError } = this.#following;
    if (show) return show.connection.state;
    return channelError ? 'offline' : 'connecting';
  }

  get error(): StallError | null {
    const { show, channelError } = this.#following;
    const error = show ? show.connection.error : channelError;
    return error && !isPassing(error) ? error : null;
  }

  get now(): ShowState {
    return this.#following.show?.now ?? EMPTY_SHOW;
  }

  get stage(): ShowState {
    return this.#following.show?.stage.state ?? EMPTY_SHOW;
  }

  get playhead(): Playhead {
    return this.#following.show?.stage.playhead ?? 'live';
  }

  get gauges(): Gauges {
    return this.#following.show?.follower.gauges ?? NOTHING_YET.gauges;
  }

  get playlists(): Playlists | null {
    return this.#following.show?.follower.playlists ?? null;
  }

  get catalog(): ReadonlyMap<string, QuotedProduct> {
    return this.#cart.quoted(this.#following.show?.catalog?.byId ?? NOTHING_YET.goods);
  }

  get cart(): StallCart {
    return this.#cart;
  }

  get mine(): Mine {
    return this.#following.show?.part?.mine ?? NOTHING_YET.mine;
  }

  get canSignIn(): boolean {
    return this.#login.signIn !== undefined;
  }

  get next(): ShowSummary | null {
    return this.#following.show?.part?.next ?? null;
  }

  serverTime(): number {
    return this.#context.clock.time();
  }

  address(address: string | undefined): string | null {
    return safeAddress(address, this.server);
  }

  followPicture(...picture: Parameters<Show['followPicture']>): void {
    this.#following.followPicture(...picture);
  }

  followCart(cart: CartConnector | null): void {
    this.#cart.follow(cart);
  }

  followToken(token: TokenSource | null): void {
    this.#login.token = token ?? undefined;
    this.#following.show?.part?.visits.follow();
  }

  get translateLine(): TranslateLine | null {
    return this.#translateLine;
  }

  followTranslator(translateLine: TranslateLine | null): void {
    this.#translateLine = translateLine;
    this.#changes.changed();
  }

  followSignIn(signIn: SignIn | null): void {
    this.#login.signIn = signIn ?? undefined;
    this.#changes.changed();
  }

  wake(): void {
    this.#wake(false);
  }

  subscribe(fn: () => void): () => void {
    return this.#changes.subscribe(fn);
  }

  on<T extends EventType>(type: T, fn: (event: LogEvent<T>) => void): () => void {
    const handler = (event: LogEvent<T>) => reportLater(() => fn(event));
    this.#events.on(type, handler as never);
    return () => this.#events.off(type, handler as never);
  }

  claim(coupon: string): Promise<Claim> {
    return this.#following.act(({ claims }) => claims.claim(coupon));
  }

  hold(...asked: Parameters<Show['hold']>): Promise<Hold> {
    return this.#following.act(({ holds }) => holds.hold(...asked));
  }

  moveHold(...asked: Parameters<Show['moveHold']>): Promise<Hold> {
    return this.#following.act(({ holds }) => holds.move(...asked));
  }

  enter(giveaway: string): Promise<Entry> {
    return this.#following.act(({ entries }) => entries.enter(giveaway));
  }

  takePrize(entry: string): Promise<Entry> {
    return this.#following.act(({ entries }) => entries.takePrize(entry));
  }

  vote(poll: string, choice: string): Promise<PollVote> {
    return this.#following.act(({ votes }) => votes.vote(poll, choice));
  }

  wish(wished: Wished): Promise<Wish> {
    return this.#following.act(({ wishes }) => wishes.add(wished));
  }

  request(draft: RequestDraft): Promise<CustomRequest> {
    return this.#following.act(({ requests }) => requests.send(draft));
  }

  report(complaint: Complaint): Promise<void> {
    return this.#following.act(({ report }) => report(complaint));
  }

  withdraw(request: string): Promise<void> {
    return this.#following.act(({ requests }) => requests.withdraw(request));
  }

  react(reaction: Reaction): void {
    // Closed before there was a show, there is nobody to send it to.
    this.#following
      .act(({ reactions }) => {
        reactions.tap(reaction);
        return Promise.resolve();
      })
      .catch(() => undefined);
  }

  follow(follows = true): Promise<Fan> {
    return this.#following.act(({ fans }) => fans.follow(follows));
  }

  tellPurchases(tellPurchases: boolean): Promise<void> {
    return this.#following.act(({ settings }) => settings.set({ tellPurchases }));
  }

  rename(name: string): Promise<void> {
    return this.#following.act(({ visits }) => visits.rename(name));
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#following.show?.close();
    this.#cart.follow(null);
    this.#closing.abort();
    this.#changes.changed();
  }

  /** A stream of the line before may stay silent for long before it is over: opened anew, it is known at once. */
  readonly #lineChanged = (): void => this.#wake(true);

  #wake(hard: boolean): void {
    this.#context.naps.wake();
    this.#following.show?.connection.wake(hard);
    this.#following.show?.part?.wake();
    if (this.#cart.status === 'failed') void this.#cart.refresh();
  }

  #makeReactions(): Reactions {
    const totalsNow = (): ReactionSums =>
      this.#following.show?.part?.reactions.totals ?? NOTHING_YET.totals;
    return {
      get totals() {
        return totalsNow();
      },
      hear: (fn) => {
        const handler = (sent: Parameters<typeof fn>) => reportLater(() => fn(...sent));
        this.#reacted.on('sent', handler);
        return () => this.#reacted.off('sent', handler);
      },
    };
  }

  #makeChat(): Chat {
    const talkNow = () => this.#following.show?.part?.talk;
    const linesNow = (): readonly ChatLine[] => talkNow()?.lines ?? NOTHING_YET.lines;
    return {
      get rules() {
        return talkNow()?.rules ?? OPEN_TALK;
      },
      get wait() {
        return talkNow()?.wait ?? null;
      },
      get lines() {
        return linesNow();
      },
      get redacted() {
        return talkNow()?.redacted ?? NOTHING_YET.redacted;
      },
      before: (line) => this.#following.act(({ talk }) => talk.before(line)),
      send: (...said): Promise<Message> => this.#following.act(({ talk }) => talk.send(...said)),
      retry: (id): Promise<Message> => this.#following.act(({ talk }) => talk.retry(id)),
      discard: (id) => this.#following.show?.part?.talk.discard(id),
    };
  }

  #makeQuestions(): Questions {
    const openNow = (): readonly Question[] | null =>
      this.#following.show?.part?.openQuestions.questions ?? null;
    return {
      get open() {
        return openNow();
      },
      look: (by, on) => {
        if (on) this.#lookers.add(by);
        else this.#lookers.delete(by);
        this.#following.show?.part?.openQuestions.look();
      },
      ask: (text, product) => this.#following.act(({ questions }) => questions.ask(text, product)),
      retry: (id) => this.#following.act(({ questions }) => questions.retry(id)),
      discard: (id) => this.#following.show?.part?.questions.discard(id),
      vote: (id) => this.#following.act(({ upvotes }) => upvotes.vote(id, true)),
      unvote: (id) => this.#following.act(({ upvotes }) => upvotes.vote(id, false)),
    };
  }
}
