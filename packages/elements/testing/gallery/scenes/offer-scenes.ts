import type { Mine } from '@livestall/client';
import {
  StallError,
  type ErrorCode,
  type Hold,
  type Offer,
  type OfferCloseReason,
  type Product,
} from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { packets } from './giveaway-scenes.js';
import { ANONYMOUS, coupon, MINUTE, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

/** A flash offer in each of its states. */
export function offerScenes(live: FakeShowState, goods: readonly Product[]): Scene[] {
  const [, product] = goods;
  if (!product) return [];
  const [variant] = product.variants ?? [];
  const price = { ...product.price, amount: Math.round(product.price.amount * 0.7) };
  const offer = {
    ...{ id: 'flash', product: product.id, price, total: 50, perViewer: 2 },
    ...(variant && { variant: variant.id }),
  };
  const one = (more: Partial<Hold>): Partial<Mine> => ({
    holds: [
      {
        ...{ id: 'hold', offer: 'flash', product: product.id, qty: 1, price, at: NOW },
        ...{ status: 'held', expiresAt: NOW + 4 * MINUTE + 12_000, extended: false },
        ...more,
      },
    ],
  });
  const scene = (
    name: string,
    mine: Partial<Mine>,
    more: {
      left?: number;
      opens?: number;
      closed?: OfferCloseReason;
      terms?: Partial<Offer>;
    } = {},
  ) => ({
    name: `offer-${name}`,
    show: {
      ...live,
      mine,
      gauges: { ...live.gauges, 'offer:flash': more.left ?? 12 },
      state: {
        ...live.state,
        offers: [
          {
            offer: {
              ...{ ...offer, opensAt: NOW + (more.opens ?? -MINUTE) },
              ...more.terms,
            },
            droppedAt: NOW,
            ...(more.closed && { closed: { at: NOW, reason: more.closed } }),
          },
        ],
      },
    },
  });
  const signing = (name: string, mine: Partial<Mine>): Scene => {
    const { show, ...rest } = scene(name, mine, { terms: { identity: 'signed-in' } });
    return { ...rest, show: { ...show, canSignIn: true } };
  };
  const failing = (name: string, mine: Partial<Mine>, code: ErrorCode): Scene => ({
    ...scene(name, mine),
    failing: new StallError(code),
    clicks: ['stall-offer [part=button]'],
  });
  const beside = scene('beside-others', {});
  const chinese = scene('chinese', one({}));
  return [
    scene('coming', {}, { opens: 8_000, left: 50 }),
    scene('open', {}),
    scene('holding', { holding: ['flash'] }),
    scene('turns', { holding: ['flash'] }, { opens: -1_000, terms: { spreadMs: 5_000 } }),
    scene('held', one({})),
    // Where there is no cart, the way to it is a link by which somebody earns.
    { ...scene('held-link', one({})), cart: { status: 'absent' } },
    scene('late', one({ status: 'expired' })),
    scene('yours', one({ status: 'confirmed', qty: 2 })),
    scene('gone', {}, { left: 0 }),
    scene('waiting', one({ status: 'waiting', place: 12 }), { left: 0 }),
    scene('ran-out', one({ status: 'expired', expiresAt: NOW }), {
      ...{ opens: -2 * MINUTE, terms: { closesAt: NOW - MINUTE } },
    }),
    scene('all-bought', {}, { left: 0, closed: 'gone' }),
    scene('closed', {}, { closed: 'hand' }),
    scene('not-for-you', { viewer: ANONYMOUS }, { terms: { for: 'followers' } }),
    signing('sign-in', { viewer: ANONYMOUS }),
    signing('signing-in', { viewer: ANONYMOUS, holding: ['flash'] }),
    failing('failed', {}, 'unavailable'),
    failing('turns-used', one({ status: 'expired' }), 'turns-used'),
    {
      ...beside,
      show: {
        ...beside.show,
        state: {
          ...beside.show.state,
          coupons: [coupon()],
          giveaways: [{ giveaway: packets, droppedAt: NOW }],
        },
      },
    },
    { ...chinese, language: 'zh' },
  ];
}
