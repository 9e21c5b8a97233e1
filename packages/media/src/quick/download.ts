import type { FetchedFile } from './fetched.js';

/** A file on its way. It is asked for at once, and read when somebody wants it. */
export class Download {
  readonly url: string;
  readonly #asked = performance.now();
  readonly #response: Promise<Response>;
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  #answered = 0;

  constructor(url: string, signal: AbortSignal) {
    this.url = url;
    this.#response = fetch(url, { signal });
    // Who reads it hears of it; who never comes to that has no use for it.
    this.#response.catch(() => undefined);
  }

  /** All that has come so far, in one piece. */
  get whole(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** The file piece by piece, as it arrives. @throws TypeError where it does not come. */
  async *pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const { ok, status, body } = await this.#response;
    if (!ok || !body) throw new TypeError(`${this.url} answered ${status}`);
    this.#answered = performance.now();
    // Not every browser that has MSE iterates over a stream.
    const reader = body.getReader();
    for (;;) {
      const { value } = await reader.read();
      if (!value) return;
      this.#pieces.push(value);
      yield value;
    }
  }

  /** Reads the file to its end. @throws TypeError where it does not come. */
  async read(): Promise<FetchedFile> {
    const pieces = this.pieces();
    while (!(await pieces.next()).done);
    return this.file;
  }

  /** The file, once it was read to its end. */
  get file(): FetchedFile {
    const [asked, answered, done] = [this.#asked, this.#answered, performance.now()];
    return { body: this.whole, asked, answered, done };
  }
}
