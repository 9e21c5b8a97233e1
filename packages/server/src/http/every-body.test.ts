import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../protocol/testing/runs.js';
import { ask, bodyOf, everyToken, operationsOf } from '../../testing/every-call.js';
import type { Asked, Operation, Tokens } from '../../testing/every-call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const MARKUP = '<script>alert(1)</script>';

/** Bodies that are no JSON object of ours, each with the type that it claims to be. */
const BODIES: Readonly<Record<string, Pick<Asked, 'body' | 'type'>>> = {
  'half a body': { body: '{"text":' },
  nothing: { body: 'null' },
  'a list': { body: '[]' },
  'a text': { body: `"${MARKUP}"` },
  'a field that nobody knows': { body: `{"${MARKUP}":1}` },
  'a prototype': { body: '{"__proto__":{"act":"show.end"}}' },
  'a constructor': { body: '{"constructor":{"prototype":{"act":"show.end"}}}' },
  'a deep body': { body: '['.repeat(30_000) },
  'a deep body that ends': { body: `${'['.repeat(30_000)}${']'.repeat(30_000)}` },
  'a deep field': { body: `{"info":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}` },
  'bytes that are no text': { body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) },
  'a number without an end': { body: `{"act":${'9'.repeat(400)}e999}` },
  'a form': { body: 'act=show.end', type: 'application/x-www-form-urlencoded' },
  'a form in parts': { body: '--a\r\n\r\nx\r\n--a--\r\n', type: 'multipart/form-data; boundary=a' },
  'plain text': { body: '{"act":"show.end"}', type: 'text/plain' },
  'a page': { body: MARKUP, type: 'text/html' },
  'a type of nothing': { body: '{}', type: ';;' },
};

let stall: TestStall;
let taking: Operation[];
let tokens: Tokens;

beforeAll(async () => {
  const most = 1_000_000;
  stall = await startTestStall({
    limits: { visits: most, sessions: most, lines: most, requests: most, beacons: most },
  });
  taking = (await operationsOf(stall.server)).filter(({ body }) => body);
  tokens = await everyToken(stall);
});
afterAll(() => stall.close());

function place(name: string): string {
  const known: Record<string, string> = { show: stall.id, channel: 'farm', account: 'willow' };
  return known[name] ?? 'one';
}

const send = (operation: Operation, asked: Partial<Asked>) =>
  ask(stall.server, operation, { place, ...asked });

describe('a body', () => {
  it('that is none of ours is refused', async () => {
    for (const operation of taking) {
      for (const token of [tokens.viewer, tokens.backend]) {
        for (const [what, body] of Object.entries(BODIES)) {
          const status = await send(operation, { token, ...body });
          expect(status, `${operation.name}: ${what}`).toBeGreaterThanOrEqual(400);
        }
      }
    }
  });

  it('that is too large is refused before it is read', async () => {
    const body = `{"text":"${'x'.repeat(2.5 * 1_048_576)}"}`;
    for (const operation of taking) {
      expect(await send(operation, { token: tokens.host, body }), operation.name).toBe(413);
    }
  });

  it('of which one part is anything else breaks nothing', async () => {
    const whole = taking.map((operation) => JSON.parse(bodyOf(operation) ?? '') as object);
    const change = fc.record({
      index: fc.nat({ max: taking.length - 1 }),
      at: fc.nat({ max: 200 }),
      to: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 600 }), edges),
      token: fc.constantFrom(...Object.values(tokens)),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ index, at, to, token }) => {
        const [operation, body] = [taking[index], whole[index]];
        if (!operation || !body) return;
        await send(operation, { token, body: JSON.stringify(withChange(body, at, to)) });
      }),
      runs(300),
    );
  });
});

/** Numbers and texts at the edges. */
const edges = fc.constantFrom<unknown>(
  ...[-1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 8_640_000_000_000_000, '', '\u0000', '\uD800'],
  ...['__proto__', MARKUP, 'x'.repeat(10_000), 'javascript:alert(1)', {}, [], null, true],
);

/** A body with something else in the place of its `at`th part. */
function withChange(body: unknown, at: number, to: unknown): unknown {
  let count = 0;
  const total = [...JSON.stringify(body).matchAll(/[:,[{]/g)].length;
  return JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    count++ === at % total ? to : value,
  );
}
