import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { EMPTY_SHOW, applyEvents, applyGauges } from '@livestall/protocol';
import { logIndex, logStretch } from './log-of.js';
import type {
  Batch,
  Channel,
  Claim,
  CustomRequest,
  EventDraft,
  Gauges,
  LogEvent,
  LineDraft,
  Message,
  OwnQuestion,
  PastReactions,
  PollVote,
  PollVoteRequest,
  Product,
  Question,
  QuestionVotes,
  RequestDraft,
  Snapshot,
  Window,
  Wish,
  Wished,
} from '@livestall/protocol';

/** A request as the server got it. */
export interface Heard {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: unknown;
}

type Answer = (heard: Heard, response: http.ServerResponse) => void;

/**
 * A small real HTTP server that speaks the contract for one show, so that tests can make it do what a
 * real one does on its worst days: cut streams, answer from old caches, lose its ledger, be busy.
 */
export class ContractServer {
  show = 'show-1';
  epoch = 'e1';
  events: LogEvent[] = [];
  gauges: Gauges = {};
  messages: Message[] = [];
  /** What was sent beside words, as the log tells it. */
  reactions: PastReactions[] = [];
  products: Product[] = [];
  windows: Window[] = [];
  channel: Channel = { id: 'farm', title: 'Farm', show: null, recent: [] };
  claims: Claim[] = [];
  readonly #granted = new Map<string, Claim>();
  /** Revisions of the log's stretches, by number, where they are not 0. */
  readonly revisions = new Map<number, number>();
  /** How long an event stands apart in the snapshot, in milliseconds, before it is folded into its base. */
  apartMs = Infinity;
  wishes: Wish[] = [];
  questions: OwnQuestion[] = [];
  upvoted: string[] = [];
  votes: PollVote[] = [];
  requests: CustomRequest[] = [];
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  ahead = 0;
  /** Every request, in order. */
  readonly heard: Heard[] = [];
  readonly #overrides: { match: string; answer: Answer; times: number }[] = [];
  readonly #streams = new Set<http.ServerResponse>();
  readonly #server = http.createServer((request, response) => void this.#handle(request, response));
  #viewers = 0;

  static async start(): Promise<ContractServer> {
    const server = new ContractServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    server.append({ type: 'show.started', data: {} });
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get streams(): number {
    return this.#streams.size;
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  /** Answers the next `times` requests to `METHOD /path` by hand; `METHOD /path/`: to all below it. */
  answer(match: string, answer: Answer, times = 1): void {
    this.#overrides.push({ match, answer, times });
  }

  /** Answers everything by itself again. */
  forget(): void {
    this.#overrides.length = 0;
  }

  /** How many requests there were to `METHOD /path`. */
  count(match: string): number {
    return this.heard.filter((heard) => fits(heard, match)).length;
  }

  snapshot(all = this.events): Snapshot {
    const since = this.now() - this.apartMs;
    const events = all.filter(({ at }) => at > since);
    return {
      show: this.show,
      channel: 'farm',
      epoch: this.epoch,
      seq: all.at(-1)?.seq ?? 0,
      t: this.now(),
      base: applyEvents(
        EMPTY_SHOW,
        all.filter(({ at }) => at <= since),
      ),
      events,
      gauges: this.gauges,
      messages: this.messages,
      pollMs: 500,
    };
  }

  get state(): ReturnType<typeof applyEvents> {
    return applyEvents(EMPTY_SHOW, this.events);
  }

  /** Places events in the log without telling anybody: what a cut stream misses. */
  place(...drafts: EventDraft[]): LogEvent[] {
    return this.placeAt(this.now(), ...drafts);
  }

  /** The same, with the time at which they happened. */
  placeAt(at: number, ...drafts: EventDraft[]): LogEvent[] {
    const placed = drafts.map((draft, index): LogEvent => {
      const seq = this.events.length + 1 + index;
      return { ...draft, seq, at };
    });
    this.events = [...this.events, ...placed];
    return placed;
  }

  /** Places events and sends them. */
  append(...drafts: EventDraft[]): LogEvent[] {
    const log = this.place(...drafts);
    this.send({ t: this.now(), log });
    return log;
  }

  gauge(gauge: Gauges): void {
    this.gauges = applyGauges(this.gauges, gauge);
    this.send({ t: this.now(), gauge });
  }

  say(text: string, sender = 'someone', beside: Partial<Message> = {}): Message {
    const message = this.saidAt(this.now(), text, sender, beside);
    this.send({ t: this.now(), flow: { messages: [message] } });
    return message;
  }

  /** A line as it was said once, without telling anybody. */
  saidAt(at: number, text: string, sender = 'someone', beside: Partial<Message> = {}): Message {
    const id = `m${this.messages.length + 1}`;
    const message: Message = { id, at, sender, name: sender, role: 'viewer', text, ...beside };
    this.messages = [...this.messages, message];
    return message;
  }

  send(batch: Batch): void {
    this.tell('batch', batch);
    this.windows.push({ k: this.windows.length, batches: [batch] });
  }

  /** Sends one message to all streams. */
  tell(event: string, data: unknown): void {
    this.tellRaw(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  tellRaw(text: string): void {
    for (const stream of this.#streams) stream.write(text);
  }

  /** Breaks all streams off. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const isFile = request.headers['content-type']?.startsWith('text/csv');
    const heard: Heard = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? undefined : isFile ? text : JSON.parse(text),
    };
    this.heard.push(heard);
    const override = this.#overrides.find(({ match, times }) => times > 0 && fits(heard, match));
    if (override) {
      override.times -= 1;
      override.answer(heard, response);
    } else this.#answer(heard, response);
  }

  #answer(heard: Heard, response: http.ServerResponse): void {
    const url = new URL(heard.path, this.address);
    const base = `/v1/shows/${this.show}`;
    const rest = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : null;
    if (url.pathname === '/v1/channels/farm') return json(response, this.channel);
    if (rest === '') return json(response, this.snapshot());
    if (rest === '/stream') return this.#stream(url.searchParams.get('since') ?? '', response);
    if (rest?.startsWith('/catalog/')) return json(response, { products: this.products });
    if (rest === '/messages' && heard.method === 'GET') {
      return json(response, { messages: this.messages.slice(-50) });
    }
    if (rest === '/visits') return this.#visit(heard, response);
    if (rest === '/me') return json(response, this.#me(heard));
    if (rest === '/messages') {
      const { text, reply, mentions } = heard.body as LineDraft;
      const answered = this.messages.find(({ id }) => id === reply);
      const beside = {
        ...(answered && { reply: { id: answered.id, name: answered.name, text: answered.text } }),
        ...(mentions && { mentions: [...mentions] }),
      };
      return json(response, this.say(text, this.viewerOf(heard), beside), 201);
    }
    if (rest === '/questions' && heard.method === 'GET') {
      const questions = this.questions.filter(({ status }) => status === 'open');
      return json(response, { t: this.now(), questions, open: questions.length });
    }
    const wanted = /^\/questions\/([^/]+)\/votes$/.exec(rest ?? '')?.[1];
    if (wanted !== undefined) return json(response, this.#want(heard, wanted));
    if (rest === '/votes') return json(response, this.#vote(heard), 201);
    if (rest === '/questions') return json(response, this.#ask(heard), 201);
    if (rest === '/reactions') {
      response.writeHead(204).end();
      return;
    }
    if (rest === '/requests') return json(response, this.#request(heard), 201);
    if (rest?.startsWith('/requests/')) {
      this.requests = this.requests.filter(({ id }) => !rest.endsWith(id));
      return void response.writeHead(204).end();
    }
    if (rest === '/claims') return json(response, this.#claim(heard), 201);
    if (rest === '/demand') {
      const wish = { ...(heard.body as Wished), at: this.now() };
      this.wishes = [...this.wishes, wish];
      return json(response, wish, 201);
    }
    if (rest === '/head') {
      const { epoch, events, windows } = this;
      const k = windows.length - 1;
      return json(response, { t: 0, epoch, k, oldest: 0, seq: events.length, pollMs: 500 });
    }
    if (rest === '/log') return json(response, logIndex(this));
    const stretch = /^\/log\/[^/]+\/(\d+\.\d+)$/.exec(rest ?? '');
    if (stretch) {
      const body = logStretch(this, stretch[1] ?? '');
      return body ? json(response, body) : problem(response, 404, 'not-found');
    }
    const window = /^\/batches\/[^/]+\/(\d+)$/.exec(rest ?? '');
    const found = window && this.windows[Number(window[1])];
    return found ? json(response, found) : problem(response, 404, 'not-found');
  }

  /** The viewer key of a request: the ticket names it. */
  viewerOf({ headers }: Heard): string {
    return (headers.authorization ?? '').replace('Bearer ticket-', '');
  }

  #ask(heard: Heard): Question {
    const asked = heard.body as Pick<Question, 'text' | 'product'>;
    const id = `q${this.questions.length + 1}`;
    const question = { id, at: this.now(), sender: this.viewerOf(heard), name: '', ...asked };
    this.questions = [...this.questions, { ...question, status: 'open' }];
    return question;
  }

  #want({ method }: Heard, question: string): QuestionVotes {
    const others = this.upvoted.filter((id) => id !== question);
    this.upvoted = method === 'DELETE' ? others : [...others, question];
    const votes = this.upvoted.length - others.length;
    return { t: this.now(), question, votes };
  }

  #vote({ body }: Heard): PollVote {
    const { of: poll, choice } = body as PollVoteRequest;
    const own = this.votes.find((one) => one.poll === poll);
    const vote = own ?? { poll, choice, at: this.now() };
    this.votes = own ? this.votes : [...this.votes, vote];
    return vote;
  }

  #request({ body }: Heard): CustomRequest {
    const { choice, ...asked } = body as RequestDraft;
    const id = `r${this.requests.length + 1}`;
    const named = { title: asked.product, ...(choice !== undefined && { choice }) };
    const request = { id, at: this.now(), ...asked, ...named, answered: false };
    this.requests = [...this.requests, request];
    return request;
  }

  /** The same key is the same claim: one that was given up may still arrive, and is not another. */
  #claim({ headers, body }: Heard): Claim {
    const key = String(headers['idempotency-key']);
    const before = this.#granted.get(key);
    if (before) return before;
    const { of } = body as { of: string };
    const claim = { coupon: of, code: 'LIVE10', at: this.now() };
    this.#granted.set(key, claim);
    this.claims = [...this.claims, claim];
    return claim;
  }

  #me(heard: Heard): unknown {
    const key = this.viewerOf(heard);
    const viewer = { key, poke: `poke-${key}`, name: null };
    const { claims, wishes, questions, upvoted, votes, requests } = this;
    return { t: this.now(), viewer, claims, wishes, questions, upvoted, votes, requests };
  }

  #visit(heard: Heard, response: http.ServerResponse): void {
    const key = this.viewerOf(heard) || `viewer-${(this.#viewers += 1)}`;
    const { name = null } = heard.body as { name?: string };
    const expiresAt = this.now() + 7_200_000;
    const viewer = { key, poke: `poke-${key}`, name };
    json(response, { t: this.now(), ticket: `ticket-${key}`, expiresAt, viewer });
  }

  #stream(since: string, response: http.ServerResponse): void {
    const [epoch, seq] = since.split('.');
    const recovered = epoch === this.epoch && Number(seq) <= this.events.length;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const write = (event: string, data: unknown) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const t = this.now();
    write('hello', {
      t,
      epoch: this.epoch,
      seq: this.events.length,
      recovered,
      gauges: this.gauges,
    });
    const missed = this.events.filter((event) => event.seq > Number(seq));
    if (!recovered) write('reset', this.snapshot());
    else if (missed.length > 0) write('batch', { t, log: missed });
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }
}

function fits({ method, path }: Heard, match: string): boolean {
  const line = `${method} ${path}`;
  return match.endsWith('/') ? line.startsWith(match) : line.split('?')[0] === match;
}

/** Sends JSON. */
export function json(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Sends problem details. */
export function problem(
  response: http.ServerResponse,
  status: number,
  code: string,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
    .end(JSON.stringify({ type: 'about:blank', title: `The ${code}.`, status, code }));
}
