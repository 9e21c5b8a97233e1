import { randomUUID } from 'node:crypto';
import { readGauge, stockGauge } from '@livestall/protocol';
import type {
  Conversion,
  Credit,
  Gauges,
  Message,
  Order,
  Snapshot,
  StockItem,
  StockReport,
  StockTold,
} from '@livestall/protocol';
import { CreditSchema, StockToldSchema } from '@livestall/protocol/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { signToken, type AccountKey } from '../world/sign-token.ts';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import { askSigned } from './signed-call.ts';
import type { TargetOf } from './target.ts';
import { accountOf, whatIsSold, type Sold } from './what-is-sold.ts';

/** More than anybody sells while this is looked at. */
const MANY = 1_000_000;

/** What a store's backend tells: of what the show's links sold, and of what is left. */
export function describeSelling(target: TargetOf): void {
  const { send, base, acting } = pageCalls(target);
  let sold: Sold;
  let account: string;
  let store: AccountKey;

  beforeAll(async () => {
    const { store: given } = target();
    if (!given) throw new Error('Without a secret of the account nothing can be signed.');
    store = given;
    account = accountOf(acting().backend);
    sold = await whatIsSold(base());
  });

  const follow = async (): Promise<string> => {
    const answer = await ask(`${target().url}/go/${sold.show}/${sold.product.id}`);
    expect(answer.status, answer.text.slice(0, 300)).toBe(302);
    const { searchParams } = new URL(answer.headers.get('location') ?? '');
    return searchParams.get('ls_click') ?? '';
  };
  const ordered = async (): Promise<Order> => ({
    ...{ id: randomUUID(), click: await follow(), total: { amount: 2_000, currency: 'USD' } },
  });
  const tell = (order: Order, more: Partial<Conversion> = {}, id?: string) => {
    const said: Conversion = { account, order, ...more };
    return askSigned(`${target().url}/v1/conversions`, store.secret, said, id);
  };
  const credited = async (order: Order, more: Partial<Conversion> = {}): Promise<Credit> => {
    const credit = given<Credit>(await tell(order, more), 200);
    fits(credit, CreditSchema);
    return credit;
  };

  describe('an order that came of a link', () => {
    it('is credited to it, once, less by what is given back', async () => {
      const order = await ordered();
      const first = await credited(order);
      expect(first).toMatchObject({
        ...{ order: order.id, show: sold.show, product: sold.product.id },
        ...{ confirmed: true, cancelled: false, credited: order.total },
      });
      expect(await credited(order)).toEqual(first);
      const back = await credited({ ...order, refunded: 500 });
      expect(back.credited.amount).toBe(1_500);
      expect(await credited(order)).toEqual(back);
      const off = await credited({ ...order, cancelled: true });
      expect(off).toMatchObject({ cancelled: true, credited: { amount: 0 } });
      expect(await credited({ ...order, refunded: 500 })).toEqual(off);
    });

    it('is one order and one call: another under its id is refused', async () => {
      const [order, id] = [await ordered(), `msg_${randomUUID()}`];
      given(await tell(order, {}, id), 200);
      given(await tell(order, {}, id), 200);
      expect(refused(await tell({ ...order, refunded: 1 }, {}, id), 422).code).toBe('key-reused');
      const other = { ...order, total: { amount: 1, currency: 'USD' } };
      expect(refused(await tell(other), 409).code).toBe('conflict');
    });

    it('is taken as its store signed it, and of a click that was made', async () => {
      const order = await ordered();
      const said = { account, order };
      const forged = await askSigned(`${target().url}/v1/conversions`, 'not-the-secret', said);
      expect(refused(forged, 401).code).toBe('token-refused');
      refused(await tell({ ...order, click: 'a'.repeat(38) }), 404);
    });

    it('is its buyer’s, as the store names them, in nothing that others read', async () => {
      const buyer = `buyer-${randomUUID()}`;
      const say = async (sub: string) => {
        const token = signToken(store, { acc: account, role: 'viewer', sub, name: 'Ana' });
        const said = await send('/messages', { text: 'Hello' }, { token, key: randomUUID() });
        return given<Message>(said);
      };
      expect(await say(`other-${randomUUID()}`)).not.toHaveProperty('buyer');
      const told = await credited(await ordered(), { buyer });
      expect(await say(buyer)).toMatchObject({ buyer: true });
      const read = [told, (await ask(base())).body, (await ask(`${base()}/messages`)).body];
      expect(JSON.stringify(read)).not.toContain(buyer);
    });
  });

  describe('how many are left, as the store tells it', () => {
    it('is told to all who watch, the newest, and nothing of what is not sold here', async () => {
      const { id, ref = id } = sold.product;
      const gauge = stockGauge({ product: id });
      const tell = async (items: StockItem[], at: number): Promise<StockTold> => {
        const report: StockReport = { account, at, items };
        const answer = await askSigned(`${target().url}/v1/stock`, store.secret, report);
        const told = given<StockTold>(answer, 200);
        fits(told, StockToldSchema);
        return told;
      };
      const left = async () => readGauge(((await ask(base())).body as Snapshot).gauges, gauge);
      const [before = 0, at] = [await left(), Date.now()];
      await using stream = await ShowStream.open(`${base()}/stream`);
      const nothing = { ref: 'no-such-goods', left: 1 };
      const told = await tell([{ ref, left: MANY }, nothing], at);
      expect(told.shows).toContain(sold.show);
      expect(told.unknown).toEqual(['no-such-goods']);
      for (let heard = 0; heard < MANY / 2;) {
        const { gauge: read = {} } = (await stream.until('batch')).data as { gauge?: Gauges };
        heard = readGauge(read, gauge) ?? 0;
      }
      await tell([{ ref, left: 1 }], at - 60_000);
      expect(await left(), 'what was so before').toBeGreaterThan(MANY / 2);
      await tell([{ ref, left: before }], at + 1);
    });

    it('is taken as its store signed it', async () => {
      const items: StockItem[] = [{ ref: sold.product.id, left: 1 }];
      const report: StockReport = { account, at: Date.now(), items };
      const forged = await askSigned(`${target().url}/v1/stock`, 'not-the-secret', report);
      expect(refused(forged, 401).code).toBe('token-refused');
    });
  });
}
