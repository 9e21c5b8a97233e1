import type {
  Chat,
  ChatLine,
  ChatPage,
  ChatWait,
  Connection,
  HoldOptions,
  Mine,
  PictureOf,
  Playhead,
  Questions,
  Reactions,
  Show,
  SignIn,
  TokenSource,
  TranslateLine,
} from '@livestall/client';
import {
  EMPTY_SHOW,
  applyGauges,
  talkRules,
  type CartConnector,
  type Claim,
  type Complaint,
  type CustomRequest,
  type Entry,
  type EventType,
  type Fan,
  type Gauges,
  type Hold,
  type LogEvent,
  type Message,
  type PictureClock,
  type PollVote,
  type Product,
  type Question,
  type Reaction,
  type ReactionSums,
  type RequestDraft,
  type ShowState,
  type ShowSummary,
  type StallError,
  type Wish,
  type Wished,
} from '@livestall/protocol';
import { FakeCart } from './fake-cart.js';
import { sampleGoods } from './sample-goods.js';

/** What a test may set of a fake show. */
export interface FakeShowState {
  id?: string | null;
  connection?: Connection;
  error?: StallError | null;
  /** Merged into both `now` and `stage`. */
  state?: Partial<ShowState>;
  /** Merged into `stage` alone. */
  stage?: Partial<ShowState>;
  playhead?: Playhead;
  /** Values by gauge name. */
  gauges?: { readonly [name: string]: number };
  catalog?: readonly Product[];
  mine?: Partial<Mine>;
  next?: ShowSummary | null;
  canSignIn?: boolean;
  translateLine?: TranslateLine | null;
  lines?: readonly ChatLine[];
  /** What keeps the viewer from writing. */
  wait?: ChatWait | null;
  /** How often each was sent in all. */
  totals?: ReactionSums;
  /** The open questions. */
  open?: readonly Question[] | null;
  /** Server time stands at this. */
  time?: number;
}

const DRAWN =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="80" height="80"%3E%3Crect width="80" height="80" fill="%23d9793a"/%3E%3C/svg%3E';

/** A show made by hand, without server or network, that does what the test says. */
export class FakeShow implements Show {
  readonly server: string = 'https://live.example';
  id: string | null = 'show-1';
  connection: Connection = 'streaming';
  error: StallError | null = null;
  now: ShowState = liveState();
  stage: ShowState = this.now;
  playhead: Playhead = 'live';
  gauges: Gauges = {};
  playlists: Show['playlists'] = null;
  catalog: ReadonlyMap<string, Product> = new Map(sampleGoods.map((one) => [one.id, one]));
  mine: Mine = {
    status: 'ready',
    viewer: null,
    claims: [],
    claiming: [],
    holds: [],
    holding: [],
    entries: [],
    entering: [],
    fan: null,
    following: null,
    settings: null,
    wishes: [],
    questions: [],
    upvoted: [],
    upvoting: [],
    votes: [],
    voting: [],
    requests: [],
    requesting: [],
  };
  next: ShowSummary | null = null;
  canSignIn = false;
  translateLine: TranslateLine | null = null;
  readonly cart = new FakeCart();
  /** Answers `chat.send` and `chat.retry`. */
  sending: (text: string) => Promise<Message> = () => new Promise(() => undefined);
  /** Answers `chat.before`. */
  earlier: (line: string) => Promise<ChatPage> = () => Promise.resolve({ lines: [], more: false });
  /** Answers `claim`. */
  claiming: (coupon: string) => Promise<Claim> = () => new Promise(() => undefined);
  /** Answers `hold`. */
  holding: (offer: string) => Promise<Hold> = () => new Promise(() => undefined);
  /** Answers `moveHold`. */
  moving: (hold: string) => Promise<Hold> = () => new Promise(() => undefined);
  /** Answers `enter`. */
  entering: (giveaway: string) => Promise<Entry> = () => new Promise(() => undefined);
  /** Answers `takePrize`. */
  prizing: (entry: string) => Promise<Entry> = () => new Promise(() => undefined);
  /** Answers `follow`. */
  following: (follows: boolean) => Promise<Fan> = () => new Promise(() => undefined);
  /** Answers `wish`. */
  wishing: (wished: Wished) => Promise<Wish> = (wished) => Promise.resolve({ ...wished, at: 1 });
  /** Answers `request`. */
  requesting: (draft: RequestDraft) => Promise<CustomRequest> = () => new Promise(() => undefined);
  /** Answers `report`. */
  reporting: () => Promise<void> = () => Promise.resolve();

  report(complaint: Complaint): Promise<void> {
    this.calls.push(['report', complaint]);
    return this.reporting();
  }

  /** Answers `withdraw`. */
  withdrawing: (request: string) => Promise<void> = () => Promise.resolve();
  /** Answers `questions.ask` and `questions.retry`. */
  asking: (text: string) => Promise<Question> = () => new Promise(() => undefined);
  /** Answers `questions.vote` and `questions.unvote`. */
  wanting: (question: string) => Promise<void> = () => new Promise(() => undefined);
  /** Answers `vote`. */
  voting: (poll: string, choice: string) => Promise<PollVote> = () => new Promise(() => undefined);
  /** Every command with its arguments, oldest first. */
  readonly calls: [string, ...unknown[]][] = [];
  #lines: readonly ChatLine[] = [];
  #wait: ChatWait | null = null;
  #totals: ReactionSums = {};
  readonly #hearing = new Set<Parameters<Reactions['hear']>[0]>();
  #open: readonly Question[] | null = null;
  #time: number | null = null;
  #version = 0;
  readonly #subscribers = new Set<() => void>();
  readonly #listeners = new Set<[EventType, (event: never) => void]>();

  constructor(state: FakeShowState = {}) {
    this.set(state);
  }

  readonly chat: Chat = this.#chat();
  /** Who looks at the open questions. */
  readonly lookers = new Set<object>();
  readonly questions: Questions = this.#questions();

  readonly reactions: Reactions = this.#reactions();

  /** Changes what the show is and tells it to all who draw it. */
  set({
    state,
    stage,
    gauges,
    catalog,
    mine,
    lines,
    wait,
    open,
    time,
    totals,
    ...rest
  }: FakeShowState): void {
    Object.assign(this, rest);
    if (state) {
      this.now = { ...this.now, ...state };
      this.stage = { ...this.stage, ...state };
    }
    if (stage) this.stage = { ...this.stage, ...stage };
    for (const [name, value] of Object.entries(gauges ?? {})) {
      this.gauges = applyGauges(this.gauges, { [name]: [++this.#version, value] });
    }
    if (catalog) this.catalog = new Map(catalog.map((one) => [one.id, one]));
    if (mine) this.mine = { ...this.mine, ...mine };
    if (lines) this.#lines = lines;
    if (wait !== undefined) this.#wait = wait;
    if (totals) this.#totals = totals;
    if (open !== undefined) this.#open = open;
    if (time !== undefined) this.#time = time;
    this.notify();
  }

  /** Tells everybody that something changed. */
  notify(): void {
    for (const fn of [...this.#subscribers]) fn();
  }

  /** Lets one event of the log arrive. */
  emit<T extends EventType>(event: LogEvent<T>): void {
    for (const [type, fn] of [...this.#listeners]) if (type === event.type) fn(event as never);
  }

  /** Lets what others sent arrive. */
  sent(sums: ReactionSums, overMs = 0): void {
    for (const fn of [...this.#hearing]) fn(sums, overMs);
  }

  /** How many are subscribed: what is left over after an element went is a leak. */
  get watched(): number {
    return this.#subscribers.size;
  }

  serverTime(): number {
    return this.#time ?? Date.now();
  }

  /** Pictures become a drawn one, so that tests need no files; what is no web address is refused. */
  address(address: string | undefined): string | null {
    if (address === undefined || address.startsWith('javascript:')) return null;
    return /\.(jpe?g|png|svg|webp)$/.test(address) ? DRAWN : new URL(address, this.server).href;
  }

  followPicture(clock: PictureClock | null, of?: PictureOf): void {
    this.calls.push(['followPicture', clock, of]);
  }

  followCart(cart: CartConnector | null): void {
    this.calls.push(['followCart', cart]);
  }

  followToken(token: TokenSource | null): void {
    this.calls.push(['followToken', token]);
  }

  followSignIn(signIn: SignIn | null): void {
    this.calls.push(['followSignIn', signIn]);
    this.set({ canSignIn: signIn !== null });
  }

  followTranslator(translateLine: TranslateLine | null): void {
    this.calls.push(['followTranslator', translateLine]);
    this.set({ translateLine });
  }

  wake(): void {
    this.calls.push(['wake']);
  }

  subscribe(fn: () => void): () => void {
    this.#subscribers.add(fn);
    return () => void this.#subscribers.delete(fn);
  }

  on<T extends EventType>(type: T, fn: (event: LogEvent<T>) => void): () => void {
    const entry: [EventType, (event: never) => void] = [type, fn];
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  claim(coupon: string): Promise<Claim> {
    this.calls.push(['claim', coupon]);
    return this.claiming(coupon);
  }

  // Spelt out: lit-analyzer does not see through `Parameters`.
  enter(giveaway: string): Promise<Entry> {
    this.calls.push(['enter', giveaway]);
    return this.entering(giveaway);
  }

  takePrize(entry: string): Promise<Entry> {
    this.calls.push(['takePrize', entry]);
    return this.prizing(entry);
  }

  vote(poll: string, choice: string): Promise<PollVote> {
    this.calls.push(['vote', poll, choice]);
    return this.voting(poll, choice);
  }

  hold(offer: string, options: HoldOptions = {}): Promise<Hold> {
    this.calls.push(['hold', offer, options]);
    return this.holding(offer);
  }

  moveHold(hold: string, move: 'extend' | 'release'): Promise<Hold> {
    this.calls.push(['moveHold', hold, move]);
    return this.moving(hold);
  }

  async wish(wished: Wished): Promise<Wish> {
    this.calls.push(['wish', wished]);
    const wish = await this.wishing(wished);
    this.set({ mine: { wishes: [...this.mine.wishes, wish] } });
    return wish;
  }

  async request(draft: RequestDraft): Promise<CustomRequest> {
    this.calls.push(['request', draft]);
    this.set({ mine: { requesting: [draft] } });
    try {
      const request = await this.requesting(draft);
      this.set({ mine: { requests: [...this.mine.requests, request] } });
      return request;
    } finally {
      this.set({ mine: { requesting: [] } });
    }
  }

  async withdraw(request: string): Promise<void> {
    this.calls.push(['withdraw', request]);
    await this.withdrawing(request);
    this.set({ mine: { requests: this.mine.requests.filter(({ id }) => id !== request) } });
  }

  react(reaction: Reaction): void {
    this.calls.push(['react', reaction]);
  }

  async follow(follows = true): Promise<Fan> {
    this.calls.push(['follow', follows]);
    this.set({ mine: { following: follows } });
    try {
      const fan = await this.following(follows);
      this.set({ mine: { fan } });
      return fan;
    } finally {
      this.set({ mine: { following: null } });
    }
  }

  tellPurchases(tellPurchases: boolean): Promise<void> {
    this.calls.push(['tellPurchases', tellPurchases]);
    this.set({ mine: { settings: { tellPurchases } } });
    return Promise.resolve();
  }

  rename(name: string): Promise<void> {
    this.calls.push(['rename', name]);
    return Promise.resolve();
  }

  close(): void {
    this.calls.push(['close']);
    this.connection = 'closed';
  }

  #reactions(): Reactions {
    const totals = () => this.#totals;
    return {
      get totals() {
        return totals();
      },
      hear: (fn) => {
        this.#hearing.add(fn);
        return () => void this.#hearing.delete(fn);
      },
    };
  }

  #questions(): Questions {
    const open = () => this.#open;
    const call = <T>(name: string, answer: (id: string) => Promise<T>, id: string) => {
      this.calls.push([`questions.${name}`, id]);
      return answer(id);
    };
    return {
      get open() {
        return open();
      },
      look: (by, on) => {
        if (on) this.lookers.add(by);
        else this.lookers.delete(by);
      },
      ask: (text, product) => {
        this.calls.push(['questions.ask', text, product]);
        return this.asking(text);
      },
      retry: (id) => call('retry', (one) => this.asking(one), id),
      discard: (id) => {
        this.calls.push(['questions.discard', id]);
      },
      vote: (id) => call('vote', (one) => this.wanting(one), id),
      unvote: (id) => call('unvote', (one) => this.wanting(one), id),
    };
  }

  #chat(): Chat {
    const lines = () => this.#lines;
    const wait = () => this.#wait;
    const rules = () => talkRules(this.now);
    let gone = { of: this.now.redacted, ids: new Set(this.now.redacted) };
    const redacted = () => {
      const { redacted: of } = this.now;
      if (of !== gone.of) gone = { of, ids: new Set(of) };
      return gone.ids;
    };
    return {
      get redacted() {
        return redacted();
      },
      get rules() {
        return rules();
      },
      get wait() {
        return wait();
      },
      get lines() {
        return lines();
      },
      before: (line) => {
        this.calls.push(['chat.before', line]);
        return this.earlier(line);
      },
      send: (text, ...to) => {
        this.calls.push(['chat.send', text, ...to]);
        return this.sending(text);
      },
      retry: (id) => {
        this.calls.push(['chat.retry', id]);
        return this.sending(id);
      },
      discard: (id) => {
        this.calls.push(['chat.discard', id]);
      },
    };
  }
}

function liveState(): ShowState {
  return {
    ...EMPTY_SHOW,
    seq: 1,
    at: 1,
    status: 'live',
    info: {
      title: 'Morning at Willow Bend Farm',
      host: { name: 'Mei Lin', badge: 'farmer' },
      rehearsal: false,
    },
    startedAt: 1,
    catalog: 'v1',
    order: sampleGoods.map(({ id }) => id),
  };
}
