import { afterEach, beforeEach, expect, it } from 'vitest';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';

let stall: TestStall;

beforeEach(async () => {
  stall = await startTestStall();
});
afterEach(() => stall.close());

it('lets come up what was prepared when less was asked of a draft: its goods are there', async () => {
  const { id: show } = stall;
  const turns = { id: 'older', opensAfterMs: 0, spreadMs: 10_000, lastsMs: 10_000 };
  const price = { amount: 400, currency: 'USD' };
  await stall.server.close();
  const store = new LedgerStore(openDatabase(stall.folder));
  store.commit([
    { op: 'coupon.put', take: { show, draft: { ...DRAFT, ...turns } } },
    {
      op: 'offer.put',
      take: { show, draft: { ...turns, product: 'pears', price, total: 1, perViewer: 1 } },
    },
    {
      op: 'giveaway.put',
      take: {
        show,
        draft: { ...turns, kind: 'draw', prize: 'Honey', total: 1 },
      },
    },
  ]);
  store.close();
  stall = await stall.restart();
  const { desk } = stall.server;
  await desk.act(show, { act: 'coupon.drop', coupon: 'older' });
  await desk.act(show, { act: 'offer.drop', offer: 'older' });
  await desk.act(show, { act: 'giveaway.drop', giveaway: 'older' });
  expect(desk.state(show)).toMatchObject({
    coupons: [{ coupon: { id: 'older' } }],
    offers: [{ offer: { id: 'older' } }],
    giveaways: [{ giveaway: { id: 'older' } }],
  });
});
