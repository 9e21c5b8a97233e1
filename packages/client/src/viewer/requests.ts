import type { CustomRequest, Me, RequestDraft } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { newKey } from '../core/new-key.js';
import { Kept } from '../core/storage.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from './visits.js';
import { withUntold } from './with-untold.js';

/** What waited longer than this is not sent by itself any more: plans have changed. */
const STALE_MS = 24 * 3_600_000;

/** A request on its way. */
interface Sent {
  /** Its idempotency key. */
  key: string;
  at: number;
  draft: RequestDraft;
}

/** What the viewer asked the seller to make or pick: the server's rows, and those on their way there. */
export class Requests {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #kept: Kept<Sent[]>;
  readonly #running = new Map<string, Promise<CustomRequest>>();
  /** Those that were taken back: an answer of `/me` may have been on its way meanwhile. */
  readonly #withdrawn = new Set<string>();
  #requests: readonly CustomRequest[] = [];
  #requesting: readonly RequestDraft[] = [];
  /** When the server told them. */
  #toldAt = 0;

  constructor(context: Context, show: string, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
    this.#kept = new Kept(context.storage, `requests:${context.http.server}/${show}`);
    this.#requesting = this.#sent.map(({ draft }) => draft);
  }

  get requests(): readonly CustomRequest[] {
    return this.#requests;
  }

  get requesting(): readonly RequestDraft[] {
    return this.#requesting;
  }

  /** Takes what `/me` says; an older answer changes nothing. */
  take({ t, requests = [] }: Pick<Me, 't' | 'requests'>): void {
    if (t < this.#toldAt) return;
    this.#toldAt = t;
    this.#list(withUntold(requests, this.#requests, t));
  }

  /** Another person is here now: nothing is known of theirs yet, and nothing goes on in their name. */
  empty(): void {
    this.#requests = [];
    this.#toldAt = 0;
    this.#kept.set(null);
    this.#running.clear();
    this.#settle();
  }

  /** Goes on with what was on its way when the page was left. */
  async resume(): Promise<void> {
    const oldest = this.#context.clock.time() - STALE_MS;
    for (const { key, at } of this.#sent) if (at < oldest) this.#forget(key);
    this.#settle();
    await Promise.allSettled(this.#sent.map(({ draft }) => this.send(draft)));
  }

  /** The same request again while it is on its way is that one. @throws StallError */
  send(draft: RequestDraft): Promise<CustomRequest> {
    const name = nameOf(draft);
    const running = this.#running.get(name);
    if (running) return running;
    const answer = this.#send(draft).finally(() => {
      if (this.#running.get(name) === answer) this.#running.delete(name);
      this.#settle();
    });
    this.#running.set(name, answer);
    this.#settle();
    return answer;
  }

  /** One that is gone already was taken back. @throws StallError */
  async withdraw(id: string): Promise<void> {
    const call = { init: { method: 'DELETE' } };
    const path = `/requests/${encodeURIComponent(id)}`;
    try {
      await this.#visits.callAbout<null>(path, call);
    } catch (error) {
      if (toStallError(error).code !== 'not-found') throw error;
    }
    this.#withdrawn.add(id);
    this.#list(this.#requests);
  }

  async #send(draft: RequestDraft): Promise<CustomRequest> {
    const { whose } = this.#visits;
    const key = this.#keep(draft);
    try {
      const request = await untilAnswered(this.#context, () =>
        this.#visits.call<CustomRequest>('/requests', { body: draft, key }),
      );
      this.#forget(key);
      if (whose === this.#visits.whose && !this.#requests.some(({ id }) => id === request.id)) {
        this.#list([...this.#requests, request]);
      }
      return request;
    } catch (error) {
      // Closed on the way: it stays kept, and the next page sends it.
      if (!this.#context.signal.aborted) this.#forget(key);
      throw toStallError(error);
    }
  }

  /** Keeps it under the key that it has already, or a new one. */
  #keep(draft: RequestDraft): string {
    const before = this.#sent.find((one) => nameOf(one.draft) === nameOf(draft));
    if (before) return before.key;
    const key = newKey();
    this.#kept.set([...this.#sent, { key, at: this.#context.clock.time(), draft }]);
    return key;
  }

  #forget(key: string): void {
    const others = this.#sent.filter((one) => one.key !== key);
    this.#kept.set(others.length > 0 ? others : null);
  }

  get #sent(): Sent[] {
    return this.#kept.read(isSent) ?? [];
  }

  #list(requests: readonly CustomRequest[]): void {
    this.#requests = requests.filter(({ id }) => !this.#withdrawn.has(id));
    this.#context.changed();
  }

  #settle(): void {
    this.#requesting = this.#sent.map(({ draft }) => draft);
    this.#context.changed();
  }
}

/** The same for the same request alone. */
function nameOf({ product, choice, text, quantity, contact }: RequestDraft): string {
  return JSON.stringify([product, choice, text, quantity, contact]);
}

function isSent(value: unknown): value is Sent[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isRecord(one) &&
        typeof one['key'] === 'string' &&
        Number.isFinite(one['at']) &&
        isRecord(one['draft']) &&
        typeof one['draft']['product'] === 'string',
    )
  );
}
