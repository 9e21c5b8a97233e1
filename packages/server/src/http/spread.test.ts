import { turnOf } from '@livestall/protocol';
import type { Visit } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

const SPREAD = { opensAfterMs: 0, spreadMs: 60_000 };

let stall: TestStall;

beforeAll(async () => {
  stall = await startTestStall({ metrics: {}, limits: { visits: 10_000 } });
  const { desk } = stall.server;
  await desk.setCoupon(stall.id, { ...DRAFT, ...SPREAD });
  await desk.act(stall.id, { act: 'coupon.drop', coupon: DRAFT.id });
  await desk.setOffer(stall.id, {
    ...{ id: 'flash', product: 'pears', price: { amount: 400, currency: 'USD' } },
    ...{ total: 10, perViewer: 1, ...SPREAD },
  });
  await desk.act(stall.id, { act: 'offer.drop', offer: 'flash' });
  const draw = { id: 'honey', kind: 'draw', prize: 'Honey', total: 1, ...SPREAD } as const;
  await desk.setGiveaway(stall.id, draw);
  await desk.act(stall.id, { act: 'giveaway.drop', giveaway: 'honey' });
});
afterAll(() => stall.close());

const state = () => stall.server.desk.state(stall.id)!;
const refused = { status: 409, body: { code: 'not-open' } };

/** The first of some viewers for whom it is so. */
async function find(is: (visit: Visit) => boolean): Promise<Visit> {
  for (;;) {
    const visit = await stall.visit();
    if (is(visit)) return visit;
  }
}

it.each([
  ['a coupon', 'claims', () => state().coupons[0]!.coupon],
  ['a flash offer', 'holds', () => state().offers![0]!.offer],
  ['a giveaway', 'entries', () => state().giveaways![0]!.giveaway],
] as const)('of %s nothing is given before one’s turn, and then it is', async (_, path, terms) => {
  const opening = terms();
  expect(opening).toMatchObject({ spreadMs: 60_000 });
  const ask = ({ ticket: token }: Visit) =>
    call(`${stall.show}/${path}`, { token, key: 'a-key-of-mine', body: { of: opening.id } });
  const turn = ({ viewer }: Visit) => turnOf(opening, viewer.poke);
  const late = await find((visit) => turn(visit) > opening.opensAt + 50_000);
  expect(await ask(late)).toMatchObject(refused);
  const soon = await find((visit) => turn(visit) < Date.now() + 1_000);
  await expect.poll(() => Date.now()).toBeGreaterThanOrEqual(turn(soon));
  expect(await ask(soon)).toMatchObject({ status: 201 });
});

it('who comes before their turn is not counted as early, for it has opened', async () => {
  expect(state().coupons[0]?.coupon.opensAt).toBeLessThanOrEqual(Date.now());
  const text = await (await fetch(`${stall.server.metricsAddress}/metrics`)).text();
  expect(text).toContain('livestall_claims_refused_total{code="not-open"} 3');
});
