import type { Act } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { isStale, WaitingActs } from './waiting-acts.js';

const pin = (product: string): Act => ({ act: 'product.pin', product });

test('acts wait in their order, pins as one', () => {
  const waiting = new WaitingActs();
  waiting.add(pin('rice'), 1);
  waiting.add({ act: 'coupon.drop', coupon: 'ten' }, 2);
  waiting.add(pin('honey'), 3);
  waiting.add({ act: 'coupon.close', coupon: 'ten' }, 4);
  const close: Act = { act: 'coupon.close', coupon: 'ten' };
  expect(waiting.fresh(5).map(({ act }) => act)).toEqual([pin('honey'), close]);
  expect(waiting.has({ act: 'product.unpin', product: 'rice' })).toBe(true);
  waiting.drop(close);
  expect(waiting.list).toEqual([{ act: pin('honey'), since: 3 }]);
});

test('an act of a minute ago is asked about', () => {
  const waiting = new WaitingActs();
  waiting.add(pin('rice'), 0);
  waiting.add({ act: 'coupon.drop', coupon: 'ten' }, 59_000);
  expect(waiting.fresh(60_000).map(({ act }) => act.act)).toEqual(['coupon.drop']);
  expect(waiting.list.map((one) => isStale(one, 60_000))).toEqual([true, false]);
});
