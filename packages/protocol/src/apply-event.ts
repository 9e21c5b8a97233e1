import type { CouponCloseReason, CouponState } from './coupon.js';
import type { EventType, LogEvent } from './events.js';
import { append, KEPT, type Folds } from './fold.js';
import { GIVEAWAY_FOLDS } from './giveaway-folds.js';
import {
  isCoupon,
  isId,
  isIds,
  isInfo,
  isOffer,
  isRecording,
  isStream,
  isStreamClock,
  isTalkRules,
  isText,
} from './is-well-formed.js';
import type { OfferState } from './offer.js';
import { ownValue } from './own-value.js';
import { POLL_FOLDS } from './poll-folds.js';
import { QUESTION_FOLDS } from './question-folds.js';
import { clocksOf, findScene } from './scene.js';
import type { ShowState } from './show-state.js';
import { TALK_FOLDS } from './talk-folds.js';

/**
 * The fold: the show after one more event. The same function runs in the server and in the browser.
 *
 * It is pure and never throws. An event that is not newer than the state changes nothing (the same
 * object comes back). An event of an unknown type, or with malformed data, only moves the position.
 */
export function applyEvent(state: ShowState, event: LogEvent): ShowState {
  if (!isPlaced(event) || event.seq <= state.seq) return state;
  const at = Math.max(state.at, event.at);
  const fold = ownValue(FOLDS, event.type);
  const data: unknown = event.data;
  const change = fold && typeof data === 'object' && data !== null ? fold(state, data, at) : null;
  return { ...state, ...change, seq: event.seq, at };
}

/** The show after all of `events`, in their order. */
export function applyEvents(state: ShowState, events: readonly LogEvent[]): ShowState {
  return events.reduce(applyEvent, state);
}

const FOLDS: Folds<EventType> = {
  'show.described': (_, { info }) => (isInfo(info) ? { info } : null),
  'show.started': (_, __, at) => ({ status: 'live', startedAt: at, endedAt: null }),
  'show.ended': (state, _, at) => ({
    status: 'ended',
    endedAt: at,
    pins: [],
    shown: closeShown(state, [], at),
    question: null,
    coupons: closed(state.coupons, null, at, 'show-ended'),
    offers: closed(state.offers, null, at, 'show-ended'),
  }),
  'stream.changed': (_, { stream }) =>
    stream === null || isStream(stream)
      ? { stream, clocks: [], sceneClocks: {}, scene: null }
      : null,
  'stream.clock': (state, { clock }) =>
    isStreamClock(clock) ? { clocks: append(state.clocks, clock, KEPT.clocks) } : null,
  'scene.switched': ({ stream }, { scene }) =>
    scene === null || isId(scene) ? { scene: findScene(stream, scene)?.id ?? null } : null,
  'scene.clock': (state, { scene, clock }) => {
    const { id } = findScene(state.stream, scene) ?? {};
    if (id === undefined || !isStreamClock(clock)) return null;
    const clocks = append(clocksOf(state, id), clock, KEPT.clocks);
    return { sceneClocks: { ...state.sceneClocks, [id]: clocks } };
  },
  'recording.changed': (_, { recording }) =>
    recording === null || isRecording(recording) ? { recording } : null,
  'catalog.changed': (_, { version }) => (isId(version) ? { catalog: version } : null),
  'products.ordered': (_, { products }) => (isIds(products) ? { order: products } : null),
  'product.pinned': (state, { pins }, at) => (isIds(pins) ? pinned(state, pins, at) : null),
  'product.unpinned': (state, { pins }, at) => (isIds(pins) ? pinned(state, pins, at) : null),
  'product.removed': (state, { product, reason }, at) => {
    if (!isId(product)) return null;
    const removal = { product, at, ...(isText(reason) && { reason }) };
    const pins = state.pins.map((pin) => pin.product).filter((id) => id !== product);
    return {
      ...pinned(state, pins, at),
      removed: [...state.removed.filter((one) => one.product !== product), removal],
    };
  },
  'product.restored': (state, { product }) =>
    isId(product) ? { removed: state.removed.filter((one) => one.product !== product) } : null,
  'coupon.opened': ({ coupons }, { coupon }, at) =>
    isCoupon(coupon) ? { coupons: opened(coupons, { coupon, droppedAt: at }) } : null,
  'coupon.closed': ({ coupons }, { coupon, reason }, at) => ({
    coupons: closed(coupons, coupon, at, reason),
  }),
  'offer.opened': ({ offers }, { offer }, at) =>
    isOffer(offer) ? { offers: opened(offers, { offer, droppedAt: at }) } : null,
  'offer.closed': ({ offers }, { offer, reason }, at) => ({
    offers: closed(offers, offer, at, reason),
  }),
  ...GIVEAWAY_FOLDS,
  ...TALK_FOLDS,
  'talk.ruled': (_, { talk }) => (isTalkRules(talk) ? { talk } : null),
  ...POLL_FOLDS,
  ...QUESTION_FOLDS,
  'notice.posted': (state, { notice, text }, at) => {
    if (!isId(notice) || !isText(text)) return null;
    const others = state.notices.filter((one) => one.id !== notice);
    return { notices: append(others, { id: notice, at, text }, KEPT.notices) };
  },
  'notice.removed': (state, { notice }) =>
    isId(notice) ? { notices: state.notices.filter((one) => one.id !== notice) } : null,
};

/** True for what has a place in a log, whatever it says there: type and data may be of a newer server. */
export function isPlaced(event: unknown): event is LogEvent {
  if (typeof event !== 'object' || event === null) return false;
  const { seq, at, type } = event as Partial<LogEvent>;
  return Number.isSafeInteger(seq) && Number.isSafeInteger(at) && typeof type === 'string';
}

function isReason(reason: unknown): reason is CouponCloseReason {
  return ['hand', 'time', 'gone', 'show-ended'].includes(reason as string);
}

type Drop = CouponState | OfferState;

function idOf(one: Drop): string {
  return ('coupon' in one ? one.coupon : one.offer).id;
}

/** One that comes up again stands last. */
function opened<T extends Drop>(list: readonly T[] = [], one: T): readonly T[] {
  return append(
    list.filter((other) => idOf(other) !== idOf(one)),
    one,
    KEPT.drops,
  );
}

/** Ends one, or all where `id` is `null`, of those that have not ended yet. */
function closed<T extends Drop>(
  list: readonly T[] = [],
  id: unknown,
  at: number,
  reason: unknown,
): readonly T[] {
  return list.map((one) =>
    one.closed || (id !== null && id !== idOf(one)) || !isReason(reason)
      ? one
      : { ...one, closed: { at, reason } },
  );
}

function pinned(state: ShowState, ids: readonly string[], at: number): Partial<ShowState> {
  const known = new Map(state.pins.map((pin) => [pin.product, pin]));
  const fresh = ids.filter((id) => !known.has(id)).map((product) => ({ product, from: at }));
  return {
    pins: ids.map((product) => known.get(product) ?? { product, at }),
    shown: [...closeShown(state, ids, at), ...fresh].slice(-KEPT.shown),
  };
}

/** Ends the stretches of products that are pinned no more. */
function closeShown(state: ShowState, pins: readonly string[], at: number): ShowState['shown'] {
  return state.shown.map((one) =>
    one.to === undefined && !pins.includes(one.product) ? { ...one, to: at } : one,
  );
}
