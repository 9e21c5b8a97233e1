import { beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '../testing/open-store.ts';
import type { CartAnswer } from './cart-answer.ts';

/** The pages' own script, in `public/`, as other scripts of the shop see it. */
interface CartScript {
  getCart(): Promise<CartAnswer>;
  addLine(variantId: string, quantity?: number): Promise<CartAnswer>;
  changeLine(lineId: string, quantity: number | ((now: number) => number)): Promise<CartAnswer>;
  removeLine(lineId: string): Promise<CartAnswer>;
  applyCoupon(code: string): Promise<CartAnswer>;
  removeCoupon(): Promise<CartAnswer>;
  onCartChanged(fn: (cart: CartAnswer) => void): () => void;
}

const page = new EventTarget();
vi.stubGlobal('document', page);
vi.stubGlobal('addEventListener', page.addEventListener.bind(page));

const path = new URL('../../public/cart.js', import.meta.url).pathname;
const script = (await import(path)) as CartScript;

beforeEach(async () => {
  const { visitor } = await openStore();
  vi.stubGlobal('fetch', visitor.request.bind(visitor));
  await script.getCart();
});

it('answers each change with the cart, and tells the page', async () => {
  const counts: number[] = [];
  const stop = script.onCartChanged(({ count }) => counts.push(count));
  const added = await script.addLine('eggs', 2);
  const line = added.lines[0]?.id ?? '';
  await script.changeLine(line, 5);
  expect(await script.applyCoupon('LIVE10')).toMatchObject({ count: 5, discount: 645 });
  expect(await script.removeCoupon()).toMatchObject({ coupon: null });
  expect(await script.removeLine(line)).toMatchObject({ count: 0, lines: [] });
  expect(counts).toEqual([2, 5, 5, 5, 0]);
  stop();
  await script.addLine('eggs');
  expect(counts).toHaveLength(5);
});

it('puts two quick first taps into one cart', async () => {
  const [, second] = await Promise.all([script.addLine('eggs'), script.addLine('pears')]);
  expect(second).toMatchObject({
    count: 2,
    lines: [{ variantId: 'eggs' }, { variantId: 'pears' }],
  });
});

it('counts two quick taps on "+" as two', async () => {
  const { lines } = await script.addLine('eggs');
  const more = () => script.changeLine(lines[0]?.id ?? '', (now) => now + 1);
  await Promise.all([more(), more()]);
  expect(await script.getCart()).toMatchObject({ count: 3 });
});

it('does not call a look a change', async () => {
  await script.addLine('eggs');
  const told = vi.fn();
  script.onCartChanged(told);
  await script.getCart();
  expect(told).not.toHaveBeenCalled();
});

it("throws the shop's own words, and goes on working", async () => {
  await expect(script.applyCoupon('SUMMER')).rejects.toMatchObject({
    name: 'CartError',
    code: 'coupon_expired',
    message: 'The code SUMMER is no longer valid.',
  });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(script.getCart()).rejects.toMatchObject({ code: 'offline' });
});

it('looks again when another tab has changed the cart', async () => {
  await script.addLine('eggs');
  const looked = new Promise<CartAnswer>((resolve) => script.onCartChanged(resolve));
  // Another tab: the same cookie, but not this script.
  await fetch('/api/cart/lines', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ variantId: 'pears', quantity: 1 }),
  });
  const otherTab = new BroadcastChannel('cart');
  otherTab.postMessage('changed');
  expect(await looked).toMatchObject({ count: 2 });
  otherTab.close();
});
