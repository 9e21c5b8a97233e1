import type { Backstage, Message, OwnQuestion, Visit } from '@livestall/protocol';
import { NAME_LIMIT } from '@livestall/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

/** What would reach out of its own place: turned directions, towers, halves of characters, controls. */
const UNTIDY = [
  'a\u202Edcb\u2066e\u2069',
  `Z${'\u0300\u0316\u0336'.repeat(60)}algo`,
  `Z${'\u0301\u200D'.repeat(30)}`,
  'half \uD83C of one',
  '\uDF50 and the other',
  'a\u0000b\u0007c\u009Bd',
];

let stall: TestStall;
let host: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

const nameOf = (text: string) => text.slice(0, NAME_LIMIT);
const post = <T>({ ticket }: Pick<Visit, 'ticket'>, path: string, body: object) =>
  call<T>(stall.show + path, { token: ticket, key: `tidy-${++keys}-text`, body });
const act = (body: object) => call(`${stall.show}/acts`, { token: host, body });

function* textsIn(told: unknown): Generator<string> {
  if (typeof told === 'string') yield told;
  if (typeof told !== 'object' || told === null) return;
  for (const [name, value] of Object.entries(told)) {
    yield name;
    yield* textsIn(value);
  }
}

function isUntidy(text: string): boolean {
  const reachesOut = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]|(?:\p{M}\p{Cf}*){9}/u;
  return !text.isWellFormed() || reachesOut.test(text);
}

/** All that anybody may read of the show, and what one viewer and the house may. */
async function everythingTold({ ticket }: Visit): Promise<unknown[]> {
  const headers = { authorization: `Bearer ${host}` };
  const stream = await readStream(`${stall.show}/backstage`, headers);
  const { data } = await stream.next('backstage');
  await stream.close();
  const reads = ['', '/messages', '/questions', '/me'].map((path) =>
    call(stall.show + path, { token: ticket }),
  );
  return [data, ...(await Promise.all(reads)).map(({ body }) => body)];
}

describe.each(UNTIDY)('%j', (text) => {
  it('is tidied wherever a person writes it: names, lines, quotes, pins, questions, answers, reports', async () => {
    const who = await stall.visit(nameOf(text));
    const other = await stall.visit('Ben');
    const { body: line } = await post<Message>(who, '/messages', { text, name: nameOf(text) });
    await post(other, '/messages', { text: 'Yes', reply: line.id });
    await act({ act: 'message.pin', message: line.id });
    await post(other, '/reports', { of: 'message', id: line.id, reason: 'other', text });
    await post(who, '/follow', {});
    const asked = () => post<OwnQuestion>(who, '/questions', { text, name: nameOf(text) });
    const [{ body: open }, { body: taken }] = [await asked(), await asked()];
    await act({ act: 'question.show', question: taken.id });
    await act({ act: 'question.answer', question: open.id, text });
    const told = await everythingTold(who);
    expect((told[0] as Backstage).reports, 'backstage').toHaveLength(UNTIDY.indexOf(text) + 1);
    expect([...textsIn(told)].filter(isUntidy)).toEqual([]);
  });
});

it('is tidied whatever it is', async () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(...UNTIDY.map((text) => text.slice(0, 12)), '\u0300', '\uD83C', '👨‍👩‍👧'),
  );
  const texts = fc.array(unit, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const who = await stall.visit();
      const { status, body } = await post(who, '/messages', {
        ...{ text: text.slice(0, 500), name: nameOf(text) || 'Ana' },
      });
      expect([201, 400]).toContain(status);
      if (status === 201) expect([...textsIn(body)].filter(isUntidy)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
