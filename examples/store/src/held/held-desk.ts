import { ShopError } from '../shop-error.ts';
import type { Account } from '../account/account.ts';
import { backendToken } from './backend-token.ts';
import type { HeldPrice } from './held-price.ts';
import { readSignedPrice } from './read-signed-price.ts';

/** What the show server answers, as far as it concerns this shop. */
interface Hold {
  readonly status?: string;
  /** While it is held: until when, in milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** Knows what held prices are worth, and tells the show server what was bought at them. */
export class HeldDesk {
  readonly #account: Account | undefined;
  readonly #now: () => number;
  readonly #sold: Set<string>;

  /** @param sold Holds that were bought. */
  constructor(account: Account | undefined, now: () => number, sold: Iterable<string> = []) {
    this.#account = account;
    this.#now = now;
    this.#sold = new Set(sold);
  }

  /** Holds that were bought. */
  sold(): string[] {
    return [...this.#sold];
  }

  /**
   * What so many units of a variant are held at.
   * @throws ShopError `held_refused` for a price that is not for them, `held_over` for one that was used
   */
  read(text: string, variantId: string, quantity: number): HeldPrice {
    const held = this.#account && readSignedPrice(text, this.#account, this.#now());
    if (!held || held.variantId !== variantId || held.quantity !== quantity) {
      throw new ShopError('held_refused', 'That price is not for this, or its time is up.');
    }
    if (this.#sold.has(held.id)) throw over();
    return held;
  }

  /** Whether a price still counts. */
  counts({ id, endsAt, confirmed }: HeldPrice): boolean {
    return confirmed === true || (this.#now() < endsAt && !this.#sold.has(id));
  }

  /**
   * Asks the show server for more time, as payment starts. What it answers rules, whatever the signed price says; where
   * it cannot be asked, the price is as it was.
   */
  async extend(held: HeldPrice): Promise<HeldPrice> {
    if (held.extended || held.confirmed || this.#sold.has(held.id)) return held;
    try {
      const { status, expiresAt = 0 } = await this.#move(held, 'extend');
      // Its answer to an earlier `confirm` may have been lost.
      if (status === 'confirmed') return this.#bought(held);
      return { ...held, endsAt: expiresAt, extended: true };
    } catch (error) {
      return isOver(error) ? { ...held, endsAt: 0, extended: true } : held;
    }
  }

  /**
   * Tells the show server that what was held is bought, before any money is taken for good. The same again changes
   * nothing there, so that what failed half way may be tried again.
   * @throws ShopError `held_over` where the units may be another's by now, `show_unreachable`
   */
  async confirm(held: HeldPrice): Promise<HeldPrice> {
    if (held.confirmed) return held;
    // At once, so that a hold in two baskets is not bought twice while the show server is asked.
    if (this.#sold.has(held.id)) throw over();
    this.#sold.add(held.id);
    try {
      await this.#move(held, 'confirm');
      return this.#bought(held);
    } catch (error) {
      this.#sold.delete(held.id);
      throw error;
    }
  }

  #bought(held: HeldPrice): HeldPrice {
    this.#sold.add(held.id);
    return { ...held, confirmed: true };
  }

  async #move({ show, id }: HeldPrice, move: 'extend' | 'confirm'): Promise<Hold> {
    const account = this.#account;
    if (!account) throw over();
    const response = await fetch(
      `${account.server}/v1/shows/${encodeURIComponent(show)}/holds/${encodeURIComponent(id)}`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${backendToken(account, this.#now())}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ move }),
        signal: AbortSignal.timeout(5_000),
      },
    ).catch(() => null);
    if (response?.ok) return (await response.json()) as Hold;
    if (response && response.status < 500 && response.status !== 429) throw over();
    throw new ShopError('show_unreachable', 'We could not ask for your live price. Try again.');
  }
}

function over(): ShopError {
  return new ShopError('held_over', 'Your live price is over.');
}

function isOver(error: unknown): boolean {
  return error instanceof ShopError && error.code === 'held_over';
}
