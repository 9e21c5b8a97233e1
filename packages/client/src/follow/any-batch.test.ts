import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '../../../protocol/testing/runs.js';
import { until } from '../../../protocol/testing/until.js';
import { ContractServer } from '../../testing/contract-server.js';
import { connectShow } from '../connect-show.js';
import type { Show } from '../show.js';

const anything = fc.jsonValue({ maxDepth: 3 });
const list = fc.array(anything, { maxLength: 4 });

/** An event in no place that a log could have next. */
const event = fc.record(
  {
    seq: fc.oneof(fc.constantFrom(0, -1, 0.5, 1, 1e300, '7', null), anything),
    at: fc.oneof(fc.constantFrom(0, -1, 1e300, null), anything),
    type: fc.oneof(fc.constantFrom('show.ended', 'constructor', '__proto__'), anything),
    data: anything,
  },
  { requiredKeys: [] },
);

const message = fc.record(
  {
    id: fc.oneof(fc.string({ maxLength: 4 }), anything),
    at: fc.oneof(fc.integer(), anything),
    name: fc.oneof(fc.string({ unit: 'binary', maxLength: 9 }), anything),
    text: fc.oneof(fc.string({ unit: 'binary', maxLength: 9 }), anything),
  },
  { requiredKeys: [] },
);

const batch = fc.record(
  {
    t: fc.oneof(fc.constantFrom(-1, 1e300, '7'), anything),
    log: fc.oneof(anything, fc.array(fc.oneof(event, anything), { maxLength: 4 })),
    gauge: fc.oneof(anything, fc.dictionary(fc.string({ maxLength: 9 }), fc.oneof(list, anything))),
    flow: fc.oneof(anything, fc.record({ messages: fc.oneof(list, fc.array(message), anything) })),
    poke: fc.oneof(anything, list),
  },
  { requiredKeys: [] },
);

/** What a stream begins with, of no epoch, or with anything for readings. */
const hello = fc.oneof(
  fc.record({ epoch: fc.jsonValue().filter((one) => typeof one !== 'string' || one === '') }),
  fc.record({ epoch: fc.constant('e1'), t: anything, seq: anything, gauges: anything }),
);

/** Goodbyes that do not say when to come back. */
const bye = fc.record({
  afterMs: anything.filter((one) => typeof one !== 'number' || one < 0),
  spreadMs: anything,
});

const told = fc.oneof(
  fc.record({
    event: fc.constantFrom(
      ...['batch', 'batch', 'batch', 'beat', 'reset', 'backstage', 'constructor', 'message'],
    ),
    data: fc.oneof(batch, batch, anything),
  }),
  fc.record({ event: fc.constant('hello'), data: hello }),
  fc.record({ event: fc.constant('bye'), data: bye }),
);

const playlists = fc.oneof(
  anything,
  fc.record({
    t: fc.oneof(fc.integer(), anything),
    files: fc.oneof(
      anything,
      fc.array(
        fc.oneof(
          anything,
          fc.record({
            url: fc.oneof(fc.webUrl(), anything),
            text: fc.oneof(fc.string(), anything),
          }),
        ),
        { maxLength: 2 },
      ),
    ),
  }),
);

let server: ContractServer;
let show: Show;

beforeAll(async () => {
  // Jitter goes down to nothing: a stream that was given up is opened again at once.
  vi.spyOn(Math, 'random').mockReturnValue(0.001);
  server = await ContractServer.start();
  show = connectShow({ server: server.address, show: server.show, storage: null });
  await until(show, () => show.connection === 'streaming');
});
afterAll(async () => {
  show.close();
  await server.close();
  vi.restoreAllMocks();
});

describe('whatever a stream tells', () => {
  it('the show goes on, as the log has it, with lines that can be drawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 8 }), async (messages) => {
        for (const { event: name, data } of messages) server.tell(name, data);
        server.append({ type: 'notice.posted', data: { notice: 'mark', text: 'still here' } });
        const { state } = server;
        await until(show, () => show.now.seq === state.seq);
        expect(show.now).toEqual(state);
        for (const line of show.chat.lines) {
          expect([typeof line.id, typeof line.name, typeof line.text]).toEqual(
            Array.from({ length: 3 }, () => 'string'),
          );
        }
        for (const reading of Object.values(show.gauges)) {
          expect(reading.slice(0, 2).every(Number.isFinite)).toBe(true);
        }
      }),
      runs(150),
    );
  });

  it('a reader of the playlists that came along finds what they are said to be, or none', async () => {
    await fc.assert(
      fc.asyncProperty(playlists, async (carried) => {
        server.tell('reset', { ...server.snapshot(), playlists: carried });
        server.append({ type: 'notice.posted', data: { notice: 'mark', text: 'still here' } });
        const { state } = server;
        await until(show, () => show.now.seq === state.seq);
        const { t, files } = show.playlists ?? { t: 0, files: [] };
        expect(t).toBeTypeOf('number');
        for (const { url, text } of files)
          expect([typeof url, typeof text]).toEqual(['string', 'string']);
        if (show.playlists !== null) expect(show.playlists).toEqual(carried);
      }),
      runs(150),
    );
  });

  it('the parser of streams takes any bytes, in any pieces', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 4 }), async (pieces) => {
        for (const piece of pieces) server.tellRaw(Buffer.from(piece).toString('latin1'));
        server.tellRaw('\n\n');
        server.append({ type: 'notice.posted', data: { notice: 'mark', text: 'still here' } });
        const { state } = server;
        await until(show, () => show.now.seq === state.seq);
        expect(show.now).toEqual(state);
      }),
      runs(100),
    );
  });
});
