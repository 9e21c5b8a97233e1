import type { EventDraft, LogEvent, ShowSummary } from '@livestall/protocol';
import { describe, expect, it, vi } from 'vitest';
import { until } from '../../protocol/testing/until.js';
import { json, problem } from '../testing/contract-server.js';
import { closedAfter, server, withServer } from '../testing/with-server.js';
import { connectShow } from './connect-show.js';
import { memoryStorage } from './core/storage.js';
import type { ShowOptions } from './show-options.js';
import type { Show } from './show.js';

withServer();

function connect(options: Partial<ShowOptions> = {}): Show {
  const what = options.channel === undefined ? { show: server.show } : {};
  return closedAfter(connectShow({ server: server.address, storage: null, ...what, ...options }));
}

const pin = (product: string): EventDraft => ({
  type: 'product.pinned',
  data: { product, pins: [product] },
});
const pinOf = (show: Show) => show.now.pins[0]?.product;

describe('connectShow', () => {
  it('refuses options that lead nowhere', () => {
    expect(() => connectShow({ server: 'live', show: 's' })).toThrow(/nothing to connect/);
    expect(() => connectShow({ server: 'https://live.example' })).toThrow(/nothing to connect/);
  });

  it('begins with a snapshot, goes on by the stream, and tells events as they arrive', async () => {
    server.append(pin('pear'));
    const show = connect();
    const pinned: string[] = [];
    show.on('product.pinned', ({ data }) => pinned.push(data.product));
    expect(show.connection).toBe('connecting');
    await until(show, () => show.connection === 'streaming');
    expect(pinOf(show)).toBe('pear');
    server.append(pin('plum'));
    await until(show, () => pinOf(show) === 'plum');
    expect(show.stage).toBe(show.now);
    // What the snapshot told is no event.
    expect(pinned).toEqual(['plum']);
  });

  it('tells subscribers once for changes that come together', async () => {
    const show = connect();
    await until(show, () => show.connection === 'streaming');
    let calls = 0;
    show.subscribe(() => (calls += 1));
    server.send({
      t: server.now(),
      log: server.place(pin('pear'), pin('plum')),
      gauge: { audience: [1, 4] },
    });
    await until(show, () => pinOf(show) === 'plum');
    expect(show.gauges['audience']).toEqual([1, 4]);
    expect(calls).toBe(1);
  });

  it('leaves the line to what the page shows first', async () => {
    const first = Promise.withResolvers<undefined>();
    const show = connect({ first: first.promise });
    await until(show, () => show.now.seq > 0);
    const renamed = show.rename('Ana');
    // Longer than all of it takes here.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.heard.map(({ path }) => path)).toEqual([`/v1/shows/${server.show}`]);
    first.resolve(undefined);
    await until(show, () => show.connection === 'streaming');
    await renamed;
  });

  it('waits no longer for what the page shows first once it is closed', async () => {
    const show = connect({ first: new Promise(() => undefined) });
    const renamed = show.rename('Ana');
    show.close();
    await expect(renamed).rejects.toMatchObject({ code: 'offline' });
  });

  it('resumes a stream that broke off, and tells what it missed once', async () => {
    const show = connect();
    const seen: number[] = [];
    show.on('product.pinned', ({ seq }) => seen.push(seq));
    await until(show, () => show.connection === 'streaming');
    server.append(pin('pear'));
    await until(show, () => pinOf(show) === 'pear');
    server.cut();
    server.place(pin('plum'), pin('fig'));
    await until(show, () => pinOf(show) === 'fig');
    expect(seen).toEqual([2, 3, 4]);
    expect(server.heard.at(-1)?.path).toContain('since=e1.2');
  });

  it('drops doubles and garbage', async () => {
    const show = connect();
    const seen: LogEvent[] = [];
    show.on('product.pinned', (event) => seen.push(event));
    await until(show, () => show.connection === 'streaming');
    const [pear] = server.append(pin('pear'));
    await until(show, () => pinOf(show) === 'pear');
    server.tell('batch', { t: server.now(), log: [pear, null, { seq: 'x' }, 7], gauge: 'no' });
    server.tell('batch', { t: server.now(), log: 'none', flow: { messages: [null, {}] } });
    server.tell('surprise', { any: 'thing' });
    server.append(pin('plum'));
    await until(show, () => pinOf(show) === 'plum');
    expect(seen.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('takes a message that is no JSON for a broken stream, and resumes', async () => {
    const show = connect();
    await until(show, () => show.connection === 'streaming');
    server.place(pin('pear'));
    server.tellRaw('event: batch\ndata: {"t":12,"lo\n\n');
    await until(show, () => pinOf(show) === 'pear');
    expect(server.count(`GET /v1/shows/${server.show}/stream`)).toBe(2);
  });

  it('fills a hole by a snapshot, never steps back, and tells what was missed in order', async () => {
    const show = connect();
    const seen: number[] = [];
    show.on('product.pinned', ({ seq }) => seen.push(seq));
    await until(show, () => show.connection === 'streaming');
    server.append(pin('pear'));
    await until(show, () => pinOf(show) === 'pear');
    const old = server.snapshot();
    server.place(pin('lost'));
    // Twice the answer comes from a cache that is older than the hole, and older than what is known.
    server.answer(`GET /v1/shows/${server.show}`, (_, response) => {
      json(response, { ...old, events: old.events.slice(0, 1), seq: 1 });
    });
    server.answer(`GET /v1/shows/${server.show}`, (_, response) => {
      json(response, old);
    });
    server.append(pin('fig'));
    await until(show, () => {
      expect(show.now.seq).toBeGreaterThanOrEqual(2);
      return pinOf(show) === 'fig';
    });
    expect(show.now.seq).toBe(4);
    expect(show.now.shown.map(({ product }) => product)).toEqual(['pear', 'lost', 'fig']);
    expect(seen).toEqual([2, 3, 4]);
  });

  it('begins anew in another epoch', async () => {
    server.append(pin('pear'), pin('plum'));
    server.gauges = { audience: [40, 12] };
    const show = connect();
    await until(show, () => show.connection === 'streaming');
    server.epoch = 'e2';
    server.events = [];
    server.place({ type: 'show.started', data: {} }, pin('fig'));
    server.gauges = { audience: [1, 3] };
    server.cut();
    await until(show, () => pinOf(show) === 'fig');
    expect(show.now.seq).toBe(2);
    expect(show.gauges['audience']).toEqual([1, 3]);
    server.append(pin('date'));
    await until(show, () => pinOf(show) === 'date');
  });

  it('takes no snapshot of an epoch that is over, from whichever cache', async () => {
    server.append(pin('pear'), pin('plum'));
    const old = server.snapshot();
    const show = connect();
    await until(show, () => show.connection === 'streaming');
    server.epoch = 'e2';
    server.events = [];
    server.place({ type: 'show.started', data: {} });
    server.cut();
    await until(show, () => show.now.seq === 1);
    server.place(pin('lost'));
    server.answer(`GET /v1/shows/${server.show}`, (_, response) => {
      json(response, old);
    });
    const pins: (string | undefined)[] = [];
    show.subscribe(() => pins.push(pinOf(show)));
    server.append(pin('fig'));
    await until(show, () => pinOf(show) === 'fig');
    expect(show.now.shown.map(({ product }) => product)).toEqual(['lost', 'fig']);
    expect(pins).not.toContain('plum');
  });

  it('obeys bye', async () => {
    const show = connect();
    await until(show, () => show.connection === 'streaming');
    server.place(pin('pear'));
    server.tell('bye', { afterMs: 20, spreadMs: 0 });
    await until(show, () => pinOf(show) === 'pear');
    expect(show.connection).toBe('streaming');
  });

  it('says why a show cannot be shown, and recovers', async () => {
    server.answer('GET /v1/shows/', (_, response) => problem(response, 404, 'not-found'));
    const show = connect();
    await until(show, () => show.error !== null);
    expect(show.error).toMatchObject({ code: 'not-found' });
    expect(show.connection).toBe('offline');
    await until(show, () => show.connection === 'streaming');
    expect(show.error).toBeNull();
  });

  it('waits as long as a busy server asks, however often it is woken', async () => {
    server.answer('GET /v1/shows/', (_, response) => {
      problem(response, 503, 'unavailable', { 'retry-after': '2' });
    });
    const show = connect();
    await until(show, () => show.connection === 'offline');
    expect(show.error).toBeNull();
    for (let nagged = 0; nagged < 10; nagged += 1) {
      show.wake();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(server.heard).toHaveLength(1);
    await until(show, () => show.connection === 'streaming');
  });

  it('polls where no stream can be had, and streams again when it can', async () => {
    const refuse = () =>
      server.answer(
        `GET /v1/shows/${server.show}/stream`,
        (_, response) => problem(response, 503, 'unavailable', { 'retry-after': '2' }),
        2,
      );
    refuse();
    server.append(pin('pear'));
    const show = connect();
    const seen: number[] = [];
    show.on('product.pinned', ({ seq }) => seen.push(seq));
    await until(show, () => show.connection === 'polling');
    expect(pinOf(show)).toBe('pear');
    server.append(pin('plum'));
    server.say('hello');
    await until(show, () => pinOf(show) === 'plum' && show.chat.lines.length === 1);
    await until(show, () => show.connection === 'streaming');
    server.append(pin('fig'));
    await until(show, () => pinOf(show) === 'fig');
    expect(seen).toEqual([3, 4]);
  }, 20_000);

  it('is offline while neither answers, and goes on by itself', async () => {
    const show = connect();
    const seen: number[] = [];
    show.on('product.pinned', ({ seq }) => seen.push(seq));
    await until(show, () => show.connection === 'streaming');
    const refuse = (_: unknown, response: { destroy(): void }) => {
      response.destroy();
    };
    server.answer(`GET /v1/shows/${server.show}/`, refuse, Infinity);
    server.cut();
    await until(show, () => show.connection === 'offline');
    server.forget();
    server.place(pin('pear'), pin('plum'));
    await until(show, () => show.connection === 'streaming' && pinOf(show) === 'plum');
    // Whether a poll or the stream brought them.
    expect(seen).toEqual([2, 3]);
  }, 20_000);

  it('knows at once when the browser says that the network is gone, and when it is back', async () => {
    const browser = new EventTarget();
    vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
    const show = connect();
    vi.unstubAllGlobals();
    await until(show, () => show.connection === 'streaming');
    // The stream of before stands, and is silent.
    const refuse = (_: unknown, response: { destroy(): void }) => {
      response.destroy();
    };
    server.answer(`GET /v1/shows/${server.show}/`, refuse, Infinity);
    browser.dispatchEvent(new Event('offline'));
    await until(show, () => show.connection === 'offline');
    server.forget();
    browser.dispatchEvent(new Event('online'));
    await until(show, () => show.connection === 'streaming');
  }, 20_000);

  it('follows a channel on to its next show', async () => {
    const listed = (id: string) => ({ id, title: id, status: 'live', rehearsal: false }) as const;
    const show = connect({ channel: 'farm' });
    expect(show.id).toBeNull();
    server.channel = { ...server.channel, show: listed('show-1') };
    show.wake();
    await until(show, () => show.connection === 'streaming');
    expect(show.id).toBe('show-1');
    server.append({ type: 'show.ended', data: {} });
    await until(show, () => show.now.status === 'ended');

    // One that is far off does not take the place of the thanks, and is told beside them.
    const later = { ...listed('show-2'), status: 'scheduled', startsAt: server.now() + 3_600_000 };
    server.channel = { ...server.channel, show: later as ShowSummary };
    const asked = server.count('GET /v1/channels/farm');
    const nagging = setInterval(() => show.wake(), 50);
    await vi.waitFor(() =>
      expect(server.count('GET /v1/channels/farm')).toBeGreaterThan(asked + 2),
    );
    await until(show, () => show.next?.id === 'show-2');
    expect(show.id).toBe('show-1');

    server.show = 'show-2';
    server.events = [];
    server.place({ type: 'show.started', data: {} }, pin('fig'));
    server.channel = { ...server.channel, show: listed('show-2') };
    await until(show, () => show.id === 'show-2' && pinOf(show) === 'fig');
    clearInterval(nagging);
  });

  it('has the goods in the seller’s order', async () => {
    const product = (id: string) => ({
      id,
      title: id,
      pictures: [],
      url: 'https://store.example',
      price: { amount: 1, currency: 'EUR' },
    });
    server.products = [product('pear'), product('plum')];
    server.append({ type: 'catalog.changed', data: { version: 'v1' } });
    server.answer(`GET /v1/shows/${server.show}/catalog/v1`, (_, response) => response.destroy());
    const show = connect();
    await until(show, () => show.catalog.size === 2);
    expect([...show.catalog.keys()]).toEqual(['pear', 'plum']);
    server.append({ type: 'products.ordered', data: { products: ['plum', 'pear', 'gone'] } });
    await until(show, () => [...show.catalog.keys()][0] === 'plum');
    expect([...show.catalog.keys()]).toEqual(['plum', 'pear']);
  });

  it('tells the server’s time on a machine whose date is wrong', async () => {
    server.ahead = 86_400_000;
    const show = connect();
    await until(show, () => show.connection === 'streaming');
    expect(Math.abs(show.serverTime() - server.now())).toBeLessThan(1_500);
  });

  it('keeps on when a listener of the page throws', async () => {
    const show = connect();
    const thrown: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error));
    show.on('product.pinned', () => {
      throw new Error('a fault of the page');
    });
    await until(show, () => show.connection === 'streaming');
    server.append(pin('pear'));
    await until(show, () => pinOf(show) === 'pear');
    server.append(pin('plum'));
    await until(show, () => pinOf(show) === 'plum');
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
    expect(thrown).toHaveLength(2);
  });

  it('is silent after close', async () => {
    const show = connect({ storage: memoryStorage() });
    await until(show, () => show.connection === 'streaming');
    show.close();
    await until(show, () => show.connection === 'closed');
    await expect.poll(() => server.streams).toBe(0);
    const asked = server.heard.length;
    show.wake();
    await expect(show.claim('c')).rejects.toMatchObject({ code: 'offline' });
    expect(server.heard.length).toBe(asked);
  });
});
