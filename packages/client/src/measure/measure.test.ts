import { EMPTY_SHOW, FACTS_LIMIT, FACT_MS_LIMIT, type Fact } from '@livestall/protocol';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { dataLayerSink } from './data-layer-sink.js';
import { measure, type MeasureOptions } from './measure.js';
import type { MeasuredShow } from './sink.js';

withServer();
afterEach(() => vi.useRealTimers());

const WAIT: Fact = { of: 'wait', ms: 400 };
const STARTUP: Fact = { of: 'startup', ms: 300, engine: 'hls.js' };

let show: { -readonly [K in keyof MeasuredShow]: MeasuredShow[K] };

function start(options: MeasureOptions = {}) {
  const info = { title: { zh: '早市', en: 'Morning' }, rehearsal: false };
  show = { server: server.address, id: server.show, now: { ...EMPTY_SHOW, info } };
  return closedAfter(measure(show, options));
}

const path = (id = server.show) => `/v1/shows/${id}/beacons`;
const beacons = (id?: string) => server.heard.filter(({ path: one }) => one === path(id));
const factsOf = (id?: string) =>
  beacons(id).flatMap(({ body }) => (body as { facts: readonly Fact[] }).facts);
const arrived = (count: number) => expect.poll(() => beacons().length).toBe(count);
const takes = (times = 1) =>
  server.answer(`POST ${path()}`, (_, response) => json(response, null), times);

describe('measure', () => {
  it('does nothing without consent, and forgets what it was told before', async () => {
    const dataLayer: unknown[] = [];
    const measuring = start({ sinks: [dataLayerSink(() => dataLayer)] });
    measuring.tell(STARTUP);
    measuring.flush();
    measuring.consent = true;
    measuring.tell(WAIT);
    measuring.flush();
    await arrived(1);
    expect(factsOf()).toEqual([WAIT]);
    expect(dataLayer).toHaveLength(1);
  });

  it('sends facts together, with no token and no cookie', async () => {
    takes();
    const measuring = start({ consent: true });
    measuring.tell(STARTUP);
    measuring.tell(WAIT);
    expect(beacons()).toEqual([]);
    measuring.flush();
    measuring.flush();
    await arrived(1);
    expect(factsOf()).toEqual([STARTUP, WAIT]);
    expect(beacons()[0]?.headers).not.toHaveProperty('authorization');
    expect(beacons()[0]?.headers).not.toHaveProperty('cookie');
  });

  it('sends by itself after a while, and as soon as a call is full', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    takes(2);
    const measuring = start({ consent: true });
    measuring.tell(STARTUP);
    vi.advanceTimersByTime(15_000);
    vi.useRealTimers();
    await arrived(1);
    for (let i = 0; i < FACTS_LIMIT; i += 1) measuring.tell(WAIT);
    await arrived(2);
    expect(factsOf()).toHaveLength(1 + FACTS_LIMIT);
  });

  it('drops what waits when consent is taken back, or it is closed', async () => {
    takes(2);
    const dataLayer: unknown[] = [];
    const measuring = start({ consent: true, sinks: [dataLayerSink(() => dataLayer)] });
    measuring.tell(STARTUP);
    measuring.consent = false;
    measuring.tell(WAIT);
    measuring.flush();
    measuring.consent = true;
    measuring.tell(WAIT);
    measuring.flush();
    await arrived(1);
    expect(factsOf()).toEqual([WAIT]);
    measuring.tell(WAIT);
    measuring.close();
    measuring.flush();
    measuring.consent = true;
    expect(measuring.consent).toBe(false);
    expect(dataLayer).toHaveLength(3);
    expect(beacons()).toHaveLength(1);
  });

  it('tells each show of its own facts, where a channel goes on to the next', async () => {
    const measuring = start({ consent: true });
    measuring.tell(STARTUP);
    show.id = 'show-2';
    measuring.tell(WAIT);
    measuring.flush();
    await expect.poll(() => factsOf('show-2')).toEqual([WAIT]);
    expect(factsOf()).toEqual([STARTUP]);
  });

  it('leaves a server alone that takes none, and tries nothing again', async () => {
    server.answer(`POST ${path()}`, (_, response) =>
      problem(response, 429, 'rate-limited', { 'retry-after': '60' }),
    );
    let answers = 0;
    const counting: typeof fetch = async (...asked) => {
      const response = await fetch(...asked);
      answers += 1;
      return response;
    };
    const measuring = start({ consent: true, fetch: counting });
    measuring.tell(STARTUP);
    measuring.flush();
    await expect.poll(() => answers).toBe(1);
    await new Promise((resolve) => setTimeout(resolve));
    measuring.tell(WAIT);
    measuring.flush();
    const later = performance.now() + 60_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    measuring.tell(WAIT);
    measuring.flush();
    await arrived(2);
    expect(factsOf()).toEqual([STARTUP, WAIT]);
  });

  it('is not disturbed by a network that is gone', async () => {
    const measuring = start({ consent: true, fetch: () => Promise.reject(new TypeError('gone')) });
    measuring.tell(STARTUP);
    measuring.flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(beacons()).toEqual([]);
  });

  it('tells of what lasted longer than a server believes as of so long', async () => {
    const measuring = start({ consent: true });
    measuring.tell({ of: 'wait', ms: 1e9 });
    measuring.flush();
    await arrived(1);
    expect(factsOf()).toEqual([{ of: 'wait', ms: FACT_MS_LIMIT }]);
  });

  it('brings to the server of what was done with goods no more than that it was', async () => {
    const measuring = start({ consent: true });
    const price = { amount: 1_200, currency: 'USD' };
    const item = { id: 'pears', title: 'Pears', quantity: 1, price };
    measuring.tell({ of: 'add', item });
    measuring.tell({ of: 'purchase', order: 'order-7', items: [item], total: price });
    measuring.flush();
    await arrived(1);
    expect(factsOf()).toEqual([{ of: 'add' }, { of: 'purchase' }]);
  });

  it('lets a sink that fails disturb no other, and tells the page', async () => {
    const heard: Fact[] = [];
    const errors: unknown[] = [];
    const own = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => errors.push(error));
    onTestFinished(() => {
      process.removeAllListeners('uncaughtException');
      for (const listener of own) process.on('uncaughtException', listener);
    });
    const failing = () => {
      throw new Error('no tag manager');
    };
    const measuring = start({ consent: true, sinks: [failing, (fact) => heard.push(fact)] });
    measuring.tell(WAIT);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([WAIT]);
    expect(errors).toMatchObject([{ message: 'no tag manager' }]);
  });
});
