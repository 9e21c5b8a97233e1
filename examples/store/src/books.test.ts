import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CartAnswer } from './cart/cart-answer.ts';
import type { CouponRule } from './cart/coupon-rule.ts';
import { startStore } from './start-store.ts';
import { Visitor } from './testing/visitor.ts';

const fair: CouponRule = { code: 'FAIR-', match: 'prefix', title: 'Fair', off: { percent: 10 } };

it('has baskets, stock and spent codes again after a restart', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shop-'));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true });
  });
  const open = () => startStore({ file: path.join(folder, 'shop.json'), coupons: [fair] });
  const addPears = (visitor: Visitor, quantity: number) =>
    visitor.api<CartAnswer>('POST', '/api/cart/lines', { variantId: 'pears', quantity });

  const first = await open();
  const visitor = new Visitor(first);
  const all = (await addPears(visitor, 3)).body.lines[0]?.available ?? 0;
  await visitor.api('POST', '/api/cart/coupon', { code: 'FAIR-7Q2M' });
  expect((await visitor.post('/orders')).headers.get('location')).toMatch(/^\/thank-you\?/);
  await addPears(visitor, 2);
  await first.close();

  const second = await open();
  onTestFinished(() => second.close());
  const headers = { cookie: visitor.cookie ?? '' };
  const answer = await fetch(`${second.address}/api/cart`, { headers });
  const cart = (await answer.json()) as CartAnswer;
  expect(cart.count).toBe(2);
  expect(cart.lines[0]?.available).toBe(all - 3);
  const other = new Visitor(second);
  await addPears(other, 1);
  const again = await other.api('POST', '/api/cart/coupon', { code: 'FAIR-7Q2M' });
  expect(again.body).toMatchObject({ code: 'coupon_used' });
});
