import {
  StallError,
  type Backstage,
  type GiveawayDraft,
  type PreparedCoupon,
} from '@livestall/protocol';
import { aBackstage } from '../../a-backstage.js';
import type { Rehearsed } from '../rehearsed-show.js';
import { demandScenes } from './demand-scenes.js';
import { importScenes } from './import-scenes.js';
import { glanceScenes } from './glance-scenes.js';
import { salesScenes } from './sales-scenes.js';
import { wordScenes } from './word-scenes.js';
import { sellingScenes } from './selling-scenes.js';
import { coupon, MINUTE, NOW, scheduled, talk, viewers } from '../samples.js';
import type { Scene } from '../scene.js';

export function consoleScenes({ goods }: Rehearsed): Scene[] {
  const draft = { ...coupon().coupon, code: 'LIVE10', claimed: 8 };
  const [first, second, third] = goods.map(({ id }) => id);
  const pins = [{ product: first ?? '', at: NOW }];
  const price = { amount: 1290, currency: 'USD' };
  const flash = { id: 'flash', product: first ?? '', price, total: 50, perViewer: 1 };
  const red: GiveawayDraft = {
    ...{ id: 'red', kind: 'shares', prize: 'For your next order', total: 60 },
    ...{ pool: { amount: 8_800, currency: 'USD' }, split: 'random' },
  };
  const crateDraw: GiveawayDraft = { id: 'draw', kind: 'draw', prize: 'A crate', total: 3 };
  const offers = [
    { ...flash, held: 3, confirmed: 5, waiting: 2 },
    { ...flash, id: 'later', product: third ?? '', held: 0, confirmed: 0, waiting: 0 },
  ];
  const backstage = aBackstage({ t: NOW, coupons: [draft], rehearsal: { playing: false } });
  const show = { time: NOW, lines: talk, gauges: viewers, state: { coupons: [coupon()] } };
  const busy = { ...show, state: { ...show.state, pins, question: asked[0] ?? null } };
  const crowded = aBackstage({
    ...backstage,
    questions: asked.slice(1),
    questionsOpen: 64,
    demand: [{ of: 'product', product: second ?? '', count: 38 }],
    clicks: [{ product: first ?? '', count: 412 }],
    crew: [{ name: 'Mei Lin', role: 'host', since: NOW }],
  });
  const crate: PreparedCoupon = {
    ...{ id: 'crate', title: 'A crate for neighbours', kind: 'gift', perViewer: 2, claimed: 0 },
    ...{ for: 'followers', opensAt: NOW + 20 * MINUTE, codes: 240, products: [second ?? ''] },
  };
  const spam = { at: NOW, sender: 's9', name: 'cheap-deals', role: 'viewer' as const };
  const inDisorder: Partial<Backstage> = {
    held: [
      { ...spam, id: 'm90', text: 'Half price at my shop, ask me', why: 'words' },
      { ...spam, id: 'm91', name: 'Ana', text: 'Do you ship to the islands?', why: 'rule' },
    ],
    heldCount: 2,
    reports: [
      {
        ...{
          report: 'c1',
          show: 's',
          of: 'product',
          id: second ?? '',
          at: NOW,
          firstAt: NOW - 240_000,
          count: 4,
        },
        ...{ reasons: { fake: 3, scam: 1 }, texts: ['Mine tasted of sugar'], closed: false },
      },
      {
        ...{ report: 'c2', show: 's', of: 'message', id: 'm80', at: NOW, firstAt: NOW, count: 1 },
        ...{ reasons: { scam: 1 }, texts: [], closed: false },
        ...{ ...spam, text: 'Pay me directly and save half' },
        before: [{ id: 'm78', name: 'Ana', text: 'Is there a discount for two boxes?' }],
        after: [{ id: 'm81', name: 'Ben', text: 'That is not the host, take care' }],
      },
    ],
    barred: [
      {
        ...{ person: 'p1', sender: 's9', name: 'cheap-deals', kind: 'mute', by: 'Mei Lin' },
        ...{ at: NOW, until: NOW + 10 * MINUTE },
      },
      { person: 'p2', name: 'Loud one', kind: 'ban', at: NOW - 60 * MINUTE, by: 'Ben' },
    ],
    barredCount: 214,
  };
  const tap = (name: string) => `.section:has-text("${name}")`;
  return [
    { name: 'console', show: busy, host: { backstage: crowded } },
    { name: 'console-chat', show: busy, host: { backstage: crowded }, clicks: [tap('Chat')] },
    {
      name: 'console-questions',
      show: busy,
      host: { backstage: crowded },
      clicks: [tap('Questions')],
    },
    {
      name: 'console-answered',
      show: {
        ...busy,
        state: {
          ...busy.state,
          answers: asked.map((question, n) => ({ question, at: NOW - n, aloud: true as const })),
        },
      },
      host: { backstage: { ...crowded, questions: asked.slice(1, 2), questionsOpen: 1 } },
      clicks: [tap('Questions'), '[data-piece=answered] summary'],
    },
    {
      name: 'console-answering',
      show: busy,
      host: { backstage: crowded },
      clicks: [tap('Questions'), '.asked:not(.now) .write'],
    },
    {
      name: 'console-offers',
      show: {
        ...busy,
        gauges: { ...viewers, 'offer:flash': 42 },
        state: {
          ...busy.state,
          offers: [{ offer: { ...flash, opensAt: NOW }, droppedAt: NOW }],
        },
      },
      host: { backstage: { ...crowded, coupons: [], offers } },
      clicks: ['[part=offer]:last-of-type h3'],
    },
    {
      name: 'console-over',
      show: {
        ...busy,
        state: {
          ...busy.state,
          offers: ['morning', 'noon'].map((id, hours) => ({
            offer: { ...flash, id, opensAt: NOW },
            droppedAt: NOW,
            closed: { at: NOW + hours * 60 * MINUTE, reason: 'hand' as const },
          })),
        },
      },
      host: {
        backstage: {
          ...crowded,
          offers: ['morning', 'noon', 'flash'].flatMap((id) => ({
            ...{ ...flash, id, total: 1_200 },
            ...{ held: 1, confirmed: 1_020, waiting: 0 },
          })),
        },
      },
      clicks: ['.jumps button:last-of-type', '[part=offers] summary'],
    },
    {
      name: 'console-giveaways',
      show: {
        ...busy,
        gauges: { ...viewers, 'giveaway:red': 31 },
        state: {
          ...busy.state,
          giveaways: [{ giveaway: { ...red, commitment: '0', opensAt: NOW }, droppedAt: NOW }],
        },
      },
      host: {
        backstage: {
          ...crowded,
          coupons: [],
          giveaways: [
            { ...red, entered: 31, given: 31 },
            { ...crateDraw, entered: 0, given: 0 },
          ],
        },
      },
      clicks: ['[part=giveaway]:last-of-type h3'],
    },
    { name: 'console-more', show: busy, host: { backstage: crowded }, clicks: [tap('More')] },
    {
      name: 'console-order',
      show: busy,
      host: { backstage: { ...crowded, ...inDisorder } },
      clicks: [tap('Chat'), '.rules summary'],
    },
    {
      name: 'console-clean-up',
      show: busy,
      host: { backstage: { ...crowded, ...inDisorder } },
      clicks: [tap('More'), '.order summary'],
    },
    ...wordScenes(busy),
    { name: 'console-product', show: busy, host: { backstage: crowded }, clicks: ['.menu'] },
    {
      name: 'console-taken-out',
      show: { ...busy, state: { ...busy.state, removed: [{ product: third ?? '', at: NOW }] } },
      host: { backstage },
    },
    { name: 'console-chinese', show: busy, host: { backstage: crowded }, language: 'zh' },
    {
      name: 'console-coupon-stuck',
      show: { ...busy, state: { ...busy.state, coupons: [] } },
      host: { backstage: aBackstage({ coupons: [{ ...crate, id: 'wheel', codes: 0 }, crate] }) },
    },
    { name: 'console-before', show: scheduled(12 * MINUTE), host: { backstage } },
    {
      name: 'console-go-live',
      show: scheduled(12 * MINUTE),
      host: { backstage },
      clicks: ['.go'],
    },
    {
      name: 'console-prepare',
      show: scheduled(12 * MINUTE),
      host: { backstage },
      clicks: ['role=button[name=Prepare]', '[part=angles] [aria-label^=Change] >> nth=1'],
    },
    ...sellingScenes(goods),
    ...importScenes(goods),
    ...salesScenes(busy),
    ...demandScenes(busy, goods),
    ...glanceScenes(busy, goods),
    {
      name: 'console-empty',
      show: { ...scheduled(0), id: null, connection: 'connecting' },
      host: { backstage: null },
    },
    { name: 'console-offline', show: busy, host: { backstage, connected: false } },
    { name: 'console-loading', show, host: { backstage: null } },
    { name: 'console-ended', show: { ...show, state: { status: 'ended' } }, host: { backstage } },
    { name: 'console-door', host: { status: 'signed-out', show: null } },
    {
      name: 'console-used-link',
      host: { status: 'signed-out', show: null, error: new StallError('token-refused') },
    },
    // The last: the console keeps the place where its seller was.
    {
      name: 'console-coupon-form',
      show: scheduled(12 * MINUTE),
      host: { backstage: aBackstage({ coupons: [{ ...crate, codes: 0 }] }) },
      clicks: ['role=button[name=Prepare]', '[part=coupons] .order .round'],
    },
    {
      name: 'console-form-wrong',
      show: scheduled(12 * MINUTE),
      host: { backstage: aBackstage({ coupons: [] }) },
      clicks: [
        'role=button[name=Prepare]',
        'role=button[name="Add a coupon"]',
        '[part=coupons] [type=submit]',
      ],
    },
    {
      name: 'console-giveaway-form',
      show: scheduled(12 * MINUTE),
      host: {
        backstage: aBackstage({
          giveaways: [{ ...red, code: 'RED', entered: 0, given: 0 }],
        }),
      },
      clicks: ['role=button[name=Prepare]', '[part=giveaways] .order .round'],
    },
    {
      name: 'console-offer-form',
      show: scheduled(12 * MINUTE),
      host: { backstage: aBackstage({ offers }) },
      clicks: ['role=button[name=Prepare]', '[part=offers] .order .round'],
    },
  ];
}

const asked = [
  ['q1', 'Bea', 'Do they keep until Christmas?'],
  ['q2', 'Old Pete', 'Can I come by and fetch a box myself, on Saturday, with the old tractor?'],
  ['q3', '', '可以寄到北京吗？'],
].map(([id = '', name = '', text = '']) => ({ id, at: NOW, sender: name, name, text }));
