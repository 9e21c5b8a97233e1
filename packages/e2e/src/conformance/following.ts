import {
  WINDOW_MS,
  applyEvents,
  parsePosition,
  snapshotState,
  type Batch,
  type Channel,
  type Gauges,
  type Head,
  type Hello,
  type LogEvent,
  type Snapshot,
  type Window,
} from '@livestall/protocol';
import {
  BatchSchema,
  HeadSchema,
  HelloSchema,
  SnapshotSchema,
  WindowSchema,
} from '@livestall/protocol/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, fits, publicBody, refused } from './ask.ts';
import { ShowStream } from '../world/show-stream.ts';
import type { TargetOf } from './target.ts';

/** Following a show as it goes: the stream, what it replays, and polling. */
export function describeFollowing(target: TargetOf): void {
  let base: string;

  const open = (query = '', headers = {}) => ShowStream.open(`${base}/stream${query}`, headers);
  const snapshot = async () => publicBody<Snapshot>(await ask(base), SnapshotSchema);

  /** The events of the log that come next, some at least. */
  async function someEvents(stream: ShowStream, count: number): Promise<LogEvent[]> {
    const events: LogEvent[] = [];
    while (events.length < count) {
      const { log = [] } = (await stream.until('batch')).data as unknown as Batch;
      events.push(...log);
    }
    return events;
  }

  beforeAll(async () => {
    const { url, channel } = target();
    const { body } = await ask(`${url}/v1/channels/${channel}`);
    base = `${url}/v1/shows/${(body as Channel).show?.id}`;
  });

  describe('the stream', () => {
    it('is kept by nobody on its way, and greets first', async () => {
      await using stream = await open();
      expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
      expect(stream.headers.get('cache-control')).toMatch(/no-store/);
      expect(stream.headers.get('cache-control')).toMatch(/no-transform/);
      expect(stream.headers.get('access-control-allow-origin')).toBe('*');
      const { event, data } = await stream.next();
      expect(event).toBe('hello');
      fits(data, HelloSchema);
    });

    it('sends batches that say where the log stands, its events dense', async () => {
      await using stream = await open();
      const { epoch, seq } = (await stream.next()).data as unknown as Hello;
      let known = seq;
      for (let batches = 0; batches < 3 || known === seq;) {
        const { id, data } = await stream.until('batch');
        fits(data, BatchSchema);
        const { log = [] } = data as unknown as Batch;
        expect(log.map((event) => event.seq)).toEqual(log.map((_, n) => known + 1 + n));
        known += log.length;
        expect(parsePosition(id ?? '')).toEqual({ epoch, seq: known });
        batches += 1;
      }
    });

    it('never takes a gauge back', async () => {
      await using stream = await open();
      const newest = new Map<string, number>();
      const hear = (gauges: Gauges = {}) => {
        for (const [name, [version]] of Object.entries(gauges)) {
          expect(version).toBeGreaterThan(newest.get(name) ?? -1);
          newest.set(name, version);
        }
      };
      hear(((await stream.next()).data as unknown as Hello).gauges);
      for (let heard = 0; heard < 3;) {
        const { gauge } = (await stream.until('batch')).data as unknown as Batch;
        hear(gauge);
        if (gauge) heard += 1;
      }
    });

    it('leads from one snapshot to the next', async () => {
      await using stream = await open();
      const hello = (await stream.next()).data as unknown as Hello;
      const before = await snapshot();
      const events = await someEvents(stream, 2);
      const after = await snapshot();
      const between = events.filter(({ seq }) => seq > before.seq && seq <= after.seq);
      expect(before.seq).toBeGreaterThanOrEqual(hello.seq);
      if (events.at(-1)?.seq === after.seq) {
        expect(applyEvents(snapshotState(before), between)).toEqual(snapshotState(after));
      } else {
        expect(after.seq).toBeGreaterThan(events.at(-1)?.seq ?? Infinity);
      }
    });
  });

  describe('coming back', () => {
    it('replays what was missed, whole and at once', async () => {
      const { epoch, seq } = await snapshot();
      await using other = await open();
      await other.next();
      const missed = await someEvents(other, 1);
      for (const stream of [
        await open(`?since=${epoch}.${seq}`),
        await open('', { 'last-event-id': `${epoch}.${seq}` }),
      ]) {
        await using one = stream;
        const hello = (await one.next()).data as unknown as Hello;
        expect(hello.recovered).toBe(true);
        const { log = [] } = (await one.next()).data as unknown as Batch;
        expect(log.map((event) => event.seq)).toEqual(log.map((_, n) => seq + 1 + n));
        expect(log.at(-1)?.seq).toBeGreaterThanOrEqual(missed.at(-1)?.seq ?? Infinity);
      }
    });

    it('from another epoch begins anew from a snapshot', async () => {
      await using stream = await open('?since=another.1');
      expect((await stream.next()).data['recovered']).toBe(false);
      const { event, data } = await stream.next();
      expect(event).toBe('reset');
      fits(data, SnapshotSchema);
    });

    it('from nowhere is refused', async () => {
      expect(refused(await ask(`${base}/stream?since=nowhere`), 400).code).toBe('bad-request');
    });
  });

  describe('polling', () => {
    it('gives windows that never change, and tells what the stream tells', async () => {
      await using stream = await open();
      const { epoch } = (await stream.next()).data as unknown as Hello;
      const heard = await someEvents(stream, 1);
      // It was sent within this window or, if the tick was just then, the one after.
      const sent = Math.floor((heard.at(-1)?.at ?? Infinity) / WINDOW_MS) + 1;
      let head: Head;
      do {
        await new Promise((resolve) => setTimeout(resolve, 500));
        head = publicBody<Head>(await ask(`${base}/head`), HeadSchema);
      } while (head.k < sent);
      expect(head.epoch).toBe(epoch);
      const told: LogEvent[] = [];
      for (let k = Math.max(head.oldest, head.k - 20); k <= head.k; k += 1) {
        const answer = await ask(`${base}/batches/${epoch}/${k}`);
        const { batches } = publicBody<Window>(answer, WindowSchema);
        expect(answer.headers.get('cache-control')).toContain('immutable');
        told.push(...batches.flatMap(({ log = [] }) => log));
      }
      for (const event of heard) expect(told).toContainEqual(event);
    });

    it('has no window that is open still', async () => {
      const { epoch, k } = publicBody<Head>(await ask(`${base}/head`), HeadSchema);
      refused(await ask(`${base}/batches/${epoch}/${k + 1_000}`), 404);
    });
  });
}
