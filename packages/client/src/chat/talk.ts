import { LineGate, StallError } from '@livestall/protocol';
import type {
  LogEvent,
  Me,
  Message,
  MessagePage,
  OwnLine,
  Role,
  ShowState,
  TalkRules,
} from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { showPath } from '../http/paths.js';
import type { Chat, ChatLine, ChatPage, ChatWait, SpeakingTo } from './chat.js';
import type { Past } from '../past/past.js';
import type { Visits } from '../viewer/visits.js';
import { lineOf } from './line-of.js';
import { Flow } from './flow.js';
import { HeldBack } from './held-back.js';
import { isMessage } from './is-message.js';
import { Outbox } from './outbox.js';
import { OwnLines } from './own-lines.js';
import type { PendingLine } from './pending-line.js';
import { TurnTaking } from './turn-taking.js';

/** A crowd that was cut off together asks for the talk that it missed over this time. */
const SPREAD_MS = 1_000;

/** So many of the lines that it missed, at most. */
const REFETCHED = 200;

/** So many lines are taken at once: twice what a server sends, so that none of one that thins them is left out. */
const AT_ONCE = 20;

/** What a talk needs beside its show. */
export interface TalkOptions {
  visits: Visits;
  role: Role;
  now: () => ShowState;
  /** The show of then, while the playhead is away from live. */
  past: () => Past | null;
  /** What the picture shows now, in server time; `null` where none is followed. */
  moment: () => number | null;
}

/** The talk of one show: the server's lines, and the viewer's own that are on their way. */
export class Talk implements Chat {
  readonly #context: Context;
  readonly #show: string;
  readonly #visits: Visits;
  readonly #role: Role;
  readonly #now: () => ShowState;
  readonly #past: () => Past | null;
  readonly #moment: () => number | null;
  readonly #turns: TurnTaking;
  readonly #heldBack: HeldBack;
  readonly #flow = new Flow();
  readonly #gate = new LineGate(AT_ONCE);
  readonly #own = new OwnLines();
  readonly #outbox: Outbox<OwnLine>;
  readonly #rows = new WeakMap<OwnLine, ChatLine>();
  /** What the viewer said while away from live: newer than what is seen there, and yet to be seen. */
  #said: readonly Message[] = [];
  /** Lines that were redacted since the page was opened: the show's state has the newest alone. */
  #gone: ReadonlySet<string>;
  /** Those and the state's, and what they were made of. */
  #redacted: { gone: unknown; now: unknown; ids: ReadonlySet<string> } | null = null;
  #lines: readonly ChatLine[] = [];
  /** What the lines were made of last: they are made anew only when a part of it changed. */
  #madeOf: readonly unknown[] = [];
  /** What was known when the stream stood again, until what was said before that has been fetched. */
  #known: ReadonlySet<string> | null = null;

  constructor(context: Context, show: string, { visits, role, now, past, moment }: TalkOptions) {
    this.#context = context;
    this.#show = show;
    this.#visits = visits;
    this.#role = role;
    this.#now = now;
    this.#gone = new Set(now().redacted);
    this.#past = past;
    this.#moment = moment;
    this.#turns = new TurnTaking({ role, now, time: () => context.clock.time() });
    this.#heldBack = new HeldBack(context.changed);
    context.signal.addEventListener('abort', () => this.#heldBack.stop());
    this.#outbox = new Outbox(context, {
      show,
      visits,
      of: 'lines',
      delivered: (message) => {
        if (message.held) {
          this.#own.add(message);
          return;
        }
        // One's own line shows at once, wherever the picture is.
        if (this.#past() || this.rules.delayed) this.#said = [...this.#said, message];
        this.add([message]);
      },
    });
  }

  get lines(): readonly ChatLine[] {
    const past = this.#past();
    if (!past) this.#said = this.#yetToCome(this.#said);
    const made: readonly unknown[] = [
      past ? past.lines(this.#flow.lines) : this.#live(),
      this.#said,
      this.#own.lines,
      this.#outbox.lines,
      this.redacted,
      this.#now().withdrawn,
      this.#visits.viewer,
    ];
    if (made.some((part, index) => part !== this.#madeOf[index])) {
      this.#madeOf = made;
      this.#lines = this.#draw();
    }
    return this.#lines;
  }

  get redacted(): ReadonlySet<string> {
    const [gone, now] = [this.#gone, this.#now().redacted];
    if (this.#redacted?.gone !== gone || this.#redacted.now !== now) {
      this.#redacted = { gone, now, ids: new Set([...gone, ...now]) };
    }
    return this.#redacted.ids;
  }

  get rules(): TalkRules {
    return this.#turns.rules;
  }

  get wait(): ChatWait | null {
    return this.#turns.wait(this.lines);
  }

  send(text: string, { reply, mentions = [] }: SpeakingTo = {}): Promise<Message> {
    return this.#heard(
      this.#outbox.send(text, {
        ...(reply && { reply: { id: reply.id, name: reply.name, text: reply.text } }),
        ...(mentions.length > 0 && { mentions }),
      }),
    );
  }

  retry(id: string): Promise<Message> {
    return this.#heard(this.#outbox.retry(id));
  }

  /** Takes what `/me` says. */
  take(me: Pick<Me, 'muted' | 'lines'>): void {
    this.#turns.take(me);
    this.#own.take(me.lines);
    this.#context.changed();
  }

  discard(id: string): void {
    this.#outbox.discard(id);
  }

  /** Goes on with the lines that were on their way when the page was left. */
  resume(): void {
    this.#outbox.resume();
  }

  /** Another person is here now: what the one before had yet to say is not said. */
  empty(): void {
    this.#outbox.empty();
    this.#turns.empty();
    this.#own.empty();
  }

  /**
   * Takes rows that the server sends. Of a crowd that it does not thin these are more than anybody reads: then some
   * of them, by the rule that servers have, and all of this viewer's own.
   *
   * @param t Server time of the batch that brought them; absent: they were said before, and all are taken.
   */
  hear(messages: readonly Message[], t?: number): void {
    if (!Number.isFinite(t)) return this.add(messages);
    const own = this.#visits.viewer?.key;
    const lines = messages.filter(isMessage);
    const others = lines.filter(({ sender }) => sender !== own);
    const taken = new Set(this.#gate.take(others, t as number));
    this.add(lines.filter((line) => line.sender === own || taken.has(line)));
  }

  /** Takes note of what was redacted and restored. */
  moderate(events: readonly LogEvent[]): void {
    const fates = events.filter(isFate);
    if (fates.length === 0) return;
    const gone = new Set(this.redacted);
    for (const { type, data } of fates) {
      if (type === 'message.redacted') gone.add(data.message);
      else gone.delete(data.message);
    }
    this.#gone = gone;
    this.#context.changed();
  }

  /** The page of the talk before a line. @throws StallError */
  async before(line: string): Promise<ChatPage> {
    const { messages, before } = await this.#fetch(line);
    const { redacted } = this;
    const page = messages.filter(isMessage);
    const lines = this.#own.among(page, page.at(-1)?.at).map((row) => this.#row(row, redacted));
    return { lines, more: before !== undefined };
  }

  /** Takes rows of the server, wherever they came from. */
  add(messages: readonly Message[]): void {
    const fresh = this.#flow.add(messages);
    if (fresh.length === 0) return;
    this.#outbox.see(fresh);
    this.#context.changed();
  }

  /** Fetches what was said while the stream did not stand, since lines are not replayed. */
  async refetch(): Promise<void> {
    const { naps, signal } = this.#context;
    // Before the nap: what the stream brings from here on lies beyond the gap.
    const known = (this.#known ??= new Set(this.#flow.lines.map(({ id }) => id)));
    await naps.nap(Math.random() * SPREAD_MS, signal);
    let before: string | undefined;
    for (let missing = REFETCHED; missing > 0;) {
      const page = await this.#fetch(before);
      this.add(page.messages);
      before = page.before;
      // Nothing known: all of it is the newest page. Something known: the gap ends where they meet.
      if (known.size === 0 || page.messages.some(({ id }) => known.has(id))) break;
      if (before === undefined) break;
      missing -= page.messages.length;
    }
    if (this.#known === known) this.#known = null;
  }

  /** The newest lines, in step with the picture where the rules say so. */
  #live(): readonly Message[] {
    return this.#heldBack.read(this.#flow.lines, this.rules.delayed ? this.#moment() : null);
  }

  /** Of what the viewer said, what the picture has not come to: the rest stands in its place among the others. */
  #yetToCome(said: readonly Message[]): readonly Message[] {
    const moment = this.rules.delayed ? (this.#moment() ?? Infinity) : Infinity;
    const rest = said.filter(({ at }) => at > moment);
    return rest.length === said.length ? said : rest;
  }

  async #heard(sent: Promise<Message>): Promise<Message> {
    try {
      return await sent;
    } catch (error) {
      if (error instanceof StallError) this.#turns.refused(error);
      this.#context.changed();
      throw error;
    }
  }

  #fetch(before: string | undefined): Promise<MessagePage<Message>> {
    const { http, signal } = this.#context;
    const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
    return http.json(showPath(this.#show, `/messages${query}`), { signal });
  }

  #draw(): ChatLine[] {
    const { redacted } = this;
    const past = this.#past()?.lines(this.#flow.lines);
    const lines = past
      ? this.#own.among(past, this.#moment() ?? past.at(-1)?.at)
      : this.#own.among(this.#live());
    const rows = withSaid(lines, this.#said).filter(({ id }) => !redacted.has(id));
    const pending = this.#outbox.lines.filter(({ seen }) => !seen);
    return [
      ...rows.map((row) => this.#row(row, redacted)),
      ...pending.map((line) => this.#pending(line)),
    ];
  }

  #row(row: OwnLine, redacted: ReadonlySet<string>): ChatLine {
    const { withdrawn = [] } = this.#now();
    const by = { me: this.#visits.viewer?.key, redacted, withdrawn };
    const line = lineOf(row, by, this.#rows.get(row));
    this.#rows.set(row, line);
    return line;
  }

  #pending(line: PendingLine<OwnLine>): ChatLine {
    const { key, text, at, name, reply, mentions, failed, error } = line;
    return {
      id: key,
      at,
      sender: this.#visits.viewer?.key ?? '',
      name: name ?? this.#visits.name ?? '',
      role: this.#role,
      text,
      ...(reply && { reply }),
      ...(mentions && { mentions: [...mentions] }),
      own: true,
      delivery: failed ? 'failed' : 'sending',
      ...(failed && { error: error ?? new StallError(failed) }),
    };
  }
}

function isFate(
  event: LogEvent,
): event is LogEvent<'message.redacted'> | LogEvent<'message.restored'> {
  const isOne = event.type === 'message.redacted' || event.type === 'message.restored';
  return isOne && isRecord(event.data);
}

/** The talk with what the viewer has said since they left, each line once. */
function withSaid(lines: readonly Message[], said: readonly Message[]): readonly Message[] {
  if (said.length === 0) return lines;
  const ids = new Set(lines.map(({ id }) => id));
  return [...lines, ...said.filter(({ id }) => !ids.has(id))];
}
