import type { AskedQuestion, ChatLine, Mine } from '@livestall/client';
import {
  StallError,
  snapshotState,
  textIn,
  type Cart,
  type Coupon,
  type Entry,
  type ErrorCode,
  type Giveaway,
  type GiveawayDraft,
  type GiveawayState,
  type CouponState,
  type Hold,
  type Offer,
  type OfferCloseReason,
  type PreparedCoupon,
  type Product,
  type ReportKind,
  type ReportRow,
  type ShowState,
  type Viewer,
} from '@livestall/protocol';
import { aBackstage } from '../a-backstage.js';
import type { FakeCart } from '../fake-cart.js';
import type { FakeHost } from '../fake-host.js';
import type { FakeShowState } from '../fake-show.js';
import type { Rehearsed } from './rehearsed-show.js';

/** One state of a stall or a console, to be looked at. */
export interface Scene {
  name: string;
  show?: FakeShowState;
  cart?: Partial<FakeCart>;
  /** Present: it is the console's. */
  host?: Partial<FakeHost>;
  /** Default: `en`. */
  language?: string;
  /** Why everything fails that the viewer asks for. */
  failing?: StallError;
  /** What is clicked before the picture is taken, each the first that is seen. */
  clicks?: readonly string[];
}

const NOW = Date.UTC(2026, 10, 25, 8, 30);
const MINUTE = 60_000;
const LONG =
  'Handverlesene Fuyu-Kaki aus der steilsten Lage des ganzen Tals, einzeln in Seidenpapier gewickelt und am selben Abend verschickt';

const viewers = { audience: 1_284 };

const line = (id: number, name: string, text: string, more: Partial<ChatLine> = {}): ChatLine => ({
  id: `line-${id}`,
  at: NOW - (100 - id) * 1_000,
  sender: name,
  name,
  role: 'viewer',
  text,
  own: false,
  ...more,
});

const talk: readonly ChatLine[] = [
  line(1, 'Bea', 'How many of you work there?'),
  line(2, 'Old Pete', 'Amber! Not that pale stuff'),
  line(3, 'Chloe', 'Ooh, a coupon'),
  line(4, 'Mei Lin', 'Four, and the hens.', { role: 'host' }),
  line(5, 'Joy', 'Does it work on the honey as well?'),
  line(
    6,
    'Ravi',
    'In the cart. My mother-in-law will not believe that these come from a hillside.',
  ),
];

const coupon = (more: Partial<Coupon> = {}, state: Partial<CouponState> = {}): CouponState => ({
  coupon: {
    id: 'autumn',
    title: 'Today, on everything',
    kind: 'percent',
    percent: 10,
    total: 50,
    opensAt: NOW - MINUTE,
    closesAt: NOW + 4 * MINUTE,
    ...more,
  },
  droppedAt: NOW - MINUTE,
  ...state,
});

const closedCoupon = () =>
  coupon({ closesAt: NOW + MINUTE }, { closed: { at: NOW, reason: 'hand' } });

const ANONYMOUS: Viewer = {
  ...{ key: 'me', poke: 'me', name: null },
  ...{ identity: 'anonymous', segments: [] },
};

const basket = (goods: readonly Product[]): Cart => ({
  lines: goods.slice(0, 2).map(({ id, title, price, pictures: [picture] }, index) => ({
    id: `line-${index}`,
    title: textIn(title, ['en']),
    quantity: index + 1,
    price,
    total: { ...price, amount: price.amount * (index + 1) },
    ref: id,
    ...(picture && { picture }),
  })),
  count: 3,
  coupons: [{ code: 'LIVE10', label: '10 % off', discount: { amount: 379, currency: 'USD' } }],
  subtotal: { amount: 3790, currency: 'USD' },
  discount: { amount: 379, currency: 'USD' },
  total: { amount: 3411, currency: 'USD' },
});

/** Every state that there is to look at. */
export function scenes(rehearsed: Rehearsed): readonly Scene[] {
  return [...stallScenes(rehearsed), ...readerScenes(rehearsed), ...consoleScenes(rehearsed)];
}

/** More goods than are seen at a glance: with a field to search them by. */
function searchScenes(show: FakeShowState, goods: readonly Product[]): Scene[] {
  const catalog = Array.from({ length: 18 }, (_, index) => goods[index % goods.length]).flatMap(
    (one) => one ?? [],
  );
  const many = catalog.map((one, index) => ({ ...one, id: `${one.id}-${index}` }));
  const [now, before] = many;
  const state = {
    order: many.map(({ id }) => id),
    pins: [{ product: now?.id ?? '', at: NOW }],
    shown: [{ product: before?.id ?? '', from: NOW - 2 * MINUTE, to: NOW - MINUTE }],
  };
  const searched = { ...show, catalog: many, state };
  const opening = '[part=goods-button]';
  const filter = (name: string) => `stall-products [role=group] button:has-text("${name}")`;
  const unshown = { ...searched, state: { ...state, pins: [], shown: [] } };
  return [
    { name: 'goods-many', show: searched, clicks: [opening] },
    { name: 'goods-many-chinese', show: searched, clicks: [opening], language: 'zh' },
    { name: 'goods-shown', show: searched, clicks: [opening, filter('Shown so far')] },
    { name: 'goods-none-found', show: unshown, clicks: [opening, filter('Shown so far')] },
  ];
}

/** On a page without a cart, where goods are links by which somebody earns. */
function linkScenes(show: FakeShowState): Scene[] {
  const cart = { status: 'absent' } as const;
  const opening = '[part=goods-button]';
  const product = ['stall-pinned [part=title]', 'stall-product [part=carry-on] summary'];
  return [
    { name: 'links', show, cart },
    { name: 'links-goods', show, cart, clicks: [opening] },
    { name: 'links-product', show, cart, clicks: product },
    { name: 'links-chinese', show, cart, clicks: product, language: 'zh' },
    { name: 'links-before', show: scheduled(12 * MINUTE), cart },
  ];
}

function stallScenes({ goods, snapshot }: Rehearsed): Scene[] {
  const { stream } = snapshotState(snapshot);
  const [first, second] = goods.map(({ id }) => id);
  const pins = [{ product: first ?? '', at: NOW }];
  const live = { time: NOW, lines: talk, gauges: viewers };
  const busy = { ...live, state: { pins, coupons: [coupon()] } };
  const claims = [{ coupon: 'autumn', code: 'LIVE10-7Q2F', at: NOW }];
  const used = [{ coupon: 'autumn', code: 'LIVE10', at: NOW }];
  const claiming = { viewer: ANONYMOUS, claiming: ['autumn'] };
  const forSome = (terms: Partial<Coupon>) => ({
    ...busy,
    state: { pins, coupons: [coupon(terms)] },
    mine: { viewer: ANONYMOUS },
  });
  const inCart = { cart: basket(goods) };
  const opening = '[part=goods-button]';
  const basketTab = '[role=tab]:has-text("Basket")';
  return [
    { name: 'connecting', show: { ...live, id: null, connection: 'connecting' } },
    { name: 'scheduled', show: scheduled(12 * MINUTE) },
    { name: 'scheduled-far', show: scheduled(3 * 24 * 60 * MINUTE) },
    { name: 'live', show: busy, cart: inCart },
    { name: 'live-quiet', show: { ...live, lines: [], catalog: [], state: { order: [] } } },
    { name: 'coupon-coming', show: { ...busy, state: { pins, coupons: [coming()] } } },
    { name: 'coupon-yours', show: { ...busy, mine: { claims } } },
    { name: 'coupon-one-of-two', show: { ...forSome({ perViewer: 2 }), mine: { claims } } },
    { name: 'coupon-not-for-you', show: forSome({ for: 'followers' }) },
    { name: 'coupon-sign-in', show: { ...forSome({ identity: 'signed-in' }), canSignIn: true } },
    { name: 'coupon-claiming', show: { ...busy, mine: claiming } },
    {
      name: 'coupon-signing-in',
      show: { ...forSome({ identity: 'signed-in' }), canSignIn: true, mine: claiming },
    },
    { name: 'coupon-applied', show: { ...busy, mine: { claims: used } }, cart: inCart },
    {
      name: 'coupon-failed',
      show: busy,
      failing: new StallError('unavailable'),
      clicks: ['stall-coupon [part=button]'],
    },
    { name: 'coupon-closed', show: { ...busy, state: { pins, coupons: [closedCoupon()] } } },
    { name: 'coupon-gone', show: { ...busy, gauges: { ...viewers, 'coupon:autumn': 0 } } },
    { name: 'sold-out', show: { ...busy, gauges: { ...viewers, [`stock:${first}`]: 0 } } },
    { name: 'few-left', show: { ...busy, gauges: { ...viewers, [`stock:${first}`]: 3 } } },
    { name: 'goods', show: busy, cart: inCart, clicks: [opening] },
    { name: 'product', show: pinned(busy, second), clicks: ['stall-pinned [part=title]'] },
    {
      name: 'product-traced',
      show: pinned(busy, first),
      clicks: ['stall-pinned [part=title]', '.trace li:last-child'],
    },
    { name: 'basket', show: busy, cart: inCart, clicks: [opening, basketTab] },
    { name: 'basket-empty', show: busy, clicks: [opening, basketTab] },
    {
      name: 'shown',
      show: { ...live, state: { pins, shown: shownBefore(goods) } },
      clicks: [opening, 'role=tab[name=Shown]'],
    },
    { name: 'more', show: busy, clicks: ['stall-more [part=button]'] },
    // The rehearsal's stream has a second angle.
    { name: 'angles', show: busy, clicks: ['stall-more [part=button]', '[data-opens=Angles]'] },
    { name: 'offline', show: { ...busy, connection: 'offline' } },
    { name: 'notice', show: { ...live, state: { pins, notices: [backSoon] } } },
    ...searchScenes(live, goods),
    ...linkScenes(pinned(busy, second)),
    ...offerScenes({ ...busy, state: { pins } }, goods),
    ...giveawayScenes({ ...busy, state: { pins } }),
    crowded([
      { name: 'coupon', show: busy },
      ...offerScenes({ ...busy, state: { pins } }, goods),
      ...giveawayScenes({ ...busy, state: { pins } }),
    ]),
    ...walletScenes({ ...busy, state: { pins } }, goods),
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

/** A drop of each kind at once: more than a phone has room for. */
function crowded(scenes: readonly Scene[]): Scene {
  const shows = ['coupon', 'offer-open', 'giveaway-packets'].flatMap(
    (name) => scenes.find((scene) => scene.name === name)?.show ?? [],
  );
  const state = Object.assign({}, ...shows.map((show) => show.state)) as FakeShowState['state'];
  const gauges = Object.assign({}, ...shows.map((show) => show.gauges)) as Record<string, number>;
  return { name: 'drops', show: { ...shows[0], gauges, ...(state && { state }) } };
}

/** A flash offer in each of its states. */
function offerScenes(live: FakeShowState, goods: readonly Product[]): Scene[] {
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

const hash = '0'.repeat(64);
const packets: Giveaway = {
  ...{ id: 'red', kind: 'shares', prize: 'For your next order', total: 20, commitment: hash },
  ...{ pool: { amount: 8800, currency: 'USD' }, split: 'random', opensAt: NOW - MINUTE },
};

/** Red packets and draws, in each of their states. */
function giveawayScenes(live: FakeShowState): Scene[] {
  const draw: Giveaway = {
    ...{ id: 'red', kind: 'draw', prize: 'A crate of persimmons, to your door', total: 3 },
    ...{ among: 'commented', opensAt: NOW - MINUTE, commitment: hash },
  };
  const closed = { at: NOW, reason: 'time' as const, entries: 412, digest: hash };
  const drawn = { closed, drawn: { at: NOW, seed: hash, winners: ['mine'], calls: [] } };
  const scene = (
    name: string,
    giveaway: Giveaway,
    entry?: Partial<Entry>,
    state: Partial<GiveawayState> = {},
  ): Scene => ({
    name: `giveaway-${name}`,
    show: {
      ...live,
      gauges: { ...live.gauges, 'giveaway:red': 13 },
      state: { ...live.state, giveaways: [{ giveaway, droppedAt: NOW - MINUTE, ...state }] },
      mine: {
        viewer: ANONYMOUS,
        entries: entry
          ? [{ ...{ id: 'mine', giveaway: 'red', at: NOW, status: 'entered' }, ...entry }]
          : [],
      },
    },
  });
  const entering = (name: string, giveaway: Giveaway): Scene => {
    const { show, ...rest } = scene(name, giveaway);
    const mine = { viewer: ANONYMOUS, entering: ['red'] };
    return { ...rest, show: { ...show, canSignIn: true, mine } };
  };
  const won = { status: 'won', claimBy: NOW + 4 * MINUTE } as const;
  const long = { ...draw, prize: LONG };
  return [
    scene('coming', { ...packets, opensAt: NOW + 8_000 }),
    scene('packets', packets),
    entering('opening', packets),
    {
      ...scene('failed', packets),
      failing: new StallError('unavailable'),
      clicks: ['stall-giveaway [part=button]'],
    },
    scene('gone', { ...packets, total: 13 }),
    scene('packets-closed', packets, undefined, { closed }),
    scene('packet-yours', packets, { status: 'claimed', amount: 420, code: 'RED-7Q2F' }),
    scene('draw', draw),
    scene('in', draw, {}),
    scene('drawing', draw, {}, { closed }),
    scene('maybe', draw, { id: 'other' }, drawn),
    scene('won', draw, won, drawn),
    scene('missed', draw, { status: 'missed' }, drawn),
    scene('lost', draw, { status: 'lost' }, drawn),
    scene('sign-in', { ...draw, identity: 'signed-in' }),
    entering('signing-in', { ...draw, identity: 'signed-in' }),
    scene('not-for-you', { ...draw, for: 'followers' }),
    scene('closed', draw, undefined, drawn),
    scene('long', long, won, drawn),
    { ...scene('chinese', packets), language: 'zh' },
  ];
}

/** What is the viewer's, in each of its states. */
function walletScenes(live: FakeShowState, goods: readonly Product[]): Scene[] {
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
  const tab = ['role=tab[name=/^(Yours|我的)/]'];
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
    {
      name: 'wallet-offline',
      show: { ...show, connection: 'offline' },
      cart: inCart,
      clicks: [...clicks, ...tab],
    },
    { name: 'wallet-chinese', show, cart: inCart, clicks: [...clicks, ...tab], language: 'zh' },
  ];
}

/** What viewers ask: over the picture, and in the panel. */
function questionScenes({ live, pins, product }: QuestionParts): Scene[] {
  const question = { id: 'q1', name: 'Bea', text: 'How long do they keep once ripe?', product };
  const asked = (id: number, text: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
    id: `q${id}`,
    at: NOW,
    sender: 'me',
    name: 'Ana',
    text,
    status: 'open',
    ...more,
  });
  const own = [
    asked(2, 'Do you ship to Hokkaido?', { status: 'answered' }),
    asked(3, 'Will there be chestnuts this year?', { status: 'passed' }),
    asked(1, question.text, { product, status: 'shown' }),
    asked(4, 'Can I freeze them?', { product }),
    asked(5, LONG, { delivery: 'failed', error: new StallError('rate-limited') }),
  ];
  const state = { pins, question, coupons: [coupon()] };
  const clicks = ['[part=goods-button]', 'role=tab[name=/^(Questions|提问)/]'];
  return [
    { name: 'question', show: { ...live, state } },
    {
      name: 'question-long',
      show: {
        ...live,
        state: {
          ...state,
          notices: [backSoon],
          question: { ...question, name: LONG, text: LONG.repeat(3) },
        },
      },
    },
    {
      name: 'question-replay',
      show: { ...live, playhead: 'rewound', state: { ...state, status: 'ended' } },
    },
    { name: 'questions', show: { ...live, state: { pins } }, clicks },
    { name: 'questions-own', show: { ...live, state, mine: { questions: own } }, clicks },
    {
      name: 'questions-offline',
      show: {
        ...live,
        connection: 'offline',
        mine: { questions: [asked(1, 'Can I freeze them?', { delivery: 'sending' })] },
      },
      clicks,
    },
    {
      name: 'questions-over',
      show: {
        ...live,
        state: { status: 'ended', endedAt: NOW },
        mine: { questions: own.slice(0, 4) },
      },
      clicks,
    },
  ];
}

interface QuestionParts {
  live: FakeShowState;
  pins: ShowState['pins'];
  product: string;
}

/** What people write, in other languages and at other lengths. */
function readerScenes({ goods }: Rehearsed): Scene[] {
  const [first] = goods;
  if (!first) return [];
  const pins = [{ product: first.id, at: NOW }];
  const long = { ...first, title: LONG, unit: LONG };
  const shouting = line(9, LONG, LONG.repeat(3));
  return [
    {
      name: 'long-texts',
      show: {
        time: NOW,
        gauges: { audience: 12_345_678 },
        catalog: [long, ...goods.slice(1)],
        lines: [...talk, shouting],
        state: {
          pins,
          coupons: [coupon({ title: LONG })],
          info: { title: LONG, host: { name: LONG, badge: 'official' }, rehearsal: true },
        },
      },
    },
    {
      name: 'chinese',
      language: 'zh',
      show: { time: NOW, lines: talk, gauges: viewers, state: { pins, coupons: [coupon()] } },
    },
    {
      name: 'failed-line',
      show: {
        time: NOW,
        lines: [
          ...talk.slice(0, 3),
          line(8, 'You', 'Can I come and pick some myself?', {
            own: true,
            delivery: 'failed',
            error: new StallError('rate-limited'),
          }),
        ],
      },
    },
  ];
}

function consoleScenes({ goods }: Rehearsed): Scene[] {
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
      name: 'console-prepare',
      show: scheduled(12 * MINUTE),
      host: { backstage },
      clicks: ['role=button[name=Prepare]', '[part=angles] [aria-label^=Change] >> nth=1'],
    },
    ...salesScenes(busy),
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

/** What links sold, and where there is nothing to tell. */
function salesScenes(show: FakeShowState): Scene[] {
  const clicks = ['role=button[name=Sales]'];
  const preparing = (name: string) => Promise.resolve(name === 'shows' ? soldShows : undefined);
  const scene = (name: string, reporting: FakeHost['reporting'], host: Partial<FakeHost> = {}) => ({
    ...{ name, show, clicks, host: { backstage: aBackstage(), preparing, reporting, ...host } },
  });
  return [
    scene('console-sales', ({ by }) => Promise.resolve({ t: NOW, by, rows: soldBy[by] })),
    scene('console-sales-none', ({ by }) => Promise.resolve({ t: NOW, by, rows: [] })),
    scene('console-sales-soon', () => new Promise(() => undefined)),
    scene('console-sales-failed', () => Promise.reject(new StallError('offline')), {
      connected: false,
    }),
  ];
}

const asked = [
  ['q1', 'Bea', 'Do they keep until Christmas?'],
  ['q2', 'Old Pete', 'Can I come by and fetch a box myself, on Saturday, with the old tractor?'],
  ['q3', '', '可以寄到北京吗？'],
].map(([id = '', name = '', text = '']) => ({ id, at: NOW, sender: name, name, text }));

const backSoon = { id: 'soon', at: NOW, text: 'We are back in a minute: the rain has come.' };

/** All goods in turn, two minutes each, for a long morning. */
const shownBefore = (goods: readonly Product[]) =>
  Array.from({ length: 60 }, (_, index) => ({
    product: goods[index % goods.length]?.id ?? '',
    from: NOW - (60 - index) * 2 * MINUTE,
    to: NOW - (59 - index) * 2 * MINUTE,
  }));

const coming = () => coupon({ opensAt: NOW + 8_000 });

const pinned = (show: FakeShowState, product = ''): FakeShowState => ({
  ...show,
  state: { pins: [{ product, at: NOW }] },
});

function scheduled(ms: number): FakeShowState {
  const info = {
    title: 'Persimmon morning at Willow Bend',
    host: { name: 'Mei Lin', badge: 'farmer' as const },
    rehearsal: false,
    startsAt: NOW + ms,
  };
  return { time: NOW, lines: [], gauges: { audience: 42 }, state: { status: 'scheduled', info } };
}

const soldShows = [
  { id: 'show-1', title: 'Persimmon morning at Willow Bend', startedAt: NOW },
  {
    id: 'show-0',
    title: 'Persimmon morning at Willow Bend',
    startedAt: NOW - 7 * 24 * 60 * MINUTE,
  },
];

const sold = (currency: string, orders: number, revenue: number, unconfirmed = 0) => ({
  ...{ currency, orders, revenue, commission: Math.round(revenue / 20) },
  ...{ unconfirmed, unconfirmedRevenue: unconfirmed * 990 },
});

const soldBy: Record<ReportKind, ReportRow[]> = {
  link: [
    {
      ...{ show: 'show-1', product: 'persimmons', clicks: 12_408 },
      sales: [sold('EUR', 118, 2_360_00), sold('USD', 1_031, 16_392_90, 2)],
    },
    { show: 'show-1', product: 'honey', clicks: 980, sales: [sold('USD', 41, 738_00)] },
    { show: 'show-0', product: 'a-crate-of-late-pears-picked-by-hand', clicks: 3, sales: [] },
  ],
  host: [],
  page: [],
  show: [],
};
