import { compileFunction } from 'node:vm';
import { hostPageCart } from '@livestall/connectors/host-page';
import type { CartConnector, CartItem } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { samples } from './docs-pages.mjs';

const SCRIPT = /<script type="module">\n\s*import \{ hostPageCart \}.*\n([^]*?)<\/script>/;
const item: CartItem = {
  product: {
    ...{ id: 'pears', ref: 'SKU-PEARS', title: 'Pears', pictures: [] },
    ...{ url: 'https://shop.example/pears', price: { amount: 450, currency: 'EUR' } },
  },
  quantity: 2,
};

/** The cart that the quick start's script gives a stall, in a page whose store answers by `fetch`. */
function copiedCart(fetch: (path: string, init?: RequestInit) => Promise<Response>): CartConnector {
  const [code = ''] = samples('html').flatMap(({ page, code }) =>
    page === 'docs/start-store.md' ? (SCRIPT.exec(code)?.[1] ?? []) : [],
  );
  const stall: { cart?: CartConnector } = {};
  const location = new URL('https://shop.example/live');
  const world = { fetch, hostPageCart, location, document: { querySelector: () => stall } };
  const run = compileFunction(code, Object.keys(world)) as (...world: unknown[]) => void;
  run(...Object.values(world));
  if (!stall.cart) throw new Error('The quick start gives no cart.');
  return stall.cart;
}

it('puts goods into the cart of a store that reads JSON', async () => {
  const line = { id: 'l1', sku: 'SKU-PEARS', name: 'Pears', quantity: 2, price: 450 };
  const cart = copiedCart((path, { method, headers, body } = {}) => {
    expect([method, path]).toEqual(['POST', '/api/cart/lines']);
    expect(new Headers(headers).get('content-type')).toBe('application/json');
    expect(JSON.parse(body as string)).toEqual({ sku: 'SKU-PEARS', quantity: 2 });
    return Promise.resolve(
      Response.json({ currency: 'EUR', count: 2, lines: [line], total: 900 }, { status: 201 }),
    );
  });
  const { cart: after, errors } = (await cart.add?.(item)) ?? {};
  expect(errors).toEqual([]);
  expect(after?.lines).toMatchObject([{ ref: 'SKU-PEARS', total: { amount: 900 } }]);
});

it('tells a refusal in the store’s words, and does not take it for a lost network', async () => {
  const refuse = () => Promise.resolve(Response.json({ error: 'Only 1 left.' }, { status: 409 }));
  expect((await copiedCart(refuse).add?.(item))?.errors).toEqual([
    { code: 'refused', message: 'Only 1 left.' },
  ]);
});
