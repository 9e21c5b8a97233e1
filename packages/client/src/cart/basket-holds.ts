import type { Cart, CartItem } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import type { StallStorage } from '../show-options.js';

/** The store's ids of what was held, by hold. */
type Refs = Readonly<Record<string, string>>;

/**
 * Which holds of flash offers are in the store's cart: those that its lines name, and those that were put there from
 * here while a line of the same goods is still in it. It survives a reload, on which the cart alone may not tell.
 */
export class BasketHolds {
  readonly #kept: Kept<Refs>;
  #list: readonly string[] = [];

  constructor(storage: StallStorage, server: string) {
    this.#kept = new Kept(storage, `basket:${server}`);
  }

  /** The same list until it changes. */
  get list(): readonly string[] {
    return this.#list;
  }

  /** The store took what was held. */
  add({ product, variant, held }: CartItem): void {
    if (!held) return;
    const ref = variant ? (variant.ref ?? variant.id) : (product.ref ?? product.id);
    this.#kept.set({ ...this.#refs, [held.id]: ref });
  }

  /** Looks at the store's cart as it is now. */
  see({ lines }: Cart): void {
    const refs = new Set(lines.map(({ ref }) => ref));
    const known = Object.entries(this.#refs);
    const kept = known.filter(([, ref]) => refs.has(ref));
    if (kept.length < known.length) {
      this.#kept.set(kept.length > 0 ? Object.fromEntries(kept) : null);
    }
    const named = lines.flatMap(({ hold }) => (hold === undefined ? [] : [hold]));
    const list = [...new Set([...named, ...kept.map(([hold]) => hold)])];
    if (list.join() !== this.#list.join()) this.#list = list;
  }

  get #refs(): Refs {
    return this.#kept.read(isRefs) ?? {};
  }
}

function isRefs(value: unknown): value is Refs {
  return isRecord(value) && Object.values(value).every((ref) => typeof ref === 'string');
}
