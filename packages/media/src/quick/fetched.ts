/** One file that came over the network, and when: `performance.now()`, milliseconds. */
export interface FetchedFile {
  /** Where it came from. After a redirect that is not where it was asked for, and what is in it counts from there. */
  url: string;
  body: Uint8Array<ArrayBuffer>;
  asked: number;
  answered: number;
  /** When the last of it came. */
  done: number;
}

/** The files that quick start fetched, for the player that carries on: nothing is fetched twice. */
export class Fetched {
  readonly #files = new Map<string, FetchedFile>();

  /** Keeps a file. Of a playlist that was read again the first counts: the timeline begins with it. */
  add(url: string, file: FetchedFile): void {
    if (!this.#files.has(url)) this.#files.set(url, file);
  }

  /** Keeps a file that came some other way. */
  addText(url: string, text: string): void {
    this.add(url, textFile(url, text));
  }

  /** Forgets all. */
  clear(): void {
    this.#files.clear();
  }

  /** Gives a file and keeps it. */
  get(url: string): FetchedFile | undefined {
    return this.#files.get(url);
  }

  /** Gives a file and forgets it: who asks again wants it as it is by then. */
  take(url: string): FetchedFile | null {
    const file = this.#files.get(url) ?? null;
    this.#files.delete(url);
    return file;
  }
}

/** A file that came some other way, just now. */
export function textFile(url: string, text: string): FetchedFile {
  const now = performance.now();
  return { url, body: new TextEncoder().encode(text), asked: now, answered: now, done: now };
}
