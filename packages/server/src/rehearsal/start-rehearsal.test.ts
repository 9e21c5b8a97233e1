import {
  type Act,
  applyEvents,
  EMPTY_SHOW,
  type EventDraft,
  type ShowState,
  StallError,
} from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Placed, RecordingDraft } from '../desk.js';
import { startOf } from './rehearsal-stream.js';
import { type Rehearsal, startRehearsal } from './start-rehearsal.js';

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

/** What a director never asks a desk for. */
const unasked = (): Promise<never> => Promise.reject(new StallError('not-found'));

/** A desk that keeps shows in memory and knows only what the director needs to see answered. */
class MemoryDesk implements Desk {
  readonly shows = new Map<string, ShowState>();
  readonly said: { show: string; name: string | null; text: string }[] = [];
  readonly stock = new Map<string, number>();
  readonly off = new Set<string>();
  crowd = -1;
  #logged = new Set<(show: string) => void>();
  #played = new Set<(show: string) => void>();

  readonly opened = vi.fn();
  async openChannel(account: string, id: string, title: string) {
    this.opened(account, id, title);
    return this.#found(id);
  }
  #found(id: string) {
    const last = [...this.shows].at(-1);
    const show = last && {
      id: last[0],
      title: last[1].info.title,
      status: last[1].status,
      rehearsal: last[1].info.rehearsal,
    };
    return { id, title: '', show: show ?? null, recent: [] };
  }
  async createShow({ info, stream }: Parameters<Desk['createShow']>[0]) {
    const id = `show-${this.shows.size + 1}`;
    this.shows.set(id, { ...EMPTY_SHOW, info, stream: stream ?? null });
    return id;
  }
  append(id: string, given: Parameters<Desk['append']>[1]): Promise<Placed> {
    const state = this.state(id);
    const events: readonly EventDraft[] = typeof given === 'function' ? given(state) : given;
    const placed = events.map((event, index) => ({
      ...event,
      seq: state.seq + 1 + index,
      at: Date.now(),
    }));
    this.shows.set(id, applyEvents(state, placed));
    for (const fn of this.#logged) fn(id);
    return Promise.resolve({ t: Date.now(), seq: this.state(id).seq });
  }
  describeShow = (id: string, info: ShowState['info']) =>
    this.append(id, [{ type: 'show.described', data: { info } }]);
  setStream = (id: string, stream: ShowState['stream']) =>
    this.append(id, [{ type: 'stream.changed', data: { stream } }]);
  setRecording = (id: string, recording: RecordingDraft | null) =>
    this.append(id, [
      { type: 'recording.changed', data: { recording: recording && { clocks: [], ...recording } } },
    ]);
  react = () => Promise.resolve();
  follow = unasked;
  meet = unasked;
  setSettings = unasked;
  earn = unasked;
  setGoods = async () => 'v1';
  setCoupon = async () => {};
  setCodes = async () => 0;
  removeCoupon = async () => {};
  setOffer = async () => {};
  removeOffer = async () => {};
  setGiveaway = async () => {};
  setGiveawayCodes = unasked;
  removeGiveaway = async () => {};
  enter = unasked;
  vote = unasked;
  wantAnswer = unasked;
  setPoll = async () => {};
  removePoll = unasked;
  takePrize = unasked;
  hold = unasked;
  moveHold = unasked;
  setRun = async () => ({ items: [], current: null });
  async act(id: string, act: Act): Promise<Placed> {
    switch (act.act) {
      case 'show.start':
        if (this.state(id).status !== 'scheduled') throw new StallError('wrong-state');
        return this.append(id, [{ type: 'show.started', data: {} }]);
      case 'show.end':
        return this.append(id, [{ type: 'show.ended', data: {} }]);
      case 'product.pin':
        return this.append(id, [
          { type: 'product.pinned', data: { product: act.product, pins: [act.product] } },
        ]);
      case 'stock.set':
        this.stock.set(act.variant ?? act.product, act.left);
        break;
      case 'rehearsal.play':
        this.off[act.on ? 'delete' : 'add'](id);
        for (const fn of this.#played) fn(id);
    }
    return { t: Date.now(), seq: this.state(id).seq };
  }
  async say(show: string, { name }: { name: string | null }, text: string) {
    this.said.push({ show, name, text });
    return { id: '', at: 0, sender: '', name: '', role: 'viewer' as const, text };
  }
  ask = () => Promise.reject(new StallError('closed'));
  claim = () => Promise.reject(new StallError('sold-out'));
  wish = () => Promise.reject(new StallError('closed'));
  report = unasked;
  request = unasked;
  markRequest = unasked;
  removeRequest = unasked;
  click = () => Promise.reject(new StallError('not-found'));
  look = this.click;
  tellOrder = this.click;
  hearOrder = this.click;
  tellStock = this.click;
  setCrowd = (_: string, viewers: number) => {
    this.crowd = viewers;
  };
  isPlaying = (id: string) => !this.off.has(id);
  onPlaying = (fn: (show: string) => void) => listen(this.#played, fn);
  onLog = (fn: (show: string) => void) => listen(this.#logged, fn);
  pruneRehearsals = vi.fn(async () => {});
  expireShows = vi.fn(async () => false);
  viewerData = unasked;
  eraseViewer = unasked;
  state(id: string): ShowState {
    const state = this.shows.get(id);
    if (!state) throw new StallError('not-found');
    return state;
  }
  gauges = () =>
    Object.fromEntries(
      [...this.stock].map(([id, left]) => [`stock:${id}`, [1, left] as const]),
    ) as never;
  channel = async (id: string) => (this.shows.size === 0 ? undefined : this.#found(id));
}

function listen<T>(set: Set<T>, fn: T): () => void {
  set.add(fn);
  return () => set.delete(fn);
}

let desk: MemoryDesk;
let rehearsal: Rehearsal;
const errors: unknown[] = [];
const start = (channelMinutes = 12) =>
  startRehearsal(desk, {
    account: 'willow',
    storeUrl: 'http://127.0.0.1:4100',
    minutes: channelMinutes,
    onError: (error) => errors.push(error),
  });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const show = (id: string) => desk.state(id);
/** Where the loop stands for those who watch. */
const begun = (id: string) => startOf(show(id).stream) ?? NaN;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  desk = new MemoryDesk();
  errors.length = 0;
  rehearsal = start();
});
afterEach(async () => {
  await rehearsal.stop();
  vi.useRealTimers();
  expect(errors).toEqual([]);
});

describe('a rehearsal', () => {
  it('goes live with its loop and maps the picture’s clock', async () => {
    await pass(1_000);
    const { status, startedAt, info, clocks, pins } = show('show-1');
    expect(status).toBe('live');
    expect(startedAt).toBe(begun('show-1'));
    expect(info).toMatchObject({ rehearsal: true, host: { badge: 'farmer' } });
    expect(clocks).toEqual([
      { discontinuity: 0, date: begun('show-1') - 72_000, at: begun('show-1') - 72_000 },
    ]);
    expect(pins).toEqual([{ product: 'persimmons', at: startedAt }]);
  });

  it('makes its channel once, and leaves it the name that it is given', async () => {
    await pass(30 * MINUTE);
    expect(desk.shows.size).toBeGreaterThan(2);
    expect(desk.opened).toHaveBeenCalledTimes(1);
  });

  it('pins every product in its moment', async () => {
    await pass(73_000);
    const stretches = show('show-1').shown.map(({ product, from }) => [
      product,
      from - begun('show-1'),
    ]);
    expect(stretches).toEqual([
      ['persimmons', 0],
      ['honey', 12_000],
      ['tomatoes', 24_000],
      ['eggs', 36_000],
      ['pears', 48_000],
      ['rice', 60_000],
      ['persimmons', 72_000],
    ]);
  });

  it('talks, buys and watches', async () => {
    await pass(2 * MINUTE);
    expect(desk.said.length).toBeGreaterThan(15);
    expect(desk.said.some(({ name }) => name === 'Mei Lin')).toBe(true);
    expect(desk.stock.get('eggs')).toBeLessThan(7);
    expect(desk.crowd).toBeGreaterThanOrEqual(40);
  });

  it('ends after its time, and the next begins some seconds later', async () => {
    await pass(12 * MINUTE + 600);
    expect(show('show-1').status).toBe('ended');
    await pass(6_000);
    expect(show('show-2').status).toBe('live');
    expect(begun('show-2') - (show('show-1').endedAt ?? 0)).toBeGreaterThanOrEqual(5_000);
    expect(desk.pruneRehearsals).toHaveBeenLastCalledWith('farm', 5);
  });

  it('records itself from its beginning to its end, once', async () => {
    await pass(12 * MINUTE + 600);
    const { recording, startedAt, endedAt, seq } = show('show-1');
    expect(recording?.stream).toMatchObject({
      kind: 'hls',
      url: `/rehearsal/${begun('show-1')}/${startedAt}-${endedAt}/master.m3u8`,
    });
    await pass(10_000);
    await rehearsal.stop();
    rehearsal = start();
    await pass(1_000);
    expect(show('show-1').seq).toBe(seq);
  });

  it('is recorded when the host ends it, and after a restart where nobody could before', async () => {
    await pass(20_000);
    await desk.act('show-1', { act: 'show.end' });
    await pass(1);
    expect(show('show-1').recording?.stream.url).toContain(`-${show('show-1').endedAt}/`);
    await pass(8_000);
    await rehearsal.stop();
    await desk.act('show-2', { act: 'show.end' });
    expect(show('show-2').recording).toBeNull();
    rehearsal = start();
    await pass(1);
    expect(show('show-2').recording?.stream.url).toContain(`-${show('show-2').endedAt}/`);
  });

  it('keeps no recording that its seller took away, and none of another stream', async () => {
    await pass(20_000);
    await desk.act('show-1', { act: 'rehearsal.play', on: false });
    await desk.act('show-1', { act: 'show.end' });
    await pass(1);
    await desk.setRecording('show-1', null);
    await pass(MINUTE);
    expect(show('show-1').recording).toBeNull();
    await desk.act('show-1', { act: 'rehearsal.play', on: true });
    await pass(10_000);
    await desk.setStream('show-2', { kind: 'hls', url: 'https://cdn.example/live.m3u8' });
    await desk.act('show-2', { act: 'show.end' });
    await pass(1_000);
    expect(show('show-2').recording).toBeNull();
  });

  it('goes on after a restart where the picture is, with nothing said twice', async () => {
    await pass(30_000);
    await rehearsal.stop();
    const before = desk.said.length;
    await pass(10_000);
    expect(desk.said).toHaveLength(before);
    rehearsal = start();
    await pass(20_000);
    expect([...desk.shows.keys()]).toEqual(['show-1']);
    expect(
      show('show-1').shown.map(({ product, from }) => [product, from - begun('show-1')]),
    ).toEqual([
      ['persimmons', 0],
      ['honey', 12_000],
      ['tomatoes', 24_000],
      ['eggs', expect.closeTo(39_500, -3)],
      ['pears', 48_000],
    ]);
    const texts = desk.said.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('takes up a show that was made ready and never began', async () => {
    await rehearsal.stop();
    desk.shows.clear();
    desk.shows.set('left', { ...EMPTY_SHOW, info: { title: '', rehearsal: true } });
    rehearsal = start();
    await pass(1_000);
    expect([...desk.shows.keys()]).toEqual(['left']);
    expect(show('left').status).toBe('live');
    expect(show('left').startedAt).toBe(begun('left'));
  });

  it('leaves the channel to a real show', async () => {
    await rehearsal.stop();
    desk.shows.clear();
    desk.shows.set('real', {
      ...EMPTY_SHOW,
      status: 'live',
      info: { title: '', rehearsal: false },
    });
    rehearsal = start();
    await pass(MINUTE);
    expect([...desk.shows.keys()]).toEqual(['real']);
    expect(show('real').pins).toEqual([]);
  });
});

describe('the host', () => {
  it('takes over: the script is silent until it may play again', async () => {
    await pass(15_000);
    await desk.act('show-1', { act: 'rehearsal.play', on: false });
    const said = desk.said.length;
    await pass(MINUTE);
    expect(desk.said).toHaveLength(said);
    expect(desk.crowd).toBe(0);
    expect(show('show-1').pins.map(({ product }) => product)).toEqual(['honey']);
    await desk.act('show-1', { act: 'rehearsal.play', on: true });
    await pass(5_000);
    expect(desk.said.length).toBeGreaterThan(said);
    expect(desk.crowd).toBeGreaterThan(0);
    expect(show('show-1').pins.map(({ product }) => product)).toEqual(['persimmons']);
  });

  it('is never cut off: a show that is given back past its time plays on for a while', async () => {
    await pass(1_000);
    await desk.act('show-1', { act: 'rehearsal.play', on: false });
    await pass(20 * MINUTE);
    expect(show('show-1').status).toBe('live');
    await desk.act('show-1', { act: 'rehearsal.play', on: true });
    await pass(30_000);
    expect(show('show-1').status).toBe('live');
    await pass(2 * MINUTE);
    expect(show('show-1').status).toBe('ended');
  });

  it('ends the show: the next begins while the script plays, and waits while it does not', async () => {
    await pass(10_000);
    await desk.act('show-1', { act: 'show.end' });
    await pass(7_000);
    expect(show('show-2').status).toBe('live');
    await desk.act('show-2', { act: 'rehearsal.play', on: false });
    await desk.act('show-2', { act: 'show.end' });
    await pass(MINUTE);
    expect(desk.shows.size).toBe(2);
    await desk.act('show-2', { act: 'rehearsal.play', on: true });
    await pass(10_000);
    expect(show('show-3').status).toBe('live');
  });

  it('may begin a show himself that was made ready', async () => {
    await pass(1_000);
    await desk.act('show-1', { act: 'show.end' });
    await pass(1_000);
    expect(show('show-2').status).toBe('scheduled');
    await desk.act('show-2', { act: 'rehearsal.play', on: false });
    await pass(MINUTE);
    expect(show('show-2').status).toBe('scheduled');
    await desk.act('show-2', { act: 'rehearsal.play', on: true });
    await pass(100);
    expect(show('show-2').status).toBe('live');
    expect(desk.stock.size).toBeGreaterThan(6);
  });
});
