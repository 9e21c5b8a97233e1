import type { Download } from './download.js';
import { readStart, readTimescales } from './read-boxes.js';
import type { Segment } from './read-playlists.js';

/** Puts a stream's files into a source buffer, piece by piece as they arrive. */
export class Feed {
  readonly #buffer: SourceBuffer;
  #timescales = new Map<number, number>();
  #placed = false;

  constructor(buffer: SourceBuffer) {
    this.#buffer = buffer;
  }

  /** Appends the initialization segment. @throws what the browser says of media that it cannot read. */
  async init(file: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#timescales = readTimescales(file);
    await this.#append(file);
  }

  /**
   * Appends a piece of a segment. The first segment is put to where the playlist has it, and those after it
   * follow by the stream's own clock.
   */
  async segment(
    { start }: Segment,
    download: Download,
    piece: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    if (this.#placed) {
      await this.#append(piece);
      return;
    }
    const { whole } = download;
    const own = readStart(whole, this.#timescales);
    if (own === null) return;
    this.#placed = true;
    this.#buffer.timestampOffset = start - own;
    await this.#append(whole);
  }

  async #append(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    const buffer = this.#buffer;
    const done = new AbortController();
    const { signal } = done;
    try {
      await new Promise<void>((resolve, reject) => {
        buffer.addEventListener('updateend', () => resolve(), { signal });
        buffer.addEventListener('error', () => reject(new TypeError('not playable')), { signal });
        buffer.appendBuffer(piece);
      });
    } finally {
      done.abort();
    }
  }
}
