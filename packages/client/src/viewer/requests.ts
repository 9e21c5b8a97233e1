import type { CustomRequest, Me, RequestDraft, StallError } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isPassing, toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import { KeptRequests, requestName } from './kept-requests.js';
import type { Visits } from './visits.js';
import { withUntold } from './with-untold.js';

/** What the viewer asked the seller to make or pick: the server's rows, and those on their way there. */
export class Requests {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #kept: KeptRequests;
  readonly #running = new Map<string, { draft: RequestDraft; answer: Promise<CustomRequest> }>();
  /** Those that were taken back: an answer of `/me` may have been on its way meanwhile. */
  readonly #withdrawn = new Set<string>();
  /** Those that `/me` has told: one of them that it tells no more is gone. */
  readonly #told = new Set<string>();
  /** Who was known when `/me` was heard last. */
  #person: string | null = null;
  #requests: readonly CustomRequest[] = [];
  #requesting: readonly RequestDraft[] = [];
  /** When the server told them. */
  #toldAt = 0;

  constructor(context: Context, show: string, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
    this.#kept = new KeptRequests(context, show);
    this.#requesting = this.#pending;
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
    const untold = this.#requests.filter(({ id }) => !this.#told.has(id));
    for (const { id } of requests) this.#told.add(id);
    this.#list(withUntold(requests, untold, t));
    const { person } = this.#visits;
    if (person === this.#person) return;
    this.#person = person;
    void this.resume();
  }

  /** Another person is here now: nothing is known of theirs yet, and nothing goes on in their name. */
  empty(): void {
    this.#requests = [];
    this.#toldAt = 0;
    this.#kept.empty();
    this.#running.clear();
    this.#settle();
  }

  /** Goes on with what was on its way when the page was left, as far as it is of whoever is here. */
  async resume(): Promise<void> {
    const { person } = this.#visits;
    this.#kept.keepFor(person);
    this.#settle();
    await Promise.allSettled(this.#kept.of(person).map((draft) => this.send(draft)));
  }

  /** The same request again while it is on its way is that one. @throws StallError */
  send(draft: RequestDraft): Promise<CustomRequest> {
    const name = requestName(draft);
    const running = this.#running.get(name);
    if (running) return running.answer;
    const answer = this.#send(draft).finally(() => {
      if (this.#running.get(name)?.answer === answer) this.#running.delete(name);
      this.#settle();
    });
    this.#running.set(name, { draft, answer });
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
    const { whose, person } = this.#visits;
    const key = this.#kept.keep(draft, person);
    try {
      const request = await untilAnswered(
        this.#context,
        () => this.#visits.call<CustomRequest>('/requests', { body: draft, key, whose }),
        isLater,
      );
      this.#kept.forget(key);
      if (whose === this.#visits.whose && !this.#requests.some(({ id }) => id === request.id)) {
        this.#list([...this.#requests, request]);
      }
      return request;
    } catch (error) {
      // Closed on the way: it stays kept, and the next page sends it.
      if (!this.#context.signal.aborted) this.#kept.forget(key);
      throw toStallError(error);
    }
  }

  /** Those that are kept, and those that could not be. */
  get #pending(): RequestDraft[] {
    const running = [...this.#running.values()].map(({ draft }) => draft);
    const all = [...this.#kept.of(this.#visits.person), ...running];
    return [...new Map(all.map((draft) => [requestName(draft), draft])).values()];
  }

  #list(requests: readonly CustomRequest[]): void {
    this.#requests = requests.filter(({ id }) => !this.#withdrawn.has(id));
    this.#context.changed();
  }

  #settle(): void {
    this.#requesting = this.#pending;
    this.#context.changed();
  }
}

/**
 * Whether it is sent again under its key. Whether an earlier try came through is not known, so the limit by address, which
 * a village shares, is waited for.
 */
function isLater(error: StallError): boolean {
  return isPassing(error) || error.code === 'rate-limited';
}
