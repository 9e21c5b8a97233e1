import { MESSAGE_LIMIT, StallError } from '@livestall/protocol';
import type { Message } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { newKey } from '../core/new-key.js';
import { isPassing, toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from '../viewer/visits.js';
import { KeptLines } from './pending-line.js';
import type { PendingLine } from './pending-line.js';

/** A line that waited longer than this is not sent by itself any more: the talk has gone on. */
const STALE_MS = 5 * 60_000;

/** Own lines until the server has them: sent one after another, each under its own key. */
export class Outbox {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #kept: KeptLines;
  readonly #delivered: (message: Message) => void;
  #lines: readonly PendingLine[];
  #sending = false;

  /** @param delivered Called with the server's row, in the same turn in which the line leaves the outbox. */
  constructor(
    context: Context,
    show: string,
    visits: Visits,
    delivered: (message: Message) => void,
  ) {
    this.#context = context;
    this.#visits = visits;
    this.#kept = new KeptLines(context.storage, `${context.http.server}/${show}`);
    this.#delivered = delivered;
    this.#lines = this.#kept.read();
  }

  get lines(): readonly PendingLine[] {
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

  /** @throws StallError */
  async send(text: string): Promise<Message> {
    const trimmed = text.trim();
    if (trimmed === '')
      throw new StallError('bad-request', { message: 'There is nothing to send.' });
    if (trimmed.length > MESSAGE_LIMIT) throw new StallError('too-large');
    const { name } = this.#visits;
    const at = this.#context.clock.time();
    return this.#put({ key: newKey(), text: trimmed, at, ...(name !== null && { name }) });
  }

  /** @throws StallError */
  async retry(key: string): Promise<Message> {
    const line = this.#lines.find((one) => one.key === key && one.failed);
    if (!line) throw new StallError('not-found');
    const { text, name } = line;
    return this.#put({ key, text, at: this.#context.clock.time(), ...(name && { name }) });
  }

  discard(key: string): void {
    const line = this.#lines.find((one) => one.key === key && one.failed);
    if (line) this.#drop(line);
  }

  /** Hears of rows of the server: one of ours hides the line that it seems to be. */
  see(messages: readonly Message[]): void {
    const own = this.#visits.viewer?.key;
    for (const { id, sender, text } of own === undefined ? [] : messages) {
      if (sender !== own) continue;
      const line = this.#lines.find((one) => one.text === text && !one.failed && !one.seen);
      if (line) this.#replace(line.key, { ...line, seen: id });
    }
  }

  #put(line: PendingLine): Promise<Message> {
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

  #next(): PendingLine | undefined {
    return this.#lines.find((line) => !line.failed);
  }

  async #deliver({ key, text, name }: PendingLine): Promise<void> {
    const body = { text, ...(name && { name }) };
    const sent = await untilAnswered(this.#context, () =>
      this.#visits.call<Message>('/messages', { body, key }),
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

  #fail(line: PendingLine, error: StallError): void {
    const { key, text, at, name } = line;
    const failed = { key, text, at, ...(name && { name }), failed: error.code, error };
    this.#kept.put(failed);
    this.#replace(key, failed);
    line.settle?.reject(error);
  }

  #drop({ key }: PendingLine): void {
    this.#kept.drop(key);
    this.#lines = this.#lines.filter((one) => one.key !== key);
    this.#context.changed();
  }

  #replace(key: string, line: PendingLine): void {
    this.#lines = this.#lines.map((one) => (one.key === key ? line : one));
    this.#context.changed();
  }
}
