import type { FetchedFile } from './fetched.js';

/**
 * A file on its way. It is asked for and received at once, and given piece by piece to whoever reads it, also from its
 * beginning when most of it is there: its times are the line's, not the reader's.
 */
export class Download {
  /** Where it was asked for. */
  readonly url: string;
  /** Settled when all of it is here. @throws TypeError where it does not come. */
  readonly ended: Promise<void>;
  readonly #asked = performance.now();
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  #given = 0;
  #from: string;
  #answered = 0;
  #done = 0;
  #over = false;
  #wake: () => void = () => undefined;

  constructor(url: string, signal: AbortSignal) {
    this.url = this.#from = url;
    this.ended = this.#receive(signal).finally(() => {
      this.#over = true;
      this.#wake();
    });
    // Who reads it hears of it; who never comes to that has no use for it.
    this.ended.catch(() => undefined);
  }

  /** All that was given so far, in one piece. */
  get whole(): Uint8Array<ArrayBuffer> {
    return join(this.#pieces.slice(0, this.#given));
  }

  /** The file piece by piece, as it arrives. @throws TypeError where it does not come. */
  async *pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
    for (;;) {
      const piece = this.#pieces[this.#given];
      if (piece) {
        this.#given += 1;
        yield piece;
      } else if (this.#over) {
        return this.ended;
      } else {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }

  /** Reads the file to its end. @throws TypeError where it does not come. */
  async read(): Promise<FetchedFile> {
    await this.ended;
    this.#given = this.#pieces.length;
    return this.file;
  }

  /** The file, as far as it has come, whether it was read or not. */
  get file(): FetchedFile {
    return {
      url: this.#from,
      body: join(this.#pieces),
      asked: this.#asked,
      answered: this.#answered,
      done: this.#done,
    };
  }

  async #receive(signal: AbortSignal): Promise<void> {
    const { ok, status, body, url } = await fetch(this.url, { signal });
    if (!ok || !body) throw new TypeError(`${this.url} answered ${status}`);
    this.#from = url;
    this.#answered = performance.now();
    // Not every browser that has MSE iterates over a stream.
    const reader = body.getReader();
    for (;;) {
      const { value } = await reader.read();
      this.#done = performance.now();
      if (!value) break;
      this.#pieces.push(value);
      this.#wake();
    }
  }
}

function join(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
