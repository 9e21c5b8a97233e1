import { applyEvent, EMPTY_SHOW } from '@livestall/protocol';
import type { EventDraft, ShowState } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { planAct } from './plan-act.js';

const fold = (...events: EventDraft[]): ShowState =>
  events.reduce(
    (state, event, index) => applyEvent(state, { seq: index + 1, at: index, ...event }),
    EMPTY_SHOW,
  );

const ordered: EventDraft = { type: 'products.ordered', data: { products: ['pears', 'honey'] } };
const started: EventDraft = { type: 'show.started', data: {} };
const ended: EventDraft = { type: 'show.ended', data: {} };
const pinned: EventDraft = { type: 'product.pinned', data: { product: 'pears', pins: ['pears'] } };

describe('a show', () => {
  it('starts once and ends once', () => {
    expect(planAct({ act: 'show.start' }, fold())).toEqual([started]);
    expect(planAct({ act: 'show.start' }, fold(started))).toEqual([]);
    expect(planAct({ act: 'show.end' }, fold(started))).toEqual([ended]);
    expect(planAct({ act: 'show.end' }, fold(started, ended))).toEqual([]);
  });

  it('that ended stays ended, and one that is not live cannot end', () => {
    expect(() => planAct({ act: 'show.start' }, fold(started, ended))).toThrow(/ended/);
    expect(() => planAct({ act: 'show.end' }, fold())).toThrow(/live/);
  });
});

describe('a pin', () => {
  it('replaces the others', () => {
    const state = fold(ordered, started, pinned);
    expect(planAct({ act: 'product.pin', product: 'honey' }, state)).toEqual([
      { type: 'product.pinned', data: { product: 'honey', pins: ['honey'] } },
    ]);
  });

  it('made twice changes nothing, nor does unpinning what is not pinned', () => {
    const state = fold(ordered, started, pinned);
    expect(planAct({ act: 'product.pin', product: 'pears' }, state)).toEqual([]);
    expect(planAct({ act: 'product.unpin', product: 'honey' }, state)).toEqual([]);
    expect(planAct({ act: 'product.unpin', product: 'pears' }, state)).toEqual([
      { type: 'product.unpinned', data: { product: 'pears', pins: [] } },
    ]);
  });

  it('needs a live show and goods that are in it', () => {
    expect(() => planAct({ act: 'product.pin', product: 'pears' }, fold(ordered))).toThrow(/live/);
    const removed: EventDraft = { type: 'product.removed', data: { product: 'pears' } };
    const state = fold(ordered, started, removed);
    for (const product of ['pears', 'plums']) {
      expect(() => planAct({ act: 'product.pin', product }, state)).toThrow(/no product/);
    }
  });
});

describe('an angle', () => {
  const scenes = [{ id: 'packing', title: 'Packing house', url: '/packing.m3u8' }];
  const filmed: EventDraft = {
    type: 'stream.changed',
    data: { stream: { kind: 'hls', url: '/orchard.m3u8', scenes } },
  };
  const switched: EventDraft = { type: 'scene.switched', data: { scene: 'packing' } };
  const go = (scene: string | null) => ({ act: 'scene.switch', scene }) as const;

  it('is shown once, before the show begins too, until the stream’s own is again', () => {
    expect(planAct(go('packing'), fold(filmed))).toEqual([switched]);
    expect(planAct(go('packing'), fold(filmed, started, switched))).toEqual([]);
    expect(planAct(go(null), fold(filmed, switched))).toEqual([
      { type: 'scene.switched', data: { scene: null } },
    ]);
    expect(planAct(go(null), fold(filmed))).toEqual([]);
  });

  it('that the stream has not is not found', () => {
    expect(() => planAct(go('hives'), fold(filmed))).toThrow(/no angle "hives"/);
    expect(() => planAct(go('packing'), fold())).toThrow(/no angle/);
  });
});

it('posts notices under fresh ids and removes those that are there', () => {
  const [posted] = planAct({ act: 'notice.post', text: 'Back soon' }, fold());
  expect(posted).toMatchObject({ type: 'notice.posted', data: { text: 'Back soon' } });
  const { notice } = posted!.data as { notice: string };
  expect(planAct({ act: 'notice.remove', notice }, fold(posted!))).toEqual([
    { type: 'notice.removed', data: { notice } },
  ]);
  expect(planAct({ act: 'notice.remove', notice: 'other' }, fold(posted!))).toEqual([]);
});
