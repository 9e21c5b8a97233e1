import { connect, type Socket } from 'node:net';
import { answerOf } from './answers.ts';
import { OneWay } from './one-way.ts';
import type { Weather } from './weather.ts';

/** How a connection ends before its time: closed in good order, or reset. */
export type Cut = 'end' | 'reset';

/** One connection through the proxy. */
export class Line {
  readonly #browser: Socket;
  readonly #server: Socket;
  #silent: boolean;
  #torn: Cut | null = null;

  constructor(browser: Socket, upstream: { host: string; port: number }, weather: () => Weather) {
    this.#browser = browser;
    this.#server = connect(upstream);
    this.#silent = weather().silent ?? false;
    const asked = new OneWay(browser, this.#server, weather, false);
    const told = new OneWay(this.#server, browser, weather, true);
    asked.stopped = () => this.#silent || this.#isAnswered(weather());
    told.stopped = (piece) => this.#silent || this.#isTorn(piece);
    browser.on('close', () => {
      // Of a line that went dead, neither side hears what becomes of the other.
      if (!this.#silent) this.#server.destroy();
    });
    this.#server.on('close', () => {
      if (!this.#silent && !browser.writableEnded) browser.end();
    });
    for (const socket of [browser, this.#server]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
    }
  }

  /** Nothing gets through any more, either way. */
  goSilent(): void {
    this.#silent = true;
  }

  /** Ends it now. */
  cut(how: Cut): void {
    if (how === 'reset') this.#browser.resetAndDestroy();
    else this.#browser.end();
    this.#server.destroy();
  }

  /** Ends it within the next piece that the server sends. */
  tear(how: Cut): void {
    this.#torn = how;
  }

  /** Lets go of both sockets. */
  destroy(): void {
    this.#browser.destroy();
    this.#server.destroy();
  }

  #isAnswered(weather: Weather): boolean {
    const answer = answerOf(weather);
    if (answer === null) return false;
    this.#browser.end(answer);
    this.#server.destroy();
    return true;
  }

  #isTorn(piece: Buffer): boolean {
    const how = this.#torn;
    if (how === null) return false;
    this.#browser.write(piece.subarray(0, Math.ceil(piece.length / 2)), () => this.cut(how));
    return true;
  }
}
