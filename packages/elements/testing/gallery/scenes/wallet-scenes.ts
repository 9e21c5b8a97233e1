import { type Hold, type Product } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { basket, coupon, LONG, MINUTE, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

/** What is the viewer's, in each of its states. */
export function walletScenes(live: FakeShowState, goods: readonly Product[]): Scene[] {
  const [first, second, third] = goods;
  if (!first || !second || !third) return [];
  const hold = (product: Product, more: Partial<Hold>): Hold => ({
    ...{ id: product.id, offer: product.id, product: product.id, qty: 1, price: product.price },
    ...{ status: 'held', at: NOW, expiresAt: NOW + 4 * MINUTE + 12_000, extended: false },
    ...more,
  });
  const claim = { coupon: 'autumn', code: 'LIVE10', at: NOW };
  const gift = coupon({ id: 'gift', kind: 'gift', title: 'A jar of chestnut honey' });
  const long = coupon({ id: 'long', title: LONG, minimumSpend: { amount: 3000, currency: 'USD' } });
  const show = {
    ...live,
    state: { ...live.state, coupons: [coupon(), gift, long] },
    mine: {
      claims: [
        claim,
        { coupon: 'gift', code: 'HONEY', at: NOW },
        { coupon: 'long', code: 'KAKI', at: NOW },
      ],
      holds: [
        hold(first, {}),
        hold(second, { status: 'waiting', qty: 2, place: 1_204 }),
        hold(third, { status: 'confirmed' }),
      ],
    },
  };
  const clicks = ['role=button[name=/^(Yours|我的)/] >> visible=true'];
  const tab = ['#tab-wallet'];
  const inCart = { cart: basket(goods) };
  return [
    { name: 'wallet-button', show, cart: inCart },
    { name: 'wallet', show, cart: inCart, clicks: [...clicks, ...tab] },
    {
      name: 'wallet-codes',
      show,
      cart: { missing: new Set(['applyCoupon', 'add'] as const) },
      clicks: [...clicks, ...tab],
    },
    { name: 'wallet-links', show, cart: { status: 'absent' }, clicks: [...clicks, ...tab] },
    {
      name: 'wallet-offline',
      show: { ...show, connection: 'offline' },
      cart: inCart,
      clicks: [...clicks, ...tab],
    },
    { name: 'wallet-chinese', show, cart: inCart, clicks: [...clicks, ...tab], language: 'zh' },
  ];
}
