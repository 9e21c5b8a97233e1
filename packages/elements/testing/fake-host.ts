import type {
  HostShow,
  Moderation,
  Preparing,
  ReportQuery,
  Reports,
  Requests,
} from '@livestall/client/host';
import type {
  Act,
  AuditEntry,
  Backstage,
  BarredPerson,
  CustomRequest,
  DemandReport,
  Newcomer,
  Report,
  RequestPage,
  Session,
  StallError,
  WordLists,
} from '@livestall/protocol';
import { aBackstage } from './a-backstage.js';
import type { FakeShow } from './fake-show.js';

/** What a test may set of a fake host. */
export interface FakeHostState extends Partial<
  Pick<FakeHost, 'status' | 'error' | 'session' | 'show' | 'connected'>
> {
  /** What it leaves out is empty. */
  backstage?: Partial<Backstage> | null;
}

/** A seller's show made by hand: what is asked of it is written down, what it answers is set by the test. */
export class FakeHost implements HostShow {
  status: HostShow['status'] = 'signed-in';
  error: StallError | null = null;
  session: Session | null = {
    t: 1,
    token: 'token',
    expiresAt: 1,
    account: 'willow',
    role: 'host',
    name: 'Mei Lin',
  };
  show: FakeShow | null;
  backstage: Backstage | null = aBackstage();
  connected = true;
  closed = false;
  /** Every call with its arguments, oldest first. */
  readonly calls: [string, ...unknown[]][] = [];
  /** Answers what is prepared; each call is written down. */
  preparing: (name: string, take: unknown) => Promise<unknown> = () => Promise.resolve();
  readonly prepare: Preparing = this.#prepare();
  /** Answers what is asked of the links. */
  reporting: (query: ReportQuery) => Promise<Report> = ({ by }) =>
    Promise.resolve({ t: 1, by, rows: [] });
  /** What viewers of all shows wish for. */
  wishing: () => Promise<DemandReport> = () => Promise.resolve({ t: 1, rows: [] });
  readonly reports: Reports = {
    read: (query) => {
      this.calls.push(['report', query]);
      return this.reporting(query);
    },
    file: (query) => {
      this.calls.push(['report file', query]);
      return Promise.resolve(new Blob([query.by], { type: 'text/csv' }));
    },
    demand: () => {
      this.calls.push(['demand']);
      return this.wishing();
    },
  };
  /** What the house did, newest first. */
  audited: readonly AuditEntry[] = [];
  /** All who may write nothing, newest first. */
  barred: readonly BarredPerson[] = [];
  /** Who came lately. */
  people: readonly Newcomer[] = [];
  /** The words that viewers do not say, by language. */
  readonly wordLists = new Map<string, readonly string[]>();
  /** What becomes of a line that has one, and whether English profanity is looked for. */
  judging: Pick<WordLists, 'hit' | 'english'> = { hit: 'hold', english: false };
  /** Answers what is asked of the words, before it is done; each call is written down. */
  wording: (name: string) => Promise<void> = () => Promise.resolve();
  readonly moderation: Moderation = {
    audit: (before) => {
      this.calls.push(['audit', before]);
      return Promise.resolve({ entries: [...this.audited] });
    },
    barred: (before) => {
      this.calls.push(['barred', before]);
      const from = this.barred.findIndex(({ person }) => person === before) + 1;
      const people = this.barred.slice(from, from + this.page);
      const more = from + this.page < this.barred.length;
      return Promise.resolve({ people, ...(more && { before: people.at(-1)?.person ?? '' }) });
    },
    newcomers: (since) => {
      this.calls.push(['newcomers', since]);
      return Promise.resolve({ people: [...this.people] });
    },
    wordLists: async () => {
      await this.#word('wordLists');
      const lists = [...this.wordLists].map(([lang, words]) => ({ lang, words: words.length }));
      return { lists, ...this.judging };
    },
    words: async (lang) => {
      await this.#word('words', lang);
      return { lang, words: [...(this.wordLists.get(lang) ?? [])] };
    },
    setWords: async (lang, text) => {
      await this.#word('setWords', lang, text);
      const words = text.split('\n').filter((word) => word !== '');
      this.wordLists.set(lang, words);
      return words.length;
    },
    removeWords: async (lang) => {
      await this.#word('removeWords', lang);
      this.wordLists.delete(lang);
    },
    tryLine: async (text) => {
      await this.#word('tryLine', text);
      const langs = [...this.wordLists].flatMap(([lang, words]) =>
        words.some((word) => text.includes(word)) ? lang : [],
      );
      const verdict = langs.length > 0 ? this.judging.hit : 'take';
      return { verdict, langs, english: false };
    },
  };
  /** What viewers ask for. */
  asked: readonly CustomRequest[] = [];
  /** How many of them come at once, and of who is barred. */
  page = 100;
  /** Answers what is asked of the requests, before it is done; each call is written down. */
  requesting: (name: string) => Promise<void> = () => Promise.resolve();
  readonly requests: Requests = {
    read: async (before): Promise<RequestPage> => {
      this.calls.push(['requests', before]);
      await this.requesting('read');
      const from = this.asked.findIndex(({ id }) => id === before) + 1;
      const requests = this.asked.slice(from, from + this.page);
      const more = from + this.page < this.asked.length;
      return { requests, ...(more && { before: requests.at(-1)?.id ?? '' }) };
    },
    mark: async (id, answered) => {
      this.calls.push(['mark', id, answered]);
      await this.requesting('mark');
      this.asked = this.asked.map((one) => (one.id === id ? { ...one, answered } : one));
      return this.asked.find((one) => one.id === id) as CustomRequest;
    },
    remove: async (id) => {
      this.calls.push(['remove', id]);
      await this.requesting('remove');
      this.asked = this.asked.filter((one) => one.id !== id);
    },
  };
  /** Answers `act`. */
  acting: (act: Act) => Promise<void> = () => Promise.resolve();
  readonly #subscribers = new Set<() => void>();

  constructor(show: FakeShow | null, state: FakeHostState = {}) {
    this.show = show;
    this.set(state);
  }

  /** Changes what the host's show is and tells it to all who draw it. */
  set({ backstage, ...state }: FakeHostState): void {
    Object.assign(this, state);
    if (backstage !== undefined) this.backstage = backstage && aBackstage(backstage);
    for (const fn of [...this.#subscribers]) fn();
  }

  /** How many are subscribed: what is left over after an element went is a leak. */
  get watched(): number {
    return this.#subscribers.size;
  }

  signIn(code: string): Promise<void> {
    this.calls.push(['signIn', code]);
    return Promise.resolve();
  }

  signOut(): void {
    this.calls.push(['signOut']);
  }

  act(act: Act): Promise<void> {
    this.calls.push(['act', act]);
    return this.acting(act);
  }

  choose(show: string | null): void {
    this.calls.push(['choose', show]);
  }

  wake(): void {
    this.calls.push(['wake']);
  }

  subscribe(fn: () => void): () => void {
    this.#subscribers.add(fn);
    return () => void this.#subscribers.delete(fn);
  }

  close(): void {
    this.closed = true;
  }

  #word(name: string, ...take: readonly unknown[]): Promise<void> {
    this.calls.push([name, ...take]);
    return this.wording(name);
  }

  #prepare(): Preparing {
    const call = async (name: string, take?: unknown) => {
      this.calls.push(take === undefined ? [name] : [name, take]);
      return (await this.preparing(name, take)) as never;
    };
    return {
      shows: async () => (await call('shows')) ?? [],
      createShow: (info) => call('createShow', info),
      describe: (info) => call('describe', info),
      setStream: (stream) => call('setStream', stream),
      setGoods: (products) => call('setGoods', products),
      setCoupon: (draft, how) => call(how?.restore ? 'restoreCoupon' : 'setCoupon', draft),
      setCodes: (coupon, csv) => call('setCodes', [coupon, csv]),
      removeCoupon: (coupon) => call('removeCoupon', coupon),
      setOffer: (draft) => call('setOffer', draft),
      removeOffer: (offer) => call('removeOffer', offer),
      setGiveaway: (draft, how) => call(how?.restore ? 'restoreGiveaway' : 'setGiveaway', draft),
      setGiveawayCodes: (giveaway, csv) => call('setGiveawayCodes', [giveaway, csv]),
      removeGiveaway: (giveaway) => call('removeGiveaway', giveaway),
      setPoll: (draft) => call('setPoll', draft),
      removePoll: (poll) => call('removePoll', poll),
      setRun: (items) => call('setRun', items),
      upload: (picture) => call('upload', picture),
      invite: (invitation) => call('invite', invitation),
    };
  }
}
