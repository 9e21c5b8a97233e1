import { getEventListeners } from 'node:events';
import type { Cart, CartConnector, CartItem, CartResult } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../core/storage.js';
import { MirroredCart } from './mirrored-cart.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const cartOf = (count: number): Cart => ({ lines: [], count, coupons: [], total: usd(count) });
const ok = (cart: Cart): CartResult => ({ cart, errors: [], warnings: [] });
const item: CartItem = {
  product: { id: 'p', title: 'P', pictures: [], url: 'https://shop.example/p', price: usd(1) },
  quantity: 1,
};
const warned = vi.fn();

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(warned);
});

afterEach(() => {
  vi.restoreAllMocks();
  warned.mockReset();
});

/** A store that is held back by hand: each call waits for its turn to be answered. */
class Store implements CartConnector {
  readonly name = 'store';
  readonly checkoutUrl = 'https://shop.example/cart';
  readonly calls: string[] = [];
  tell: (cart: Cart) => void = () => undefined;
  left = false;
  #waiting: ((result: CartResult | Error) => void)[] = [];

  get() {
    return this.#wait('get');
  }
  add() {
    return this.#wait('add');
  }
  applyCoupon() {
    return this.#wait('applyCoupon');
  }
  subscribe(fn: (cart: Cart) => void) {
    this.tell = fn;
    return () => {
      this.left = true;
    };
  }

  /** Answers the oldest call. */
  async answer(result: CartResult | Error): Promise<void> {
    await expect.poll(() => this.#waiting.length).toBeGreaterThan(0);
    this.#waiting.shift()?.(result);
    await new Promise((resolve) => setTimeout(resolve));
  }

  #wait(call: string): Promise<CartResult> {
    this.calls.push(call);
    return new Promise((resolve, reject) => {
      this.#waiting.push((result) => {
        if (result instanceof Error) reject(result);
        else resolve(result);
      });
    });
  }
}

async function ready(storage = memoryStorage(), first = cartOf(1)) {
  const store = new Store();
  const changed = vi.fn();
  const cart = new MirroredCart(changed, storage, 'https://live.example');
  cart.follow(store);
  await store.answer(ok(first));
  return { store, cart, changed };
}

describe('MirroredCart', () => {
  it('is absent without a connector, which is no fault of the page until somebody adds', async () => {
    const cart = new MirroredCart(vi.fn(), memoryStorage(), 'https://live.example');
    expect(cart.status).toBe('absent');
    expect([cart.can('add'), cart.can('add')]).toEqual([false, false]);
    await expect(cart.add(item)).rejects.toMatchObject({ code: 'missing-function' });
    expect(warned).not.toHaveBeenCalled();
  });

  it('mirrors what the store says', async () => {
    const store = new Store();
    const changed = vi.fn();
    const cart = new MirroredCart(changed, memoryStorage(), 'https://live.example');
    cart.follow(store);
    expect([cart.status, cart.cart]).toEqual(['loading', null]);
    await store.answer(ok(cartOf(3)));
    expect([cart.status, cart.cart?.count]).toEqual(['ready', 3]);
    expect(cart.checkoutUrl).toBe(store.checkoutUrl);
    expect(changed).toHaveBeenCalled();
  });

  it('names a missing way to the checkout as it begins, before anybody wants to pay', () => {
    const cart = new MirroredCart(vi.fn(), memoryStorage(), 'https://live.example');
    cart.follow({ name: 'bare', get: () => new Promise(() => undefined) });
    expect(warned.mock.calls).toEqual([[expect.stringMatching(/"bare" has no checkoutUrl/)]]);
  });

  it('names a function that the connector has not, once', async () => {
    const { cart } = await ready();
    expect([cart.can('add'), cart.can('update'), cart.can('update')]).toEqual([true, false, false]);
    expect(warned).toHaveBeenCalledOnce();
    expect(warned.mock.calls[0]?.[0]).toMatch(/"store" has no update.*update\(line, quantity\)/);
  });

  it('asks for one thing at a time', async () => {
    const { cart, store } = await ready();
    const both = Promise.all([cart.add(item), cart.applyCoupon('LIVE10')]);
    await store.answer(ok(cartOf(2)));
    expect(store.calls).toEqual(['get', 'add', 'applyCoupon']);
    await store.answer(ok(cartOf(5)));
    expect((await both).map(({ count }) => count)).toEqual([2, 5]);
  });

  it('tells a refusal in the store’s words, until a call succeeds', async () => {
    const { cart, store } = await ready();
    const refused = cart.applyCoupon('SUMMER');
    refused.catch(() => undefined);
    const issue = { code: 'coupon-refused', message: 'SUMMER is over.' } as const;
    await store.answer({ cart: cartOf(1), errors: [issue], warnings: [] });
    await expect(refused).rejects.toMatchObject({
      code: 'store-failed',
      message: 'SUMMER is over.',
    });
    expect([cart.status, cart.issue]).toEqual(['ready', issue]);
    const added = cart.add(item);
    await store.answer(ok(cartOf(2)));
    await added;
    expect(cart.issue).toBeNull();
  });

  it('keeps the last cart when the store cannot be reached, and recovers', async () => {
    const { cart, store } = await ready();
    const lost = cart.add(item);
    lost.catch(() => undefined);
    await store.answer(new Error('no route'));
    await expect(lost).rejects.toMatchObject({
      code: 'store-failed',
      message: 'The store did not take it.',
      cause: { code: 'store-unreachable' },
    });
    expect([cart.status, cart.cart?.count, cart.issue?.code]).toEqual([
      'failed',
      1,
      'store-unreachable',
    ]);
    const asked = cart.refresh();
    await store.answer(ok(cartOf(4)));
    await asked;
    expect([cart.status, cart.cart?.count, cart.issue]).toEqual(['ready', 4, null]);
  });

  it('says no more that the store cannot be reached once it was heard from, but goes on telling a refusal', async () => {
    const { cart, store } = await ready();
    cart.add(item).catch(() => undefined);
    await store.answer(new Error('no route'));
    store.tell(cartOf(2));
    expect([cart.status, cart.issue]).toEqual(['ready', null]);
    cart.applyCoupon('SUMMER').catch(() => undefined);
    const issue = { code: 'coupon-refused', message: 'SUMMER is over.' } as const;
    await store.answer({ cart: cartOf(2), errors: [issue], warnings: [] });
    store.tell(cartOf(2));
    expect(cart.issue).toEqual(issue);
  });

  it('hears of changes elsewhere, which an older answer does not undo', async () => {
    const { cart, store } = await ready();
    const asked = cart.refresh();
    await expect.poll(() => store.calls).toEqual(['get', 'get']);
    store.tell(cartOf(7));
    await store.answer(ok(cartOf(1)));
    await asked;
    expect(cart.cart?.count).toBe(7);
  });

  it('mirrors a store that cannot be listened to, and leaves one that cannot be left', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    const broken = new Error('The wire is cut.');
    const cut = () => {
      throw broken;
    };
    const cart = new MirroredCart(vi.fn(), memoryStorage(), 'https://live.example');
    cart.follow({
      name: 'deaf',
      get: () => Promise.resolve(ok(cartOf(2))),
      subscribe: cut,
      watchQuotes: cut,
    });
    await expect.poll(() => [cart.status, cart.cart?.count]).toEqual(['ready', 2]);
    expect(complain.mock.calls).toEqual([
      ['livestall: deaf: watchQuotes() failed', broken],
      ['livestall: deaf: subscribe() failed', broken],
    ]);
    cart.follow({
      name: 'clinging',
      get: () => Promise.resolve(ok(cartOf(3))),
      subscribe: () => cut,
    });
    await expect.poll(() => cart.cart?.count).toBe(3);
    cart.follow(null);
    expect(complain).toHaveBeenLastCalledWith('livestall: clinging: subscribe() failed', broken);
    complain.mockRestore();
  });

  it('asks anew where the store told of a change while it was asked for another', async () => {
    const { cart, store } = await ready();
    const added = cart.add(item);
    await expect.poll(() => store.calls).toEqual(['get', 'add']);
    store.tell(cartOf(7));
    await store.answer(ok(cartOf(2)));
    await added;
    expect(cart.cart?.count).toBe(7);
    await store.answer(ok(cartOf(8)));
    expect(cart.cart?.count).toBe(8);
  });

  it('leaves one connector for another', async () => {
    const { cart, store } = await ready();
    const other = new Store();
    cart.follow(other);
    expect([store.left, cart.status, cart.cart]).toEqual([true, 'loading', null]);
    store.tell(cartOf(9));
    expect(cart.cart).toBeNull();
    cart.follow(null);
    expect(cart.status).toBe('absent');
    await other.answer(ok(cartOf(2)));
    expect(cart.cart).toBeNull();
  });

  it('takes an answer that is none for a fault of the store', async () => {
    const { cart, store } = await ready();
    const asked = cart.refresh();
    await store.answer(undefined as never);
    await asked;
    expect(cart.status).toBe('failed');
  });

  it('waits a minute for a store that hangs, goes on with what else is asked, and asks anew once it answered', async () => {
    const { store, cart } = await ready();
    vi.useFakeTimers();
    const adding = expect(cart.add(item)).rejects.toMatchObject({ code: 'store-failed' });
    const applying = cart.applyCoupon('LIVE10');
    await vi.advanceTimersByTimeAsync(59_999);
    expect(store.calls).toEqual(['get', 'add']);
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await adding;
    expect([cart.issue?.code, cart.cart?.count]).toEqual(['store-unreachable', 1]);
    expect(store.calls).toEqual(['get', 'add', 'applyCoupon']);
    await store.answer(ok(cartOf(2)));
    await store.answer(ok(cartOf(1)));
    await applying;
    await store.answer(ok(cartOf(2)));
    expect([cart.cart?.count, store.calls]).toEqual([2, ['get', 'add', 'applyCoupon', 'get']]);
  });

  it('keeps nothing of calls that were answered', async () => {
    const { store, cart } = await ready();
    const get = vi.spyOn(store, 'get');
    const listeners = async () => {
      const asked = cart.refresh();
      await store.answer(ok(cartOf(1)));
      await asked;
      const [signal] = get.mock.lastCall as unknown as [AbortSignal];
      return getEventListeners(signal, 'abort').length;
    };
    expect(await listeners()).toBe(await listeners());
  });

  it('lets nobody wait for a store that the page has left', async () => {
    const { cart } = await ready();
    const adding = expect(cart.add(item)).rejects.toMatchObject({ code: 'store-failed' });
    cart.follow(null);
    await adding;
  });

  it('remembers what was held over a reload, for as long as it is in the cart', async () => {
    const storage = memoryStorage();
    const line = { id: 'l', title: 'P', quantity: 1, price: usd(1), total: usd(1), ref: 'p' };
    const full = { ...cartOf(1), lines: [line] };
    const held = { ...item, held: { id: 'hold-1', signedPrice: 'signed' } };

    const before = await ready(storage);
    const added = before.cart.add(held);
    await before.store.answer(ok(full));
    await added;
    expect(before.cart.holds).toEqual(['hold-1']);

    const after = await ready(storage, full);
    expect(after.cart.holds).toEqual(['hold-1']);
    after.store.tell(cartOf(0));
    expect(after.cart.holds).toEqual([]);

    // The same goods at their usual price.
    const later = await ready(storage, full);
    expect(later.cart.holds).toEqual([]);
  });

  it('takes the store’s own word for what is held in its cart', async () => {
    const { cart, store } = await ready();
    const line = { id: 'l', title: 'P', quantity: 1, price: usd(1), total: usd(1), ref: 'p' };
    store.tell({ ...cartOf(1), lines: [{ ...line, hold: 'hold-2' }] });
    expect(cart.holds).toEqual(['hold-2']);
    store.tell(cartOf(0));
    expect(cart.holds).toEqual([]);
  });
});
