import type { Cart, CartItem } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hostPageCart } from './host-page-cart.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const line = {
  id: 'l1',
  ref: 'pear',
  title: 'Pears',
  quantity: 2,
  price: eur(450),
  total: eur(900),
};
const cart: Cart = { lines: [line], count: 2, coupons: [], total: eur(900) };
const item: CartItem = {
  product: {
    id: 'pear',
    title: 'Pears',
    pictures: [],
    url: 'https://shop.example',
    price: eur(450),
  },
  quantity: 1,
};
const complaints = vi.fn();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(complaints);
});

afterEach(() => {
  vi.restoreAllMocks();
  complaints.mockReset();
});

describe('hostPageCart', () => {
  it('passes on what the page answers', async () => {
    const add = vi.fn(() => Promise.resolve(cart));
    const connector = hostPageCart({ get: () => Promise.resolve(cart), add });
    expect(await connector.get()).toEqual({ cart, errors: [], warnings: [] });
    const { signal } = new AbortController();
    expect((await connector.add?.(item, signal))?.cart).toBe(cart);
    expect(add).toHaveBeenCalledWith(item, signal);
  });

  it('hands on what is held of a flash offer, for the store to check', async () => {
    const add = vi.fn(() => Promise.resolve(cart));
    const connector = hostPageCart({ get: () => Promise.resolve(cart), add });
    const held = { id: 'hold-1', signedPrice: 'a.signed.price' };
    await connector.add?.({ ...item, held });
    expect(add).toHaveBeenCalledWith({ ...item, held });
  });

  it('leaves out what the page left out', () => {
    const connector = hostPageCart({ get: () => Promise.resolve(cart) });
    expect(Object.keys(connector).sort()).toEqual(['get', 'name']);
  });

  it('tells the cart of the newest change, in whatever order the page answers', async () => {
    const answers: ((cart: Cart) => void)[] = [];
    let change: () => void = () => undefined;
    const connector = hostPageCart({
      get: () => new Promise<Cart>((resolve) => answers.push(resolve)),
      subscribe: (fn) => {
        change = () => fn();
        return () => undefined;
      },
    });
    const heard: number[] = [];
    connector.subscribe?.(({ count }) => heard.push(count));
    change();
    change();
    answers[1]?.({ ...cart, count: 3 });
    answers[0]?.(cart);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([3]);
  });

  it('calls functions on their object', async () => {
    class ShopCart {
      #cart = cart;
      get() {
        return Promise.resolve(this.#cart);
      }
      remove() {
        return Promise.resolve({ ...this.#cart, lines: [], count: 0 });
      }
    }
    const connector = hostPageCart(new ShopCart());
    expect((await connector.get()).cart?.count).toBe(2);
    expect((await connector.remove?.('l1'))?.cart?.count).toBe(0);
  });

  it('makes an issue of a refusal, in the store’s words, and keeps the cart', async () => {
    const connector = hostPageCart({
      get: () => Promise.resolve(cart),
      add: () => Promise.reject(Object.assign(new Error('Only 2 left.'), { code: 'out-of-stock' })),
      applyCoupon: () =>
        Promise.reject(Object.assign(new Error('This code is over.'), { code: 'refused' })),
      removeCoupon: () => Promise.reject(Object.assign(new Error(), { code: 'coupon-refused' })),
    });
    await connector.get();
    expect(await connector.add?.(item)).toEqual({
      cart,
      errors: [{ code: 'out-of-stock', message: 'Only 2 left.' }],
      warnings: [],
    });
    expect((await connector.applyCoupon?.('SUMMER'))?.errors).toEqual([
      { code: 'refused', message: 'This code is over.' },
    ]);
    expect((await connector.removeCoupon?.('SUMMER'))?.errors).toEqual([
      { code: 'coupon-refused' },
    ]);
    expect(complaints).not.toHaveBeenCalled();
  });

  it('tells what a fault says on the console, and nothing of it to the viewer', async () => {
    const fault = new Error('no such table: carts');
    const connector = hostPageCart({
      get: () => Promise.resolve(cart),
      add: () => Promise.reject(fault),
      update: () => Promise.reject(Object.assign(new Error('at till.js:12'), { code: 'ENOENT' })),
    });
    await connector.get();
    const untold = { cart, errors: [{ code: 'refused' }], warnings: [] };
    expect(await connector.add?.(item)).toEqual(untold);
    expect(await connector.update?.('l1', 2)).toEqual(untold);
    expect(complaints.mock.calls[0]).toEqual(['livestall: host-page: add() threw', fault]);
    expect(complaints).toHaveBeenCalledTimes(2);
  });

  it('makes an issue of a function that throws at once', async () => {
    const connector = hostPageCart({
      get: () => {
        throw new Error('No cart here.');
      },
    });
    expect((await connector.get()).errors).toEqual([{ code: 'store-unreachable' }]);
  });

  it('knows a store that cannot be reached', async () => {
    const connector = hostPageCart({ get: () => Promise.reject(new TypeError('Failed to fetch')) });
    const { cart: none, errors } = await connector.get();
    expect(none).toBeNull();
    expect(errors[0]?.code).toBe('store-unreachable');
  });

  it('passes on a whole result', async () => {
    const result = {
      cart,
      errors: [],
      warnings: [{ code: 'coupon-refused', message: 'From €30.' }],
    };
    const connector = hostPageCart({ get: () => Promise.resolve(result as never) });
    expect(await connector.get()).toEqual(result);
  });

  it('hears of changes with a cart, and without one', async () => {
    let tell: (cart?: Cart) => void = () => undefined;
    const left = vi.fn();
    const connector = hostPageCart({
      get: () => Promise.resolve({ ...cart, count: 9 }),
      subscribe: (fn) => {
        tell = fn;
        return left;
      },
    });
    const counts: number[] = [];
    const leave = connector.subscribe?.(({ count }) => counts.push(count));
    tell(cart);
    tell();
    await expect.poll(() => counts).toEqual([2, 9]);
    leave?.();
    expect(left).toHaveBeenCalledOnce();
  });
});
