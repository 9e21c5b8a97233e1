import { MESSAGE_LIMIT, StallError } from '@livestall/protocol';
import type { Message } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { newKey } from '../core/new-key.js';
import { isPassing, toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from '../viewer/visits.js';
import { KeptLines, keptOf } from './pending-line.js';
import type { KeptLine, PendingLine } from './pending-line.js';

/** A line that waited longer than this is not sent by itself any more: the talk has gone on. */
const STALE_MS = 5 * 60_000;

/** A row of the server that a line of an outbox became. */
type Row = Pick<Message, 'id' | 'sender' | 'text'>;

/** What goes with the text of a line or a question. */
type Beside = Pick<KeptLine, 'product' | 'reply' | 'mentions'>;

/** Where the lines of an outbox go. */
export interface OutboxOptions<T extends Row> {
  show: string;
  visits: Visits;
  /** What its lines are called where they are kept, and at the server. */
  of: 'lines' | 'questions';
  /** Called with the server's row, in the same turn in which the line leaves the outbox. */
  delivered: (row: T) => void;
}

const PATHS = { lines: '/messages', questions: '/questions' } as const;

/** Own lines, or questions, until the server has them: sent one after another, each under its own key. */
export class Outbox<T extends Row> {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #path: string;
  readonly #kept: KeptLines;
  readonly #delivered: (row: T) => void;
  #lines: readonly PendingLine<T>[];
  #sending = false;

  constructor(context: Context, { show, visits, of, delivered }: OutboxOptions<T>) {
    this.#context = context;
    this.#visits = visits;
    this.#path = PATHS[of];
    this.#kept = new KeptLines(context.storage, `${of}:${context.http.server}/${show}`);
    this.#delivered = delivered;
    this.#lines = this.#kept.read();
  }

  get lines(): readonly PendingLine<T>[] {
    return this.#lines;
  }

  /** Goes on with the lines that were on their way when the page was left. */
  resume(): void {
    const oldest = this.#context.clock.time() - STALE_MS;
    for (const line of this.#lines) {
      if (!line.failed && line.at < oldest) this.#fail(line, new StallError('offline'));
    }
    void this.#run();
  }

  /** @param beside What a question is about, or what a line answers and whom it names. @throws StallError */
  async send(text: string, beside: Beside = {}): Promise<T> {
    const trimmed = text.trim();
    if (trimmed === '')
      throw new StallError('bad-request', { message: 'There is nothing to send.' });
    if (trimmed.length > MESSAGE_LIMIT) throw new StallError('too-large');
    const { name } = this.#visits;
    const at = this.#context.clock.time();
    const line = { key: newKey(), text: trimmed, at, ...(name !== null && { name }), ...beside };
    return this.#put(keptOf(line));
  }

  /** @throws StallError */
  async retry(key: string): Promise<T> {
    const line = this.#lines.find((one) => one.key === key && one.failed);
    if (!line) throw new StallError('not-found');
    const { reply, ...rest } = keptOf(line);
    const at = this.#context.clock.time();
    // What it answered is gone, and is not coming back: under another key it is said by itself.
    if (reply && line.failed === 'not-found') {
      this.#drop(line);
      return this.#put({ ...rest, key: newKey(), at });
    }
    return this.#put({ ...rest, ...(reply && { reply }), at });
  }

  discard(key: string): void {
    const line = this.#lines.find((one) => one.key === key && one.failed);
    if (line) this.#drop(line);
  }

  /** They were another person's: none of them is sent in the name of who is here now. */
  empty(): void {
    for (const line of this.#lines) {
      this.#drop(line);
      line.settle?.reject(new StallError('token-refused'));
    }
  }

  /** Hears of rows of the server: one of ours hides the line that it seems to be. */
  see(rows: readonly Row[]): void {
    const own = this.#visits.viewer?.key;
    for (const { id, sender, text } of own === undefined ? [] : rows) {
      if (sender !== own) continue;
      const line = this.#lines.find((one) => one.text === text && !one.failed && !one.seen);
      if (line) this.#replace(line.key, { ...line, seen: id });
    }
  }

  #put(line: KeptLine): Promise<T> {
    if (this.#context.signal.aborted) return Promise.reject(new StallError('offline'));
    return new Promise((resolve, reject) => {
      const others = this.#lines.filter(({ key }) => key !== line.key);
      this.#lines = [...others, { ...line, settle: { resolve, reject } }];
      this.#kept.put(line);
      this.#context.changed();
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let line = this.#next(); line; line = this.#next()) {
      await this.#deliver(line);
      if (this.#context.signal.aborted) {
        // Those behind it stay kept too, and nobody is left waiting for them here.
        for (const { settle } of this.#lines) settle?.reject(new StallError('offline'));
        return;
      }
    }
    this.#sending = false;
  }

  #next(): PendingLine<T> | undefined {
    return this.#lines.find((line) => !line.failed);
  }

  async #deliver({ key, text, name, product, reply, mentions }: PendingLine<T>): Promise<void> {
    const body = {
      ...{ text, ...(name && { name }), ...(product && { product }) },
      ...(reply && { reply: reply.id }),
      ...(mentions && { mentions }),
    };
    const { whose } = this.#visits;
    const sent = await untilAnswered(this.#context, () =>
      this.#visits.call<T>(this.#path, { body, key, whose }),
    ).catch(toStallError);
    const line = this.#lines.find((one) => one.key === key);
    if (!line) return;
    if (!(sent instanceof StallError)) {
      this.#drop(line);
      this.#delivered(sent);
      line.settle?.resolve(sent);
    } else if (this.#context.signal.aborted && isPassing(sent)) {
      // Closed on the way: it stays kept, and the next page sends it.
      line.settle?.reject(sent);
    } else {
      this.#fail(line, sent);
    }
  }

  #fail(line: PendingLine<T>, error: StallError): void {
    const failed = { ...keptOf(line), failed: error.code, error };
    this.#kept.put(failed);
    this.#replace(line.key, failed);
    line.settle?.reject(error);
  }

  #drop({ key }: PendingLine<T>): void {
    this.#kept.drop(key);
    this.#lines = this.#lines.filter((one) => one.key !== key);
    this.#context.changed();
  }

  #replace(key: string, line: PendingLine<T>): void {
    this.#lines = this.#lines.map((one) => (one.key === key ? line : one));
    this.#context.changed();
  }
}
