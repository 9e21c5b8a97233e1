import type { Backstage } from '@livestall/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStream } from '../../testing/read-stream.js';
import { DRAFT, GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';
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

it('brings up by itself what did not fit the goods at its time, once they are as they were', async () => {
  const { desk } = stall.server;
  const info = { title: 'Evening', rehearsal: false };
  const show = await desk.createShow({ account: 'willow', channel: 'farm', info });
  const authorization = `Bearer ${await stall.host()}`;
  const refused = async () => {
    const address = `${stall.server.address}/v1/shows/${show}/backstage`;
    const stream = await readStream(address, { authorization });
    const { data } = await stream.next('backstage');
    await stream.close();
    const { coupons, giveaways = [] } = data as unknown as Backstage;
    return [...coupons, ...giveaways].map((one) => one.refused);
  };
  await desk.setGoods(show, GOODS);
  const opensAt = Date.now() + 240_000;
  await desk.setCoupon(show, { ...DRAFT, opensAt, products: ['pears'] });
  const pool = { amount: 900, currency: 'USD' };
  await desk.setGiveaway(show, {
    ...{ id: 'lucky', kind: 'shares', prize: 'Money off' },
    ...{ total: 3, pool, opensAt },
  });
  const [, honey] = GOODS;
  await desk.setGoods(show, [{ ...honey!, price: { amount: 30, currency: 'CNY' } }]);
  await desk.act(show, { act: 'show.start' });
  await expect.poll(refused).toEqual(['wrong-state', 'wrong-state']);
  await desk.setGoods(show, GOODS);
  await expect
    .poll(() => desk.state(show))
    .toMatchObject({
      coupons: [{ coupon: { opensAt } }],
      giveaways: [{ giveaway: { opensAt } }],
    });
});
