import type { Hold } from '@livestall/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;

beforeEach(async () => {
  stall = await startTestStall({ metrics: {} });
});
afterEach(() => stall.close());

const act = (name: 'offer.drop' | 'offer.close') =>
  stall.server.desk.act(stall.id, { act: name, offer: 'flash' });
const drop = async () => {
  await stall.server.desk.setOffer(stall.id, {
    ...{ id: 'flash', product: 'pears', price: { amount: 400, currency: 'USD' } },
    ...{ total: 1, perViewer: 1, opensAfterMs: 0 },
  });
  await act('offer.drop');
};
const ticket = async () => (await stall.visit()).ticket;
const tap = (token: string, key: string, more: object = {}) =>
  call<Hold & { code: string }>(`${stall.show}/holds`, {
    ...{ token, key },
    body: { of: 'flash', ...more },
  });
/** How many holds came to the ledger. */
const written = async () => {
  const text = await (await fetch(`${stall.server.metricsAddress}/metrics`)).text();
  return [...text.matchAll(/livestall_writes_total\{write="hold.take",.*\} (\d+)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
};

it('is refused from memory while all of it is held, but to those who would wait or hold some', async () => {
  await drop();
  const [ana, ben] = [await ticket(), await ticket()];
  const { body: held } = await tap(ana, 'the-first-key');
  expect(await tap(ben, 'too-late')).toMatchObject({ status: 409, body: { code: 'sold-out' } });
  expect(await written()).toBe(1);
  expect((await tap(ana, 'the-first-key')).body, 'the same key').toEqual(held);
  expect((await tap(ana, 'another-key')).body.code).toBe('already-yours');
  expect((await tap(ben, 'place-in-line', { wait: true })).body.status).toBe('waiting');
  await stall.server.desk.moveHold(
    stall.id,
    { account: 'willow', role: 'backend', subject: 'shop', name: null },
    held.id,
    'release',
  );
  expect((await tap(ben, 'place-in-line', { wait: true })).body.status).toBe('held');
});

it('is refused from memory once it has closed, to those who had none of it', async () => {
  await drop();
  const [ana, ben] = [await ticket(), await ticket()];
  const { body: held } = await tap(ana, 'the-first-key');
  await act('offer.close');
  expect((await tap(ben, 'too-late', { wait: true })).body.code).toBe('closed');
  expect(await written()).toBe(1);
  expect((await tap(ana, 'the-first-key')).body).toEqual(held);
});
