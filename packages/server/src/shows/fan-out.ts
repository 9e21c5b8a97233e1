import { setImmediate } from 'node:timers/promises';
import type { StreamTally } from './stream-tally.js';

/** One reader of a stream. */
export interface Sink {
  send(bytes: Buffer): void;
  /** Ends it after some last words. */
  end(bytes?: Buffer): void;
}

/** What every reader gets in its turn. */
interface Frame {
  n: number;
  write(sink: Sink): void;
}

/** After so many writes, a millisecond or two, others get their turn: who claims is not to wait for all who watch. */
const TURN = 100;

/** Writes the same bytes to every reader, in order, without holding the event loop for long. */
export class FanOut {
  /** By reader: the number of the first frame that is for it. */
  readonly #sinks = new Map<Sink, number>();
  readonly #tally: StreamTally;
  readonly #queue: Frame[] = [];
  #n = 0;
  #pumping = false;
  /** Resolves when nothing waits. */
  #pumped = Promise.resolve();
  #ended = false;

  /** @param tally Counts what is written. Default: one that nobody reads. */
  constructor(tally: StreamTally = { batches: 0, writes: 0, bytes: 0 }) {
    this.#tally = tally;
  }

  get size(): number {
    return this.#sinks.size;
  }

  /** From now on the reader gets what is sent; not what was sent before and is still on its way. */
  add(sink: Sink): void {
    if (this.#ended) sink.end();
    else this.#sinks.set(sink, this.#n + 1);
  }

  remove(sink: Sink): void {
    this.#sinks.delete(sink);
  }

  send(bytes: Buffer): void {
    void this.#put((sink) => {
      sink.send(bytes);
      this.#tally.writes += 1;
      this.#tally.bytes += bytes.length;
    });
  }

  /** Ends every reader, once all that was sent before is written; resolves when the last one was ended. */
  end(bytes?: Buffer): Promise<void> {
    this.#ended = true;
    return this.#put((sink) => {
      this.#sinks.delete(sink);
      sink.end(bytes);
    });
  }

  #put(write: Frame['write']): Promise<void> {
    this.#n += 1;
    this.#queue.push({ n: this.#n, write });
    if (!this.#pumping) this.#pumped = this.#pump();
    return this.#pumped;
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    for (let frame = this.#queue.shift(); frame; frame = this.#queue.shift()) {
      let written = 0;
      for (const [sink, first] of this.#sinks) {
        if (frame.n < first) continue;
        frame.write(sink);
        if (++written % TURN === 0) await setImmediate();
      }
    }
    this.#pumping = false;
  }
}
