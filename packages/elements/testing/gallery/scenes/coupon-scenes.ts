import { StallError, type Coupon, type CouponState, type Product } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { ANONYMOUS, basket, coupon, MINUTE, NOW, viewers } from '../samples.js';
import type { Scene } from '../scene.js';

/** Coupons, in each of their states. */
export function couponScenes(live: FakeShowState, goods: readonly Product[]): Scene[] {
  const dropped = (one: CouponState) => ({ ...live, state: { ...live.state, coupons: [one] } });
  const open = dropped(coupon());
  const claims = [{ coupon: 'autumn', code: 'LIVE10-7Q2F', at: NOW }];
  const used = [{ coupon: 'autumn', code: 'LIVE10', at: NOW }];
  const claiming = { viewer: ANONYMOUS, claiming: ['autumn'] };
  const forSome = (terms: Partial<Coupon>) => ({
    ...dropped(coupon(terms)),
    mine: { viewer: ANONYMOUS },
  });
  return [
    { name: 'coupon-coming', show: dropped(coming) },
    { name: 'coupon-yours', show: { ...open, mine: { claims } } },
    { name: 'coupon-one-of-two', show: { ...forSome({ perViewer: 2 }), mine: { claims } } },
    { name: 'coupon-not-for-you', show: forSome({ for: 'followers' }) },
    { name: 'coupon-sign-in', show: { ...forSome({ identity: 'signed-in' }), canSignIn: true } },
    { name: 'coupon-claiming', show: { ...open, mine: claiming } },
    {
      name: 'coupon-signing-in',
      show: { ...forSome({ identity: 'signed-in' }), canSignIn: true, mine: claiming },
    },
    {
      name: 'coupon-applied',
      show: { ...open, mine: { claims: used } },
      cart: { cart: basket(goods) },
    },
    {
      name: 'coupon-failed',
      show: open,
      failing: new StallError('unavailable'),
      clicks: ['stall-coupon [part=button]'],
    },
    { name: 'coupon-closed', show: dropped(closed) },
    { name: 'coupon-gone', show: { ...open, gauges: { ...viewers, 'coupon:autumn': 0 } } },
    {
      name: 'coupon-turns',
      show: {
        ...dropped(coupon({ opensAt: NOW - 1_000, spreadMs: 5_000 })),
        mine: claiming,
      },
    },
  ];
}

const coming = coupon({ opensAt: NOW + 8_000 });

const closed = coupon({ closesAt: NOW + MINUTE }, { closed: { at: NOW, reason: 'hand' } });
