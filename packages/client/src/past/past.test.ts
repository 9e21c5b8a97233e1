import { STRETCH_MS } from '@livestall/protocol';
import type { EventDraft } from '@livestall/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { json, problem } from '../../testing/contract-server.js';
import { Picture } from '../../testing/picture.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { connectShow } from '../connect-show.js';
import { memoryStorage } from '../core/storage.js';
import type { Show } from '../show.js';

const LOG = 'GET /v1/shows/show-1/log';
/** An hour ago, at the beginning of a stretch. */
let then: number;

withServer();

beforeEach(() => {
  then = Math.floor((Date.now() - 3_600_000) / STRETCH_MS) * STRETCH_MS;
  server.events = [];
  server.apartMs = 60_000;
  server.placeAt(then - 60_000, { type: 'show.started', data: {} });
  server.placeAt(then - 60_000, {
    type: 'stream.clock',
    data: { clock: { discontinuity: 0, date: then - 60_000 + 37_000, at: then - 60_000 } },
  });
});

const pin = (product: string): EventDraft => ({
  type: 'product.pinned',
  data: { product, pins: [product] },
});
const pinOf = ({ stage }: Show) => stage.pins[0]?.product;
const said = ({ chat }: Show) => chat.lines.map(({ text }) => text);
const requests = (match: string) =>
  server.heard.map(({ path }) => path).filter((path) => path.includes(match));

/** A viewer who has come just now, their picture eight seconds behind. */
async function come(storage = memoryStorage()): Promise<{ show: Show; picture: Picture }> {
  const show = closedAfter(connectShow({ server: server.address, show: server.show, storage }));
  const picture = new Picture(Date.now() - 8_000);
  picture.set({ rate: 0 });
  show.followPicture(picture);
  await until(show, () => show.connection === 'streaming');
  return { show, picture };
}

/** Drags the playhead to a moment, and waits until the stage is there. */
async function goTo(show: Show, picture: Picture, moment: number): Promise<void> {
  picture.set({ seekTo: moment, atLive: false });
  await until(show, () => show.playhead === 'rewound');
}

describe('going back', () => {
  it('brings a late viewer to a product and the talk of then, and back to live', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.saidAt(then - 20_000, 'Good morning');
    server.saidAt(then + 5_000, 'Are they sweet?');
    server.saidAt(then + 15_000, 'As honey');
    server.placeAt(then + 20_000, pin('plum'));
    server.saidAt(Date.now() - 9_000, 'Good night');
    const { show, picture } = await come();
    const heard: number[] = [];
    show.on('product.pinned', ({ seq }) => heard.push(seq));
    await until(show, () => said(show).includes('Good night'));
    expect(pinOf(show)).toBe('plum');
    expect(show.playhead).toBe('live');
    await goTo(show, picture, then + 10_000);
    expect(pinOf(show)).toBe('pear');
    await until(show, () => said(show).length === 2);
    expect(said(show)).toEqual(['Good morning', 'Are they sweet?']);
    expect(show.now.pins[0]?.product).toBe('plum');
    picture.set({ seekTo: Date.now() - 8_000, atLive: true });
    await until(show, () => show.playhead === 'live');
    expect(pinOf(show)).toBe('plum');
    expect(said(show)).toContain('Good night');
    expect(heard).toEqual([]);
  });

  it('brings what viewers sent then, once, as the picture comes to it, and nothing of now', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + 40_000, pin('plum'));
    server.reactions = [
      { at: then, sums: { heart: 1 } },
      { at: then + 5_000, sums: { heart: 5, leaf: 2 } },
      { at: then + 20_000, sums: { clap: 9 } },
    ];
    const { show, picture } = await come();
    const heard: object[] = [];
    show.reactions.hear((sums, overMs) => heard.push({ sums, overMs }));
    await goTo(show, picture, then + 3_000);
    await until(show, () => pinOf(show) === 'pear');
    server.send({ t: server.now(), flow: { messages: [], reactions: { wow: 3 } } });
    for (const moment of [4_000, 6_000, 7_000])
      picture.set({ seekTo: then + moment, atLive: false });
    expect(heard).toEqual([{ sums: { heart: 5, leaf: 2 }, overMs: 5_000 }]);
    picture.set({ seekTo: then + 25_000, atLive: false });
    expect(heard, 'what was passed over is not made up for').toHaveLength(1);
    picture.set({ seekTo: Date.now() - 8_000, atLive: true });
    await until(show, () => show.playhead === 'live');
    server.send({ t: server.now(), flow: { messages: [], reactions: { wow: 4 } } });
    await expect.poll(() => heard.at(-1)).toEqual({ sums: { wow: 4 }, overMs: 2_000 });
  });

  it('stays put and says so while the log of then is on its way', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + 40_000, pin('plum'));
    let answer = (): void => undefined;
    server.answer(LOG, (_, response) => {
      answer = () => json(response, { t: 0 }, 503);
    });
    const { show, picture } = await come();
    picture.set({ seekTo: then + 10_000, atLive: false });
    await until(show, () => show.playhead === 'seeking');
    await vi.waitFor(() => expect(requests('/log')).toHaveLength(1));
    expect(pinOf(show)).toBe('plum');
    answer();
    // The index is cached: it is not asked again at once, unless the page is looked at again.
    await vi.waitFor(() => {
      show.wake();
      expect(show.playhead).toBe('rewound');
    });
    expect(pinOf(show)).toBe('pear');
  });

  it('goes on from stretch to stretch, line by line, having read the next before it is there', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + STRETCH_MS + 100, pin('plum'));
    server.saidAt(then + STRETCH_MS + 50, 'Next, the plums');
    server.placeAt(then + 4 * STRETCH_MS, pin('fig'));
    const { show, picture } = await come();
    await goTo(show, picture, then + STRETCH_MS - 100);
    const n = then / STRETCH_MS;
    await vi.waitFor(() => expect(requests(`/log/e1/${n + 1}.0`)).toHaveLength(1));
    await until(show, () => show.playhead === 'rewound');
    expect(pinOf(show)).toBe('pear');
    const seen: string[] = [];
    show.subscribe(() => seen.push(show.playhead));
    picture.set({ rate: 1 });
    await until(show, () => pinOf(show) === 'plum');
    await until(show, () => said(show).at(-1) === 'Next, the plums');
    expect(seen).not.toContain('seeking');
  });

  it('asks the index anew where a stretch has another revision', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    const { id } = server.saidAt(then + 2_000, 'Something rude');
    server.saidAt(then + 3_000, 'Something kind');
    server.placeAt(then + 90_000, pin('plum'));
    const { show, picture } = await come();
    await goTo(show, picture, then + 100_000);
    server.append({ type: 'message.redacted', data: { message: id } });
    server.revisions.set(then / STRETCH_MS, 1);
    await until(show, () => show.now.redacted.length === 1);
    picture.set({ seekTo: then + 5_000 });
    await vi.waitFor(() => {
      show.wake();
      expect(pinOf(show)).toBe('pear');
      expect(said(show)).toEqual(['Something kind']);
    });
    expect(requests(`/log/e1/${then / STRETCH_MS}.1`)).not.toHaveLength(0);
  });

  it('never shows a line that was removed since it was read', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    const { id } = server.saidAt(then + 2_000, 'Something rude');
    const { show, picture } = await come();
    await goTo(show, picture, then + 10_000);
    await until(show, () => said(show).includes('Something rude'));
    server.append({ type: 'message.redacted', data: { message: id } });
    await until(show, () => !said(show).includes('Something rude'));
  });

  it('tries again by itself what did not come', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + 60_000, pin('plum'));
    server.answer(`${LOG}/`, (_, response) => problem(response, 503, 'unavailable'), 2);
    const { show, picture } = await come();
    picture.set({ seekTo: then + 10_000, atLive: false });
    await until(show, () => pinOf(show) === 'pear');
  });

  it('lets go of what the viewer went away from', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + 600_000, pin('plum'));
    server.placeAt(then + 900_000, pin('fig'));
    // The stretch of the pear never comes.
    server.answer(`GET /v1/shows/show-1/log/e1/${then / STRETCH_MS}.0`, () => undefined, 9);
    const { show, picture } = await come();
    picture.set({ seekTo: then + 10_000, atLive: false });
    await vi.waitFor(() => expect(requests('/log/e1/')).toHaveLength(1));
    picture.set({ seekTo: then + 901_000 });
    await until(show, () => show.playhead === 'rewound');
    expect(pinOf(show)).toBe('fig');
  });

  it('holds a few stretches, not the whole show', async () => {
    for (let n = 0; n < 20; n += 1) server.placeAt(then + n * STRETCH_MS, pin(`product-${n}`));
    const { show, picture } = await come();
    const first = `/log/e1/${then / STRETCH_MS}.0`;
    for (let n = 0; n < 20; n += 1) {
      await goTo(show, picture, then + n * STRETCH_MS + 10);
      await until(show, () => pinOf(show) === `product-${n}`);
    }
    expect(requests(first)).toHaveLength(1);
    await goTo(show, picture, then + 10);
    await until(show, () => pinOf(show) === 'product-0');
    expect(requests(first)).toHaveLength(2);
  });

  it('lists what the viewer says there, and what they said then as their own', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    const { show, picture } = await come();
    const { sender } = await show.chat.send('I am late');
    server.saidAt(then + 2_000, 'I was early', sender);
    await goTo(show, picture, then + 10_000);
    await until(show, () => said(show).join() === 'I was early');
    expect(show.chat.lines[0]?.own).toBe(true);
    await show.chat.send('So that is a pear');
    expect(said(show)).toEqual(['I was early', 'So that is a pear']);
    picture.set({ seekTo: Date.now() - 8_000, atLive: true });
    await until(show, () => show.playhead === 'live');
    expect(said(show)).toEqual(['I am late', 'So that is a pear']);
  });

  it('needs no stretch for what is held anyway', async () => {
    const { show, picture } = await come();
    server.append(pin('pear'));
    await until(show, () => show.now.pins.length === 1);
    await goTo(show, picture, Date.now() - 20_000);
    expect(pinOf(show)).toBeUndefined();
    picture.set({ seekTo: Date.now() });
    await until(show, () => pinOf(show) === 'pear');
  });

  it('stays with the show, though its channel has gone on to the next', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + 120_000, { type: 'show.ended', data: {} });
    const summary = { id: server.show, title: 'Past', status: 'ended' as const, rehearsal: false };
    server.channel = { ...server.channel, show: summary };
    const show = closedAfter(
      connectShow({ server: server.address, channel: 'farm', storage: null }),
    );
    const picture = new Picture(then + 10_000);
    picture.set({ rate: 0, atLive: false });
    show.followPicture(picture);
    await until(show, () => show.playhead === 'rewound');
    const asked = server.count('GET /v1/channels/farm');
    server.channel = { ...server.channel, show: { ...summary, id: 'show-2' } };
    show.wake();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(show.id).toBe('show-1');
    expect(server.count('GET /v1/channels/farm')).toBe(asked);
    show.followPicture(null);
    await vi.waitFor(() => {
      show.wake();
      expect(show.id).toBe('show-2');
    });
  });

  it('replays an ended show by its recording’s own clock', async () => {
    server.placeAt(then + 1_000, pin('pear'));
    server.placeAt(then + 120_000, { type: 'show.ended', data: {} });
    const { show } = await come();
    show.followPicture(null);
    expect(show.stage.status).toBe('ended');
    const picture = new Picture(then + 10_000);
    picture.off = 900_000;
    picture.set({ rate: 0, atLive: false });
    show.followPicture(picture, [{ discontinuity: 0, date: then + 900_000, at: then }]);
    await until(show, () => show.playhead === 'rewound');
    expect(show.stage.status).toBe('live');
    expect(pinOf(show)).toBe('pear');
    picture.set({ seekTo: then + 121_000 });
    await until(show, () => show.stage.status === 'ended');
    expect(show.playhead).toBe('rewound');
  });
});
