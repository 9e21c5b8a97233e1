import type { Socket } from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Weather } from './weather.ts';

/** More than this on its way, and no more is read: what cannot pass must not pile up here. */
const PILE = 65_536;

/** A slow reader looks so often whether it still is one. */
const LOOK_MS = 100;

/** One direction of a connection: takes what one socket reads, and gives it to the other as the weather allows. */
export class OneWay {
  /** Called with each piece before it is passed on; true: it goes no further. */
  stopped: (piece: Buffer) => boolean = () => false;
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #weather: () => Weather;
  readonly #limited: boolean;
  #last: Promise<void> = Promise.resolve();
  #piled = 0;

  /** @param limited Whether `readsPerSecond` is about this direction. */
  constructor(from: Socket, to: Socket, weather: () => Weather, limited: boolean) {
    this.#from = from;
    this.#to = to;
    this.#weather = weather;
    this.#limited = limited;
    from.on('data', (piece: Buffer) => this.#take(piece));
    from.on('end', () => this.#inTurn(async () => void to.end()));
  }

  #take(piece: Buffer): void {
    if (this.stopped(piece)) return;
    const { latencyMs = 0, jitterMs = 0 } = this.#weather();
    const due = performance.now() + latencyMs + Math.random() * jitterMs;
    this.#piled += piece.length;
    if (this.#piled > PILE) this.#from.pause();
    this.#inTurn(async () => {
      await pause(Math.max(0, due - performance.now()));
      await this.#pass(piece);
      this.#piled -= piece.length;
      if (this.#piled <= PILE) this.#from.resume();
    });
  }

  #inTurn(next: () => Promise<void>): void {
    this.#last = this.#last.then(next);
  }

  async #pass(piece: Buffer): Promise<void> {
    if (this.#limited) await this.#read(piece.length);
    const { byByte = false } = this.#weather();
    const step = byByte ? 1 : piece.length;
    for (let at = 0; at < piece.length; at += step) {
      this.#write(piece.subarray(at, at + step));
      if (byByte) await turn();
    }
  }

  /** Waits as long as so many bytes take to be read; the weather may clear up meanwhile. */
  async #read(bytes: number): Promise<void> {
    for (let left = bytes; left > 0;) {
      const { readsPerSecond = Infinity } = this.#weather();
      const ms = Math.min(LOOK_MS, (left / readsPerSecond) * 1_000);
      if (ms > 0) await pause(ms);
      left -= (readsPerSecond * LOOK_MS) / 1_000;
    }
  }

  #write(bytes: Buffer): void {
    if (this.#to.writable) this.#to.write(bytes);
  }
}
