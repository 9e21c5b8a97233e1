import type { Claim, Coupon, Hold } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { emptyCart } from '../../testing/fake-cart.js';
import { FakeShow } from '../../testing/fake-show.js';
import { walletCounts, walletItems } from './wallet-items.js';

const T = 1_000_000;
const price = { amount: 1290, currency: 'USD' };
const offer = { id: 'flash', product: 'persimmons', price, total: 20, perViewer: 2, opensAt: T };
const coupon: Coupon = { id: 'autumn', title: 'Autumn', kind: 'percent', percent: 10, opensAt: T };
const claim = (code: string, at = T): Claim => ({ coupon: 'autumn', code, at });
const hold = (id: string, more: Partial<Hold> = {}): Hold => ({
  ...{ id, offer: 'flash', product: 'persimmons', qty: 1, price },
  ...{ status: 'held', at: T, expiresAt: T + 300_000, extended: false },
  ...more,
});

function having(claims: Claim[], holds: Hold[] = []) {
  return new FakeShow({
    time: T,
    state: {
      coupons: [{ coupon, droppedAt: T }],
      offers: ['flash', 'other'].map((id) => ({ offer: { ...offer, id }, droppedAt: T })),
    },
    mine: { claims, holds },
  });
}

const standings = (show: FakeShow) => walletItems(show).map(({ standing }) => standing);

test('what can be used comes first, what is over last', () => {
  const show = having(
    [claim('A'), claim('B')],
    [
      hold('1', { status: 'confirmed' }),
      hold('2', { status: 'released' }),
      hold('3', { expiresAt: T }),
      hold('4', { offer: 'other', status: 'waiting', place: 1 }),
      hold('5', { offer: 'third' }),
    ],
  );
  show.cart.cart = { ...emptyCart, coupons: [{ code: 'a' }] };
  expect(standings(show)).toEqual(['held', 'yours', 'applied', 'waiting', 'bought', 'expired']);
  expect(walletCounts(show)).toEqual({ theirs: 6, toUse: 2 });
});

test('the newest coupon comes first, also of those that share a code', () => {
  const items = walletItems(having([claim('SAME', T), claim('SAME', T + 1)]));
  expect(items.map(({ id }) => id)).toEqual([`autumn SAME ${T + 1}`, `autumn SAME ${T}`]);
});

test('what ran out leaves with its offer, or when units are held again', () => {
  const show = having([], [hold('1')]);
  expect(walletItems(show)[0]).toMatchObject({ standing: 'held', changesAt: T + 300_000 });
  show.set({ time: T + 300_000 });
  expect(standings(show)).toEqual(['expired']);
  show.set({ mine: { holds: [hold('1'), hold('2', { expiresAt: T + 600_000 })] } });
  expect(standings(show)).toEqual(['held']);
  show.set({ mine: { holds: [hold('1', { status: 'expired' })] } });
  expect(standings(show)).toEqual(['expired']);
  show.set({ state: { offers: [{ offer, droppedAt: T, closed: { at: T, reason: 'hand' } }] } });
  expect(standings(show)).toEqual([]);
});

test('a place in the line ends with its offer, also where nobody has said so yet', () => {
  const closesAt = T + 60_000;
  const show = having([], [hold('1', { status: 'waiting', place: 1 })]);
  show.set({ state: { offers: [{ offer: { ...offer, closesAt }, droppedAt: T }] } });
  expect(walletItems(show)).toMatchObject([{ standing: 'waiting', changesAt: closesAt }]);
  show.set({ time: closesAt });
  expect(standings(show)).toEqual([]);
});

test('a prize waits to be taken in time, then has a code to use', () => {
  const show = having([]);
  const giveaway = {
    ...{ id: 'red', kind: 'draw' as const, prize: 'A crate', total: 1, opensAt: T },
    commitment: '0'.repeat(64),
  };
  const entry = { id: 'mine', giveaway: 'red', at: T };
  show.set({ state: { giveaways: [{ giveaway, droppedAt: T }] } });
  show.set({ mine: { entries: [{ ...entry, status: 'won', claimBy: T + 9_000 }] } });
  expect(walletItems(show)[0]).toMatchObject({ standing: 'won', changesAt: T + 9_000 });
  show.set({ time: T + 9_000 });
  expect(standings(show)).toEqual([]);
  show.set({ mine: { entries: [{ ...entry, status: 'claimed', code: 'CRATE' }] } });
  expect(standings(show)).toEqual(['prize']);
  expect(walletCounts(show)).toEqual({ theirs: 1, toUse: 1 });
  show.cart.cart = { ...emptyCart, coupons: [{ code: 'CRATE' }] };
  expect(standings(show)).toEqual(['used']);
  show.set({ mine: { entries: [{ ...entry, status: 'lost' }] } });
  expect(standings(show)).toEqual([]);
});

test('a coupon of which the show knows no more is theirs still', () => {
  const show = having([claim('A')]);
  show.set({ state: { coupons: [] } });
  expect(walletItems(show)[0]).toMatchObject({ standing: 'yours', coupon: undefined });
});
