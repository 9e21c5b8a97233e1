import type { Socket } from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Weather } from './weather.ts';

/** More than this on its way, and no more is read: what cannot pass must not pile up here. */
const PILE = 65_536;

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
    const { byByte = false, readsPerSecond } = this.#weather();
    if (this.#limited && readsPerSecond !== undefined) {
      await pause((piece.length / readsPerSecond) * 1_000);
    }
    const step = byByte ? 1 : piece.length;
    for (let at = 0; at < piece.length; at += step) {
      this.#write(piece.subarray(at, at + step));
      if (byByte) await turn();
    }
  }

  #write(bytes: Buffer): void {
    if (this.#to.writable) this.#to.write(bytes);
  }
}
