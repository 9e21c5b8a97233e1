import type { Account } from '../account/account.ts';
import type { Order } from '../orders/order.ts';
import { signCall } from './sign-call.ts';

/** How long it waits before it tries again, each time. */
const pauses = [1_000, 5_000, 30_000, 300_000];

/** What is left, by variant id. */
export type Stock = Readonly<Record<string, number>>;

/**
 * Tells the show server what was sold and what is left (docs/links.md). Nobody who buys waits for it: what does not get
 * through is tried again, and may be, for it says how things stand.
 */
export class ShowTeller {
  readonly #account: Account | undefined;
  readonly #now: () => number;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(account: Account | undefined, now: () => number) {
    this.#account = account;
    this.#now = now;
  }

  /** An order; one that no link led to is nobody's business. */
  tellOrder({ id, click, buyer, currency, total, lines }: Order): void {
    if (click === undefined) return;
    this.#tell('/v1/conversions', {
      ...(buyer !== undefined && { buyer }),
      order: {
        ...{ id, click, at: this.#now(), total: { amount: total, currency } },
        lines: lines.map(({ variantId: ref, quantity, paid: amount }) => ({
          ref,
          quantity,
          amount,
        })),
      },
    });
  }

  tellStock(stock: Stock): void {
    const items = Object.entries(stock).map(([ref, left]) => ({ ref, left }));
    this.#tell('/v1/stock', { at: this.#now(), items });
  }

  /** Tries nothing again any more. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #tell(path: string, said: object, tries = 0): void {
    if (!this.#account) return;
    void this.#send(this.#account, path, said).then((arrived) => {
      const pause = pauses[tries];
      if (arrived || pause === undefined) return;
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#tell(path, said, tries + 1);
      }, pause);
      this.#timers.add(timer);
    });
  }

  /** Whether it need not be said again: it got through, or never will. */
  async #send({ server, id, key }: Account, path: string, said: object): Promise<boolean> {
    const text = JSON.stringify({ account: id, ...said });
    const response = await fetch(server + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signCall(text, key.secret, this.#now()) },
      body: text,
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    return response !== null && response.status < 500 && response.status !== 429;
  }
}
