import type { Cart, CartConnector, Product } from '@livestall/protocol';

/** A store that says every price, a tenth higher than the show, and counts what it is asked for. */
export interface CountingStore extends CartConnector {
  /** The ids of the products of each call, oldest first. */
  readonly asked: string[][];
  /** How many calls were on their way at once, at most. */
  readonly most: number;
}

/** Runs in a page. It must stand alone, as the browser gets its text. */
export function countingStore(): CountingStore {
  const cart: Cart = {
    ...{ lines: [], count: 0, coupons: [] },
    total: { amount: 0, currency: 'EUR' },
  };
  const asked: string[][] = [];
  let open = 0;
  let most = 0;
  const raised = ({ amount, currency }: Product['price']) => ({
    amount: Math.round(amount * 1.1),
    currency,
  });
  return {
    name: 'counting',
    checkoutUrl: 'https://shop.example/checkout',
    asked,
    get most() {
      return most;
    },
    get: () => Promise.resolve({ cart, errors: [], warnings: [] }),
    quote: async (products) => {
      asked.push(products.map(({ id }) => id));
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 100));
      open -= 1;
      return products.map(({ id, price }) => ({ product: id, price: raised(price) }));
    },
  };
}
