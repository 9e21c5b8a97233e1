import {
  applyGauges,
  FOLLOWERS_GAUGE,
  formatPosition,
  pollGauge,
  QUESTIONS_GAUGE,
  readGauge,
  talkRules,
} from '@livestall/protocol';
import type {
  Gauges,
  Head,
  LogEvent,
  Message,
  Product,
  QuestionList,
  ReactionSums,
  ShowState,
  Snapshot,
  Window,
} from '@livestall/protocol';
import type { ShowRecord, ShowRow } from '../ledger/contract.js';
import { messageNumber } from '../ledger/message-id.js';
import { retoldBatch, type WordsById } from '../retold.js';
import { BackRoom } from './back-room.js';
import { FanOut } from './fan-out.js';
import { LogTail } from './log-tail.js';
import { OpenQuestions } from './open-questions.js';
import { PendingBatch } from './pending-batch.js';
import type { PokeKind } from './pending-batch.js';
import { PictureDelays } from './picture-delays.js';
import { Quotes } from './quotes.js';
import type { RoomContext } from './room-context.js';
import { sseFrame } from './sse-frame.js';
import { isUrgent, runsOut } from './urgent.js';
import { pokeKey } from './viewer-key.js';
import { Windows } from './windows.js';

/** How many chat lines a snapshot brings. */
export const SNAPSHOT_MESSAGES = 50;

/** How often to poll where no stream can be had, in milliseconds. */
const POLL_MS = 2_000;

/** A show in memory: what was committed, and those who follow it. It never writes to the ledger. */
export class Room {
  readonly row: ShowRow;
  readonly viewers: FanOut;
  readonly pictureDelays = new PictureDelays();
  /** What the seller alone sees. */
  readonly back: BackRoom;
  /** What viewers ask, while it is open. */
  readonly questions: OpenQuestions;
  goods: readonly Product[];
  /** Imagined viewers of a rehearsal. */
  crowd = 0;
  /** When the first of the holds runs out, as far as is known here. */
  holdsDue: number | null;
  readonly #context: RoomContext;
  readonly #log = new LogTail();
  readonly #windows: Windows;
  readonly #pending: PendingBatch;
  readonly #quotes = new Quotes();
  #gauges: Gauges;
  #messages: Message[];
  #snapshot: { body: string; etag: string } | null = null;
  #revision = 0;
  #told = 0;
  #flushing = false;

  constructor(
    { show, events, messages, gauges, goods, holdsDue, questions, ...hidden }: ShowRecord,
    context: RoomContext,
  ) {
    this.row = show;
    this.#pending = new PendingBatch((viewer) => pokeKey(show.salt, viewer));
    this.questions = new OpenQuestions(questions);
    this.back = new BackRoom({ ...hidden, playing: show.playing }, this.questions, context);
    this.goods = goods;
    this.holdsDue = holdsDue;
    this.#context = context;
    this.viewers = new FanOut(context.tally);
    this.#gauges = { ...gauges, ...this.back.polls.gauges() };
    this.#countFans();
    this.#messages = messages;
    this.#log.push(events);
    context.clock.see(this.#log.state.at);
    this.#windows = new Windows(context.clock.now());
  }

  get state(): ShowState {
    return this.#log.state;
  }

  get gauges(): Gauges {
    return this.#gauges;
  }

  /** The snapshot as JSON text; the same text and tag until something happens. */
  get snapshot(): { body: string; etag: string } {
    const { epoch, opening } = this.#context;
    this.#snapshot ??= {
      body: JSON.stringify(this.takeSnapshot()),
      etag: `"${formatPosition({ epoch, seq: this.state.seq })}-${opening}.${this.#revision}"`,
    };
    return this.#snapshot;
  }

  takeSnapshot(): Snapshot {
    const { epoch, clock } = this.#context;
    const t = clock.now();
    this.#log.trim(t);
    return {
      show: this.row.id,
      channel: this.row.channel,
      epoch,
      seq: this.state.seq,
      t,
      base: this.#log.base,
      events: [...this.#log.events],
      gauges: this.#gauges,
      messages: this.#quotes.told(this.#messages),
      pollMs: POLL_MS,
    };
  }

  /** The events after `seq`, or `null` where not all of them are held. */
  after(seq: number): LogEvent[] | null {
    return this.#log.after(seq);
  }

  /** The show not after `seq`, and not long before it: what lies between is in the ledger. */
  keyframe(seq: number): ShowState {
    return this.#log.keyframe(seq);
  }

  head(): Head {
    const { epoch, clock } = this.#context;
    const t = clock.now();
    return { t, epoch, ...this.#windows.range(t), seq: this.state.seq, pollMs: POLL_MS };
  }

  window(k: number): Window | null {
    return this.#windows.get(k, this.#context.clock.now());
  }

  /** Publishes events that the ledger has placed. */
  addEvents(events: readonly LogEvent[]): void {
    if (events.length === 0) return;
    const { approve } = talkRules(this.state);
    this.#log.push(events);
    if (talkRules(this.state).approve !== approve) this.questions.tellAgain();
    this.#context.clock.see(this.state.at);
    this.#pending.events(events);
    const gone = events.flatMap(({ type, data }) =>
      type === 'message.redacted' ? data.message : [],
    );
    if (gone.length > 0) this.#retell(new Map(gone.map((id) => [id, null])));
    for (const event of events) {
      // From here on the log has the result.
      if (event.type === 'poll.closed') {
        this.#forget((name) => name.startsWith(pollGauge(event.data.poll, '')));
      }
    }
    this.#changed(events.some(isUrgent));
    this.#context.logGrew(this.row.id);
  }

  addMessage(message: Message): void {
    this.#messages = [...this.#messages, message].slice(-SNAPSHOT_MESSAGES);
    this.#pending.message(message);
    this.#changed(false);
  }

  /** Publishes what viewers sent. No snapshot has it: who comes later did not see it. */
  addReactions(sums: ReactionSums): void {
    this.#pending.reactions(sums);
  }

  /** Lines are back: those who never had them get them with the events that say so. */
  restoreMessages(lines: readonly Message[]): void {
    if (lines.length === 0) return;
    const number = ({ id }: Message) => messageNumber(id);
    const [oldest] = this.#messages;
    const from = oldest && this.#messages.length === SNAPSHOT_MESSAGES ? number(oldest) : 0;
    this.#retell(new Map(lines.map((line) => [line.id, line])));
    for (const line of lines) this.#pending.restored(line);
    this.#messages = [...this.#messages, ...lines.filter((line) => number(line) >= from)]
      .sort((a, b) => number(a) - number(b))
      .slice(-SNAPSHOT_MESSAGES);
    this.#changed(false);
  }

  /** Questions say this from now on, wherever they were told: nothing where they are gone, or whoever asked them is forgotten. */
  retellQuestions(words: WordsById): void {
    if (words.size === 0) return;
    for (const [id, told] of words) if (told === null) this.questions.remove(id);
    this.#retell(words);
    this.#changed(false);
  }

  /** Publishes newer readings; what is sold out does not wait for the tick. */
  addGauges(readings: Gauges): void {
    const before = this.#gauges;
    this.#gauges = applyGauges(before, readings);
    if (this.#gauges === before) return;
    const news = Object.entries(readings).filter(([name]) => this.#gauges[name] !== before[name]);
    for (const [name, reading] of news) this.#pending.gauge(name, reading);
    if (FOLLOWERS_GAUGE in readings) this.#countFans();
    this.#changed(
      news.some(([name, [, value]]) => {
        return runsOut(name) && value <= 0 && (readGauge(before, name) ?? 1) > 0;
      }),
    );
  }

  /**
   * Tells a viewer that there is something new at `/me`.
   *
   * @param viewer The public key.
   * @param kind Default: `own`, which goes before a crowd.
   */
  pokeViewer(viewer: string, kind: PokeKind = 'own'): void {
    this.#pending.poke(viewer, kind);
  }

  /** Sends what has happened since the last time. */
  flush(): void {
    const { epoch, clock } = this.#context;
    this.#tellQuestions();
    const batch = this.#pending.take(clock.now());
    if (batch) {
      this.#context.tally.batches += 1;
      this.#windows.add(batch);
      this.viewers.send(sseFrame('batch', batch, formatPosition({ epoch, seq: this.state.seq })));
    }
    this.back.flush(this.state.info.rehearsal);
  }

  /** What a crowd asks and wants is told once a tick. */
  #tellQuestions(): void {
    const gone = this.questions.takeGone();
    if (gone.length > 0) this.#forget((name) => gone.includes(name));
    const changed = this.questions.takeChanged();
    if (changed) this.back.asked();
    this.addGauges({
      ...this.questions.takeReadings(),
      ...(changed && { [QUESTIONS_GAUGE]: [this.#nextVersion(), this.questions.publicSize] }),
    });
  }

  /** The open questions as everybody reads them, as JSON text: none while the house lets each line through first. */
  questionList(t: number): string {
    if (!talkRules(this.state).approve) return this.questions.list(t);
    return JSON.stringify({
      t,
      questions: [],
      open: this.questions.publicSize,
    } satisfies QuestionList);
  }

  /** Sends to all readers of the room. */
  tell(bytes: Buffer): void {
    this.viewers.send(bytes);
    this.back.readers.send(bytes);
  }

  /** Ends all readers of the room; resolves when each was. */
  async close(bytes?: Buffer): Promise<void> {
    await Promise.all([this.viewers.end(bytes), this.back.readers.end(bytes)]);
  }

  /** Lets gauges go that nobody asks for any more, so that a long show's snapshot stays small. */
  #forget(isGone: (name: string) => boolean): void {
    const kept = Object.entries(this.#gauges).filter(([name]) => !isGone(name));
    this.#gauges = Object.fromEntries(kept);
  }

  /** Of a gauge that is not in the ledger: above all that were told before a crash. */
  #nextVersion(): number {
    return this.#context.opening * 2 ** 32 + ++this.#told;
  }

  #retell(words: WordsById): void {
    this.#log.retell(words);
    this.#pending.retell(words);
    this.#windows.retell((batch) => retoldBatch(batch, words));
    this.#quotes.retell(words, this.#messages);
    this.#messages = this.#messages.filter(({ id }) => words.get(id) !== null);
  }

  #countFans(): void {
    this.back.countFans(readGauge(this.#gauges, FOLLOWERS_GAUGE) ?? 0);
  }

  #changed(urgent: boolean): void {
    this.#revision += 1;
    this.#snapshot = null;
    if (!urgent || this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.flush();
    });
  }
}
