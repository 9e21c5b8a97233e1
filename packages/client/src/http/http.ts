import { StallError } from '@livestall/protocol';
import type { ServerClock } from '../core/server-clock.js';
import { takeAhead } from './ahead.js';
import { errorOf, toStallError } from './to-stall-error.js';

/** An answer that is not there after this long is not coming. */
const TIMEOUT_MS = 15_000;

/** One call of the contract. With a `body` it is a POST. */
export interface Call {
  body?: unknown;
  /** What the fetch does otherwise than said above. */
  init?: RequestInit;
  /** Bearer token. */
  token?: string | undefined;
  /** Idempotency key. */
  key?: string;
  signal: AbortSignal;
}

/** The show server, spoken to by `fetch`. */
export class Http {
  readonly server: string;
  readonly #fetch: typeof fetch;
  readonly #clock: ServerClock;

  constructor(server: string, clock: ServerClock, fetchFn: typeof fetch | undefined) {
    this.server = server;
    this.#clock = clock;
    // Called as a bare function: the browser's own refuses to be a method.
    this.#fetch = fetchFn ?? ((input, init) => takeAhead(input) ?? fetch(input, init));
  }

  /** The JSON answer of a call, `null` where it has none. @throws StallError with the server's code, or `offline`. */
  json<T>(path: string, call: Call): Promise<T> {
    return this.#whole(path, call, async (response) =>
      response.status === 204 ? (null as T) : ((await response.json()) as T),
    );
  }

  /** The file that a call answers. @throws StallError with the server's code, or `offline`. */
  blob(path: string, call: Call): Promise<Blob> {
    return this.#whole(path, call, (response) => response.blob());
  }

  /** An answer, read to its end, which has to come in time. */
  async #whole<T>(path: string, call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = setTimeout(stop, TIMEOUT_MS);
    call.signal.addEventListener('abort', stop);
    try {
      call.signal.throwIfAborted();
      const response = await this.open(path, { ...call, signal: limit.signal });
      return await read(response);
    } catch (error) {
      throw toStallError(error);
    } finally {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', stop);
    }
  }

  /** An answer whose body is still to be read. @throws StallError with the server's code, or `offline`. */
  async open(path: string, { body, token, key, init, signal }: Call): Promise<Response> {
    const sentAt = performance.now();
    let response: Response;
    try {
      response = await this.#fetch(this.server + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'omit',
        signal,
        ...init,
      });
      // What was asked for ahead does not hear of it.
      signal.throwIfAborted();
    } catch (cause) {
      throw new StallError('offline', { cause });
    }
    this.#clock.hearAnswer(response.headers, performance.now() - sentAt);
    if (!response.ok) throw await errorOf(response);
    return response;
  }
}
