import { EMPTY_SHOW, StallError, safeAddress } from '@livestall/protocol';
import type {
  CartConnector,
  Claim,
  Entry,
  EventType,
  Gauges,
  Hold,
  Playlists,
  LogEvent,
  Message,
  Product,
  QuotedProduct,
  Role,
  ShowState,
  ShowSummary,
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
import { globalStorage, memoryStorage } from './core/storage.js';
import { followChannel, isFree } from './follow/channel.js';
import { FollowedShow } from './follow/followed-show.js';
import { Http } from './http/http.js';
import { isPassing } from './http/to-stall-error.js';
import type { ShowOptions, SignIn, TokenSource } from './show-options.js';
import type { Login } from './viewer/login.js';
import type { ViewerPart } from './viewer/viewer-part.js';
import type {
  Chat,
  ChatLine,
  Connection,
  Mine,
  Playhead,
  Questions,
  Show,
  StallCart,
} from './show.js';

const NOTHING: { mine: Mine; gauges: Gauges; goods: ReadonlyMap<string, Product>; lines: [] } = {
  mine: {
    status: 'loading',
    viewer: null,
    claims: [],
    claiming: [],
    holds: [],
    holding: [],
    entries: [],
    entering: [],
    wishes: [],
    questions: [],
  },
  gauges: {},
  goods: new Map(),
  lines: [],
};

/** A show that begins within this time is waited for at its own place. */
const SOON_MS = 300_000;

/** A browser tells here that the network is back; Node does not. */
const page: Partial<Pick<typeof globalThis, 'addEventListener'>> = globalThis;

/** Resolves when a promise is settled, or the show is closed. */
function settled(promise: Promise<unknown> | undefined, { signal }: AbortController) {
  return new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
    Promise.resolve(promise).then(
      () => resolve(),
      () => resolve(),
    );
  });
}

/** The show behind `connectShow`: whichever show it follows now, and what outlives a change of shows. */
export class LiveShow implements Show {
  readonly server: string;
  readonly chat: Chat;
  readonly questions: Questions = {
    ask: (text, product) => this.#act(({ questions }) => questions.ask(text, product)),
    retry: (id) => this.#act(({ questions }) => questions.retry(id)),
    discard: (id) => this.#followed?.part?.questions.discard(id),
  };
  readonly #options: ShowOptions;
  readonly #role: Role;
  readonly #closing = new AbortController();
  readonly #changes = new Changes();
  readonly #events = mitt<{ [T in EventType]: LogEvent<T> }>();
  readonly #context: Context;
  readonly #cart: CartLink;
  readonly #login: Login;
  #followed: FollowedShow | null = null;
  /** What `followPicture` was called with. */
  #picture: Parameters<Show['followPicture']> = [null];
  #channelError: StallError | null = null;
  #awaited: ((show: FollowedShow) => void)[] = [];

  /** @param role The role in which lines are sent. */
  constructor(options: ShowOptions, role: Role) {
    const clock = new ServerClock();
    const { storage } = options;
    this.server = options.server.replace(/\/+$/, '');
    this.#options = options;
    this.#role = role;
    this.#login = { token: options.token, signIn: options.signIn };
    this.#context = {
      http: new Http(this.server, clock, options.fetch),
      clock,
      storage: storage === undefined ? globalStorage('localStorage') : (storage ?? memoryStorage()),
      naps: new Naps(),
      first: settled(options.first, this.#closing),
      share: options.share ?? !options.fetch,
      signal: this.#closing.signal,
      changed: this.#changes.changed,
    };
    this.#cart = new CartLink(this.#context);
    this.#cart.follow(options.cart ?? null);
    this.chat = this.#makeChat();
    for (const type of ['online', 'offline']) {
      page.addEventListener?.(type, this.#lineChanged, { signal: this.#closing.signal });
    }
    if (options.show !== undefined) this.#follow(options.show);
    else if (options.channel !== undefined) this.#followChannel(options.channel);
  }

  get id(): string | null {
    return this.#followed?.id ?? null;
  }

  get connection(): Connection {
    if (this.#closing.signal.aborted) return 'closed';
    if (this.#followed) return this.#followed.connection.state;
    return this.#channelError ? 'offline' : 'connecting';
  }

  get error(): StallError | null {
    const error = this.#followed ? this.#followed.connection.error : this.#channelError;
    return error && !isPassing(error) ? error : null;
  }

  get now(): ShowState {
    return this.#followed?.now ?? EMPTY_SHOW;
  }

  get stage(): ShowState {
    return this.#followed?.stage.state ?? EMPTY_SHOW;
  }

  get playhead(): Playhead {
    return this.#followed?.stage.playhead ?? 'live';
  }

  get gauges(): Gauges {
    return this.#followed?.follower.gauges ?? NOTHING.gauges;
  }

  get playlists(): Playlists | null {
    return this.#followed?.follower.playlists ?? null;
  }

  get catalog(): ReadonlyMap<string, QuotedProduct> {
    return this.#cart.quoted(this.#followed?.catalog?.byId ?? NOTHING.goods);
  }

  get cart(): StallCart {
    return this.#cart;
  }

  get mine(): Mine {
    return this.#followed?.part?.mine ?? NOTHING.mine;
  }

  get canSignIn(): boolean {
    return this.#login.signIn !== undefined;
  }

  get next(): ShowSummary | null {
    return this.#followed?.part?.next ?? null;
  }

  serverTime(): number {
    return this.#context.clock.time();
  }

  address(address: string | undefined): string | null {
    return safeAddress(address, this.server);
  }

  followPicture(...picture: Parameters<Show['followPicture']>): void {
    this.#picture = picture;
    this.#followed?.stage.follow(...picture);
  }

  followCart(cart: CartConnector | null): void {
    this.#cart.follow(cart);
  }

  followToken(token: TokenSource | null): void {
    this.#login.token = token ?? undefined;
    this.#followed?.part?.visits.follow();
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
    return this.#act(({ claims }) => claims.claim(coupon));
  }

  hold(...asked: Parameters<Show['hold']>): Promise<Hold> {
    return this.#act(({ holds }) => holds.hold(...asked));
  }

  moveHold(...asked: Parameters<Show['moveHold']>): Promise<Hold> {
    return this.#act(({ holds }) => holds.move(...asked));
  }

  enter(giveaway: string): Promise<Entry> {
    return this.#act(({ entries }) => entries.enter(giveaway));
  }

  takePrize(entry: string): Promise<Entry> {
    return this.#act(({ entries }) => entries.takePrize(entry));
  }

  wish(wished: Wished): Promise<Wish> {
    return this.#act(({ wishes }) => wishes.add(wished));
  }

  rename(name: string): Promise<void> {
    return this.#act(({ visits }) => visits.rename(name));
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#followed?.close();
    this.#cart.follow(null);
    this.#closing.abort();
    this.#changes.changed();
  }

  /** A stream of the line before may stay silent for long before it is over: opened anew, it is known at once. */
  readonly #lineChanged = (): void => this.#wake(true);

  #wake(hard: boolean): void {
    this.#context.naps.wake();
    this.#followed?.connection.wake(hard);
    this.#followed?.part?.wake();
    if (this.#cart.status === 'failed') void this.#cart.refresh();
  }

  #follow(show: string): void {
    if (show === this.id) return;
    this.#followed?.close();
    this.#followed = new FollowedShow(this.#context, {
      show,
      channel: this.#options.channel,
      login: this.#login,
      role: this.#role,
      event: (event) => this.#events.emit(event.type, event as never),
    });
    this.#followed.stage.follow(...this.#picture);
    for (const resolve of this.#awaited.splice(0)) resolve(this.#followed);
    this.#changes.changed();
  }

  #followChannel(channel: string): void {
    void followChannel(this.#context, channel, {
      show: ({ id, status, startsAt = 0 }) => {
        // The thanks stay until the next show is near.
        const far = status === 'scheduled' && startsAt > this.serverTime() + SOON_MS;
        if (this.now.status !== 'ended' || !far) this.#follow(id);
      },
      error: (error) => {
        if (error?.code === this.#channelError?.code) return;
        this.#channelError = error;
        this.#changes.changed();
      },
      free: () =>
        this.playhead === 'live' &&
        (!this.#followed || isFree(this.now, this.stage, this.serverTime())),
    });
  }

  /** The followed show, as soon as a channel has resolved to one. */
  #whenFollowed(): Promise<FollowedShow> {
    if (this.#followed) return Promise.resolve(this.#followed);
    return new Promise((resolve, reject) => {
      this.#awaited.push(resolve);
      this.#closing.signal.addEventListener('abort', () => reject(new StallError('offline')));
    });
  }

  /** Acts at once where the viewer's part is there: a line is listed in the turn in which it is sent. */
  async #act<T>(act: (part: ViewerPart) => Promise<T>): Promise<T> {
    const part = this.#followed?.part ?? (await (await this.#whenFollowed()).loaded);
    return act(part);
  }

  #makeChat(): Chat {
    const linesNow = (): readonly ChatLine[] => this.#followed?.part?.talk.lines ?? NOTHING.lines;
    return {
      get lines() {
        return linesNow();
      },
      send: (text): Promise<Message> => this.#act(({ talk }) => talk.send(text)),
      retry: (id): Promise<Message> => this.#act(({ talk }) => talk.retry(id)),
      discard: (id) => this.#followed?.part?.talk.discard(id),
    };
  }
}
