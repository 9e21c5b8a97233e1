import { fanOf, snapshotState, StallError } from '@livestall/protocol';
import type { Rehearsed } from '../rehearsed-show.js';
import {
  backSoon,
  basket,
  coupon,
  MINUTE,
  NOW,
  pinned,
  scheduled,
  talk,
  viewers,
} from '../samples.js';
import type { Scene } from '../scene.js';
import { chatScenes } from './chat-scenes.js';
import { couponScenes } from './coupon-scenes.js';
import { crowdedScene } from './crowded-scene.js';
import { giveawayScenes } from './giveaway-scenes.js';
import { goodsScenes } from './goods-scenes.js';
import { kindScenes } from './kind-scenes.js';
import { linkScenes } from './link-scenes.js';
import { offerScenes } from './offer-scenes.js';
import { pollScenes } from './poll-scenes.js';
import { questionScenes } from './question-scenes.js';
import { searchScenes } from './search-scenes.js';
import { walletScenes } from './wallet-scenes.js';

/** The stall, from before a show to after it. */
export function stallScenes({ goods, snapshot }: Rehearsed): Scene[] {
  const { stream } = snapshotState(snapshot);
  const [first, second] = goods.map(({ id }) => id);
  const pins = [{ product: first ?? '', at: NOW }];
  const live = { time: NOW, lines: talk, gauges: viewers, totals: { heart: 2_310, leaf: 44 } };
  const busy = { ...live, state: { pins, coupons: [coupon()] } };
  const drops = { ...busy, state: { pins } };
  return [
    { name: 'connecting', show: { ...live, id: null, connection: 'connecting' } },
    { name: 'scheduled', show: scheduled(12 * MINUTE) },
    { name: 'scheduled-far', show: scheduled(3 * 24 * 60 * MINUTE) },
    { name: 'live', show: busy, cart: { cart: basket(goods) } },
    { name: 'live-quiet', show: { ...live, lines: [], catalog: [], state: { order: [] } } },
    ...chatScenes(live, first ?? ''),
    ...goodsScenes(busy, goods),
    ...kindScenes(busy, goods),
    {
      name: 'fan',
      show: { ...busy, mine: { fan: fanOf(true, 230) } },
      clicks: ['stall-host [part=host]'],
    },
    {
      name: 'fan-new',
      show: { ...busy, mine: { fan: fanOf(false, 0) } },
      clicks: ['stall-host [part=host]'],
    },
    {
      name: 'fan-failed',
      show: { ...busy, mine: { fan: fanOf(false, 0) } },
      failing: new StallError('unavailable'),
      clicks: ['stall-host [part=follow]'],
    },
    {
      name: 'reactions',
      show: { ...busy, totals: { heart: 12_310, clap: 840, laugh: 77, wow: 9, leaf: 44 } },
      clicks: ['stall-reactions [aria-haspopup]'],
    },
    { name: 'more', show: busy, clicks: ['stall-more [part=button]'] },
    // The rehearsal's stream has a second angle.
    { name: 'angles', show: busy, clicks: ['stall-more [part=button]', '[data-opens=Angles]'] },
    { name: 'offline', show: { ...busy, connection: 'offline' } },
    { name: 'notice', show: { ...live, state: { pins, notices: [backSoon] } } },
    ...searchScenes(live, goods),
    ...linkScenes(pinned(busy, second)),
    ...couponScenes(drops, goods),
    ...offerScenes(drops, goods),
    ...giveawayScenes(drops),
    crowdedScene([
      { name: 'coupon', show: busy },
      ...offerScenes(drops, goods),
      ...giveawayScenes(drops),
    ]),
    ...pollScenes(drops),
    ...walletScenes(drops, goods),
    ...questionScenes({ live, pins, product: first ?? '' }),
    { name: 'no-stream', show: { ...live, state: { stream: null } } },
    {
      name: 'wide-stream',
      show: { ...busy, state: { pins, stream: stream && { ...stream, ratio: '16 / 9' } } },
    },
    { name: 'ended', show: { ...live, state: { status: 'ended', endedAt: NOW } } },
    { name: 'not-found', show: { error: new StallError('not-found') } },
    { name: 'cannot-open', show: { error: new StallError('unavailable') } },
  ];
}
