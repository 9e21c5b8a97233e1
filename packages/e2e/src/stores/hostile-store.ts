import type { Cart, CartConnector, CartResult, Quote } from '@livestall/protocol';

/** How a store goes wrong. */
export type Hostility =
  | 'throws'
  | 'rejects with no error'
  | 'hangs'
  | 'lies'
  | 'storms'
  | 'changes'
  | 'miscounts'
  | 'is full';

/** Runs in a page: a store that goes wrong. It must stand alone, as the browser gets its text. */
export function hostileStore(how: Hostility): CartConnector {
  const money = (amount: number, currency = 'USD') => ({ amount, currency });
  const cartOf = (title: string, total = money(400)): Cart => ({
    lines: [{ id: 'l', ref: 'r', title, quantity: 1, price: total, total }],
    count: 1,
    coupons: [],
    total,
  });
  const empty: Cart = { lines: [], count: 0, coupons: [], total: money(0) };
  const ok = (cart: Cart): Promise<CartResult> =>
    Promise.resolve({ cart, errors: [], warnings: [] });
  const boom = (): never => {
    throw new Error('The till is on fire.');
  };
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a store may be as wrong as this
  const reject = (): Promise<never> => Promise.reject({ toString: null });
  const never = (): Promise<never> => new Promise(() => undefined);
  switch (how) {
    case 'throws':
      return { name: how, get: boom, add: boom, quote: boom };
    case 'rejects with no error':
      return { name: how, get: reject, add: reject, quote: reject };
    case 'hangs':
      return { name: how, get: never, add: never, quote: never };
    case 'lies':
      // It takes everything, and nothing is ever in it; it has fewer than none of each, for less than nothing.
      return {
        name: how,
        get: () => ok(empty),
        add: () => ok(empty),
        quote: (products) =>
          Promise.resolve(
            products.map(({ id }): Quote => ({ product: id, left: -3, price: money(-1) })),
          ),
      };
    case 'storms':
      return {
        name: how,
        get: () => ok(empty),
        subscribe: (fn) => {
          let told = 0;
          const timer = setInterval(() => {
            for (let n = 0; n < 200; n += 1) fn(cartOf(`No. ${(told += 1)}`));
            if (told < 20_000) return;
            fn(cartOf('<b>The last</b>'));
            clearInterval(timer);
          }, 10);
          return () => clearInterval(timer);
        },
      };
    case 'miscounts':
      // A sum that is none, of a basket that could be read before.
      return {
        name: how,
        get: () => ok(cartOf('Pears')),
        update: () => ok({ ...cartOf('Quinces'), total: money(Number.NaN) }),
      };
    case 'is full': {
      const lines = Array.from({ length: 10_000 }, (_, n) => ({
        ...{ id: `l${n}`, ref: `r${n}`, title: `Pears ${n}`, quantity: 1 },
        ...{ price: money(1), total: money(1) },
      }));
      return {
        name: how,
        get: () => ok({ lines, count: lines.length, coupons: [], total: money(lines.length) }),
      };
    }
    case 'changes':
      // Another currency in mid-show, and ten million letters that nobody asked for.
      return {
        name: how,
        get: () => ok(cartOf('Pears')),
        subscribe: (fn) => {
          const timer = setTimeout(
            () =>
              fn({
                ...cartOf('<img src=x>', money(980, 'JPY')),
                note: 'x'.repeat(10_000_000),
              } as Cart),
            500,
          );
          return () => clearTimeout(timer);
        },
      };
  }
}
