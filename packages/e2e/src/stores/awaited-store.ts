import type { Cart, CartConnector, Product, Quote } from '@livestall/protocol';

/** A store whose prices are awaited until it is let speak. */
export interface AwaitedStore extends CartConnector {
  /** It has every price by a tenth higher than the show. */
  speak(): void;
}

/** Runs in a page: a store that says its prices late. It must stand alone, as the browser gets its text. */
export function awaitedStore(): AwaitedStore {
  const total = { amount: 0, currency: 'USD' };
  const cart: Cart = { lines: [], count: 0, coupons: [], total };
  const done = () => Promise.resolve({ cart, errors: [], warnings: [] });
  const raised = (price: Product['price']) => ({
    ...price,
    amount: Math.round(price.amount * 1.1),
  });
  let speak = (): void => undefined;
  const spoken = new Promise<void>((resolve) => {
    speak = resolve;
  });
  return {
    name: 'awaited',
    checkoutUrl: 'https://shop.example/checkout',
    get: done,
    add: done,
    quote: async (products) => {
      await spoken;
      return products.map(({ id, price, variants }): Quote => {
        const told = variants?.map((one) => ({
          ref: one.ref ?? one.id,
          price: raised(one.price ?? price),
        }));
        return { product: id, price: raised(price), ...(told && { variants: told }) };
      });
    },
    speak,
  };
}
