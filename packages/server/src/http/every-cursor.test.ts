import type { Head } from '@livestall/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { runs } from '../../../protocol/testing/runs.js';
import { call } from '../../testing/call.js';
import { ask, operationsOf } from '../../testing/every-call.js';
import type { Operation } from '../../testing/every-call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

/** A place in a log, a window, a stretch, a revision: nearly right, or anything. */
const cursor = fc.oneof(
  fc.constantFrom('0', '-1', '1', '01', '1e3', '0x1', '999999999999', '9'.repeat(30), 'NaN', '1.5'),
  fc.tuple(fc.stringMatching(/^[\w-]{0,40}$/), fc.integer()).map(([epoch, n]) => `${epoch}.${n}`),
  fc
    .string({ unit: 'binary', maxLength: 80 })
    .map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('%', '%00', '%FF', '..', '%2e%2e%2f', 'a'.repeat(3_000), "'%20OR%201=1"),
);

let stall: TestStall;
let operations: Operation[];
let epoch: string;

beforeAll(async () => {
  stall = await startTestStall({ limits: { clicks: 1_000_000 } });
  ({ epoch } = (await call<Head>(`${stall.show}/head`)).body);
  operations = (await operationsOf(stall.server)).filter(({ method }) => method === 'GET');
});
afterAll(() => stall.close());

describe('a cursor', () => {
  it('that leads nowhere is told so, in an address and in a query', async () => {
    const asking = fc.record({
      index: fc.nat({ max: operations.length - 1 }),
      cursors: fc.array(cursor, { minLength: 6, maxLength: 6 }),
      query: fc.dictionary(fc.constantFrom('since', 'before', 'lang', 'url', 'x'), cursor),
      now: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(asking, async ({ index, cursors, query, now }) => {
        const operation = operations[index];
        if (!operation) return;
        const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`);
        const path = `${operation.path}?${asked.join('&')}`;
        const place = (name: string) => {
          if (name === 'show') return stall.id;
          // Behind the right epoch there is more to go wrong.
          return name === 'epoch' && now ? epoch : (cursors.pop() ?? '0');
        };
        await ask(stall.server, { ...operation, path }, { place });
      }),
      runs(300),
    );
  });

  it('of a browser that comes back is read, or not', async () => {
    const stream = operations.find(({ path }) => path.endsWith('/stream'));
    const header = fc.stringMatching(/^[ab.\-0159 ,%é]{0,60}$/);
    await fc.assert(
      fc.asyncProperty(header, async (id) => {
        if (stream) await ask(stall.server, stream, { place: () => stall.id, lastEventId: id });
      }),
      runs(60),
    );
  });
});
