import { EMPTY_SHOW } from '@livestall/protocol';
import type { EventDraft } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Picture } from '../../testing/picture.js';
import { History } from './history.js';
import { Stage } from './stage.js';

const T = 1_700_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: T });
});

afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const history = new History();
  const clock = { discontinuity: 0, date: T + 37_000, at: T };
  history.take({ epoch: 'e', base: EMPTY_SHOW, events: [] });
  const changed = vi.fn();
  const stage = new Stage(history, changed, {
    serverTime: () => Date.now(),
    open: () => new Promise(() => undefined),
  });
  const add = (at: number, draft: EventDraft) => {
    history.add({ ...draft, seq: history.now.seq + 1, at });
    stage.update();
  };
  const pin = (at: number, product: string) => {
    add(at, { type: 'product.pinned', data: { product, pins: [product] } });
  };
  add(T, { type: 'stream.clock', data: { clock } });
  return { history, stage, changed, pin, add, pinned: () => stage.state.pins[0]?.product };
}

describe('Stage', () => {
  it('is now while no picture is followed', () => {
    const { stage, pin, history } = setUp();
    pin(T + 5, 'pear');
    expect(stage.state).toBe(history.now);
  });

  it('comes to an event exactly when the picture does', () => {
    const { stage, pin, pinned, changed } = setUp();
    stage.follow(new Picture(T + 1_000));
    pin(T + 8_000, 'pear');
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(6_999);
    expect(pinned()).toBeUndefined();
    changed.mockClear();
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('pear');
    expect(changed).toHaveBeenCalledOnce();
  });

  it('goes by the picture’s rate, and stands while it stands', () => {
    const { stage, pin, pinned } = setUp();
    const picture = new Picture(T + 1_000);
    stage.follow(picture);
    pin(T + 9_000, 'pear');
    picture.set({ rate: 2 });
    vi.advanceTimersByTime(2_000);
    expect(pinned()).toBeUndefined();
    picture.set({ rate: 0 });
    vi.advanceTimersByTime(60_000);
    expect(pinned()).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
    picture.set({ rate: 1 });
    vi.advanceTimersByTime(3_999);
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('pear');
    pin(T + 19_000, 'plum');
    picture.set({ rate: 2 });
    vi.advanceTimersByTime(4_999);
    expect(pinned()).toBe('pear');
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('plum');
  });

  it('goes back when the viewer drags back, and forward again', () => {
    const { stage, pin, pinned, history } = setUp();
    pin(T + 2_000, 'pear');
    pin(T + 4_000, 'plum');
    const picture = new Picture(T + 5_000);
    stage.follow(picture);
    expect(stage.state).toBe(history.now);
    picture.set({ seekTo: T + 3_000 });
    expect(pinned()).toBe('pear');
    picture.set({ seekTo: T + 1_000 });
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(3_000);
    expect(stage.state).toBe(history.now);
  });

  it('stays where it is while the picture cannot say where that is, and is now when it is let go', () => {
    const { stage, pin, pinned } = setUp();
    const picture = new Picture(T + 1_000);
    stage.follow(picture);
    pin(T + 8_000, 'pear');
    picture.set({ known: false });
    vi.advanceTimersByTime(60_000);
    expect(pinned()).toBeUndefined();
    picture.set({ known: true, seekTo: T + 7_999 });
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('pear');
    picture.set({ seekTo: T + 1_000 });
    expect(pinned()).toBeUndefined();
    stage.follow(null);
    expect(pinned()).toBe('pear');
    expect(picture.listeners).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on by the media time over a date that no clock of the show knows yet', () => {
    const { stage, pin, pinned, add } = setUp();
    const picture = new Picture(T + 1_000);
    stage.follow(picture);
    pin(T + 8_000, 'pear');
    // The encoder began anew with its clock far behind.
    picture.off = -3_600_000;
    picture.set({});
    vi.advanceTimersByTime(6_999);
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('pear');
    pin(T + 20_000, 'plum');
    add(T + 20_000, {
      type: 'stream.clock',
      data: { clock: { discontinuity: 1, date: T - 3_599_000, at: T + 1_000 } },
    });
    expect(pinned()).toBe('pear');
  });

  it('is as late as pictures use to be before its picture has said a word', () => {
    const { stage, pin, pinned, history } = setUp();
    pin(T, 'pear');
    expect(pinned()).toBe('pear');
    const picture = new Picture(T - 20_000);
    picture.known = false;
    stage.follow(picture);
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(7_999);
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(stage.state).toBe(history.now);
  });

  it('holds on to the right line when the encoder’s clock was set back', () => {
    const { stage, pin, pinned, add } = setUp();
    const picture = new Picture(T + 1_000);
    stage.follow(picture);
    vi.advanceTimersByTime(9_000);
    // A restart: the same dates come again, 10 s of them, on a second line.
    add(T + 10_000, {
      type: 'stream.clock',
      data: { clock: { discontinuity: 0, date: T + 37_000, at: T + 10_000 } },
    });
    picture.off = 27_000;
    picture.set({});
    pin(T + 13_000, 'pear');
    vi.advanceTimersByTime(2_999);
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('pear');
  });
});

describe('Stage, of several angles', () => {
  const scenes = ['orchard', 'packing'].map((id) => ({ id, title: id, url: `/${id}.m3u8` }));
  const stream = { kind: 'hls', url: '/live.m3u8', scenes } as const;
  const clock = { discontinuity: 0, date: T - 90_000, at: T };

  it('goes by the clock of the angle that plays', () => {
    const { stage, pin, pinned, add } = setUp();
    add(T, { type: 'stream.changed', data: { stream: { ...stream, scenes } } });
    add(T, { type: 'scene.clock', data: { scene: 'packing', clock } });
    const picture = new Picture(T + 1_000);
    picture.off = -90_000;
    stage.follow(picture, 'packing');
    pin(T + 8_000, 'pear');
    vi.advanceTimersByTime(6_999);
    expect(pinned()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(pinned()).toBe('pear');
  });

  it('hears of a clock that was measured after the angle was opened', () => {
    const { stage, pin, pinned, add } = setUp();
    add(T, { type: 'stream.changed', data: { stream: { ...stream, scenes } } });
    const picture = new Picture(T + 1_000);
    picture.off = -90_000;
    stage.follow(picture, 'packing');
    pin(T + 8_000, 'pear');
    expect(pinned()).toBe('pear');
    add(T + 8_000, { type: 'scene.clock', data: { scene: 'packing', clock } });
    expect(pinned()).toBeUndefined();
  });

  it('comes to a switch of the host’s when the picture does', () => {
    const { stage, add } = setUp();
    add(T, { type: 'stream.changed', data: { stream: { ...stream, scenes } } });
    add(T, {
      type: 'stream.clock',
      data: { clock: { discontinuity: 0, date: T + 37_000, at: T } },
    });
    stage.follow(new Picture(T + 1_000));
    add(T + 8_000, { type: 'scene.switched', data: { scene: 'orchard' } });
    vi.advanceTimersByTime(6_999);
    expect(stage.state.scene).toBeNull();
    vi.advanceTimersByTime(1);
    expect(stage.state.scene).toBe('orchard');
  });
});

describe('History', () => {
  it('keeps about fifteen minutes, whole', () => {
    const { history, pin } = setUp();
    for (let minute = 1; minute <= 30; minute += 1) pin(T + minute * 60_000, `p${minute}`);
    expect(history.at(T + 16.5 * 60_000).pins[0]?.product).toBe('p16');
    // What is older is gone: the oldest state that is held answers.
    expect(history.at(T).pins[0]?.product).toBe('p15');
    expect(history.now.shown).toHaveLength(30);
    expect(history.nextAfter(T + 29.5 * 60_000)).toBe(T + 30 * 60_000);
    expect(history.nextAfter(T + 30 * 60_000)).toBeNull();
  });
});
