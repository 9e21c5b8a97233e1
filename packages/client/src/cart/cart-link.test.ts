import type { Cart, CartConnector, CartResult } from '@livestall/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import type { Context } from '../core/context.js';
import { Naps } from '../core/naps.js';
import { memoryStorage } from '../core/storage.js';
import { CartLink } from './cart-link.js';

const mirror = vi.hoisted(() => ({ fetched: 0 }));
vi.mock('./mirrored-cart.js', (original: () => Promise<object>) => {
  mirror.fetched += 1;
  return original();
});

const cart: Cart = { lines: [], count: 2, coupons: [], total: { amount: 2, currency: 'USD' } };
const answer = (): Promise<CartResult> => Promise.resolve({ cart, errors: [], warnings: [] });
const store = (): CartConnector & { update: NonNullable<CartConnector['update']> } => ({
  name: 'store',
  checkoutUrl: 'https://shop.example/cart',
  get: vi.fn(answer),
  update: vi.fn(answer),
});

function link() {
  const closing = new AbortController();
  const changed = vi.fn();
  const context = {
    ...{ naps: new Naps(), signal: closing.signal, changed },
    ...{ storage: memoryStorage(), http: { server: 'https://live.example' } },
  } as unknown as Context;
  return { link: new CartLink(context), changed, closing };
}

afterEach(() => vi.restoreAllMocks());

test('without a connector it is absent, which is no fault of the page', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const { link: cart } = link();
  expect([cart.status, cart.can('add'), cart.can('add')]).toEqual(['absent', false, false]);
  await vi.dynamicImportSettled();
  expect(mirror.fetched, 'of what a page without a cart has no use for').toBe(0);
  await expect(cart.refresh()).resolves.toBeUndefined();
  expect(warn).not.toHaveBeenCalled();
});

test('it is loading at once, then what the store says', async () => {
  const { link: mirrored, changed } = link();
  mirrored.follow(store());
  expect([mirrored.status, mirrored.cart, mirrored.can('update')]).toEqual(['loading', null, true]);
  await expect.poll(() => mirrored.status).toBe('ready');
  expect(mirrored.cart).toEqual(cart);
  expect(changed).toHaveBeenCalled();
});

test('what is asked before the mirror is there is not lost', async () => {
  const connector = store();
  const { link: mirrored } = link();
  mirrored.follow(connector);
  await expect(mirrored.update('a', 2)).resolves.toEqual(cart);
  expect(connector.get).toHaveBeenCalledBefore(vi.mocked(connector.update));
});

test('a connector that was taken back before the mirror was there is not asked', async () => {
  const connector = store();
  const { link: mirrored } = link();
  mirrored.follow(connector);
  mirrored.follow(null);
  await mirrored.refresh();
  expect(mirrored.status).toBe('absent');
  expect(connector.get).not.toHaveBeenCalled();
});

test('what was wanted before the mirror was there is asked for', async () => {
  const quote = vi.fn(() => Promise.resolve([]));
  const product = (id: string) => ({
    ...{ id, title: id, pictures: [], url: `https://shop.example/${id}` },
    price: { amount: 1, currency: 'USD' },
  });
  const goods = new Map(Array.from({ length: 60 }, (_, n) => [`p${n}`, product(`p${n}`)]));
  const { link: mirrored } = link();
  mirrored.follow({ ...store(), quote });
  mirrored.want({}, ['p7']);
  await expect.poll(() => mirrored.status).toBe('ready');
  mirrored.quoted(goods);
  expect(quote).toHaveBeenCalledExactlyOnceWith([product('p7')], expect.anything());
});

test('who wants nothing any more is not remembered', async () => {
  const { MirroredCart } = await import('./mirrored-cart.js');
  const want = vi.spyOn(MirroredCart.prototype, 'want');
  const { link: mirrored } = link();
  const [left, stays] = [{}, {}];
  for (const by of [left, stays]) mirrored.want(by, ['p7']);
  mirrored.want(left, []);
  mirrored.follow(store());
  await expect.poll(() => mirrored.status).toBe('ready');
  expect(want).toHaveBeenCalledExactlyOnceWith(stays, ['p7']);
});
