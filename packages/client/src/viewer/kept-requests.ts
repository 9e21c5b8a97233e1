import type { RequestDraft } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { newKey } from '../core/new-key.js';
import { Kept } from '../core/storage.js';

/** What waited longer than this is not sent by itself any more: plans have changed. */
const STALE_MS = 24 * 3_600_000;

/** A request on its way. */
interface Sent {
  /** Its idempotency key. */
  key: string;
  at: number;
  draft: RequestDraft;
  /** The key of whoever sent it, where they were known: it is nobody else's to send. */
  whose?: string;
}

/** The requests of a show that are on their way, with their keys, over a reload. */
export class KeptRequests {
  readonly #context: Context;
  readonly #kept: Kept<Sent[]>;

  constructor(context: Context, show: string) {
    this.#context = context;
    this.#kept = new Kept(context.storage, `requests:${context.http.server}/${show}`);
  }

  /**
   * Those of whoever is here: while nobody is known, what somebody sent who was known waits for them.
   *
   * @param person Their key, where they are known.
   */
  of(person: string | null): RequestDraft[] {
    return this.#ofOne(person).map(({ draft }) => draft);
  }

  /** Keeps one under the key that it has already, or a new one; gives the key. */
  keep(draft: RequestDraft, person: string | null): string {
    const name = requestName(draft);
    const before = this.#ofOne(person).find((one) => requestName(one.draft) === name);
    if (before) return before.key;
    const sent: Sent = { key: newKey(), at: this.#context.clock.time(), draft };
    this.#kept.set([...this.#sent, { ...sent, ...(person !== null && { whose: person }) }]);
    return sent.key;
  }

  forget(key: string): void {
    this.#set(this.#sent.filter((one) => one.key !== key));
  }

  /** Lets go of what is too old, and of what is another's than the person's who is known: what is left is theirs. */
  keepFor(person: string | null): void {
    const oldest = this.#context.clock.time() - STALE_MS;
    const isTheirs = ({ whose }: Sent) => person === null || (whose ?? person) === person;
    const theirs = this.#sent.filter((one) => one.at >= oldest && isTheirs(one));
    this.#set(person === null ? theirs : theirs.map((one) => ({ ...one, whose: person })));
  }

  empty(): void {
    this.#kept.set(null);
  }

  #ofOne(person: string | null): Sent[] {
    return this.#sent.filter(({ whose }) => whose === undefined || whose === person);
  }

  #set(sent: Sent[]): void {
    this.#kept.set(sent.length > 0 ? sent : null);
  }

  get #sent(): Sent[] {
    return this.#kept.read(isSent) ?? [];
  }
}

/** The same for the same request alone. */
export function requestName({ product, choice, text, quantity, contact }: RequestDraft): string {
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
