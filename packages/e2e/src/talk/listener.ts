import type { Batch, LogEvent, Message } from '@livestall/protocol';
import { signToken, type AccountKey } from '../world/sign-token.ts';
import { ShowStream } from '../world/show-stream.ts';

/** Where somebody of a crowd is. */
export interface Place {
  server: string;
  show: string;
  account: string;
  key: AccountKey;
}

/** What the server said to a line. */
export interface Answer {
  status: number;
  /** The line that it became, where it was taken. */
  line?: Message;
  /** After how many seconds one may speak again, where one may not now. */
  retryAfter?: number;
}

/** Somebody of a crowd: a stream and a ticket of the store, without a browser and without our client. */
export class Listener {
  /** The lines that were sent to them, by their ids, in the order in which they came. */
  readonly heard: string[] = [];
  /** For each line that was removed, after how many batches they were told: those that the server sent after the removal was kept. */
  readonly ticksUntilGone = new Map<string, number>();
  readonly #stream: ShowStream;
  readonly #place: Place;
  readonly #ticket: string;
  /** When the server sent each batch. */
  readonly #sent: number[] = [];
  #hears: (() => void) | undefined;

  private constructor(place: Place, sub: string, stream: ShowStream) {
    this.#place = place;
    this.#stream = stream;
    this.#ticket = signToken(place.key, { acc: place.account, role: 'viewer', sub });
    void this.#listen();
  }

  /** Lets them come. Resolves once they are told of everything that happens from then on. */
  static async come(place: Place, name: string): Promise<Listener> {
    const stream = await ShowStream.open(`${place.server}/v1/shows/${place.show}/stream`);
    await stream.until('hello');
    return new Listener(place, name, stream);
  }

  async say(text: string): Promise<Answer> {
    const { server, show } = this.#place;
    const response = await fetch(`${server}/v1/shows/${show}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#ticket}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ text }),
    });
    const body = (await response.json()) as Message & { retryAfter?: number };
    if (response.ok) return { status: response.status, line: body };
    const { retryAfter } = body;
    return { status: response.status, ...(retryAfter !== undefined && { retryAfter }) };
  }

  /** Resolves once they were told of something. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (this.#hears = resolve));
  }

  async go(): Promise<void> {
    await this.#stream[Symbol.asyncDispose]();
  }

  async #listen(): Promise<void> {
    for (;;) {
      const message = await this.#stream.until('batch').catch(() => null);
      if (!message) return;
      this.#take(message.data as unknown as Batch);
      this.#hears?.();
    }
  }

  #take({ t, log = [], flow }: Batch): void {
    for (const { id } of flow?.messages ?? []) this.heard.push(id);
    for (const event of log) this.#remove(event);
    this.#sent.push(t);
  }

  #remove({ type, at, data }: LogEvent): void {
    if (type !== 'message.redacted') return;
    const after = this.#sent.filter((sent) => sent > at).length;
    this.ticksUntilGone.set(data.message, after);
  }
}
