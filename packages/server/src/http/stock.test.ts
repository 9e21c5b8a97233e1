import {
  readGauge,
  type Gauges,
  type Problem,
  type StockItem,
  type StockTold,
} from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStream } from '../../testing/read-stream.js';
import { newSecretOf, signedCall } from '../../testing/sign-call.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

const [PEARS, HONEY] = GOODS as [(typeof GOODS)[0], (typeof GOODS)[0]];
const axis = {
  id: 'size',
  label: 'Size',
  values: ['small', 'large'].map((id) => ({ id, label: id })),
};

let stall: TestStall;
let secret: string;
let moment: number;

beforeAll(async () => {
  stall = await startTestStall();
  ({ secret } = await newSecretOf(stall.server));
  moment = Date.now() - 60_000;
  await stall.server.desk.setGoods(stall.id, [
    { ...PEARS, ref: 'SKU-PEARS' },
    {
      ...HONEY,
      options: [axis],
      variants: ['small', 'large'].map((size) => ({
        ...{ id: size, options: { size } },
        ...(size === 'large' && { ref: 'SKU-LARGE' }),
      })),
    },
    { ...PEARS, id: 'apples', ref: 'small' },
  ]);
});
afterAll(() => stall.close());

const tell = (items: StockItem[], at = ++moment, key = secret) =>
  signedCall<StockTold & Problem>(`${stall.server.address}/v1/stock`, key, {
    account: 'willow',
    ...{ at, items },
  });

const left = (gauge: string) => readGauge(stall.server.desk.gauges(stall.id)!, `stock:${gauge}`);

describe('stock that the store’s backend tells', () => {
  it('is told to every viewer at once, by the store’s own ids', async () => {
    const stream = await readStream(`${stall.show}/stream`);
    await stream.next('hello');
    const { status, body } = await tell([
      { ref: 'SKU-PEARS', left: 3 },
      { ref: 'SKU-LARGE', left: 0 },
    ]);
    expect([status, body.shows, body.unknown]).toEqual([200, [stall.id], []]);
    const told: Gauges[] = [];
    while (!told.some((gauges) => 'stock:honey/large' in gauges)) {
      told.push(((await stream.next('batch')).data['gauge'] ?? {}) as Gauges);
    }
    expect(told.at(-1)).toMatchObject({ 'stock:pears': [1, 3], 'stock:honey/large': [1, 0] });
    await stream.close();
  });

  it('comes back', async () => {
    await tell([{ ref: 'SKU-LARGE', left: 0 }]);
    await tell([{ ref: 'SKU-LARGE', left: 4 }]);
    expect(left('honey/large')).toBe(4);
  });

  it('is not undone by what is told late, or sent twice', async () => {
    const older = ++moment;
    await tell([{ ref: 'SKU-PEARS', left: 1 }]);
    await tell([{ ref: 'SKU-PEARS', left: 9 }], older);
    expect(left('pears')).toBe(1);
    const same = moment;
    await tell([{ ref: 'SKU-PEARS', left: 7 }], same);
    expect(left('pears')).toBe(1);
  });

  it('is told by a call whose id is good for no other', async () => {
    const once = { id: 'one-call' };
    const say = (count: number) =>
      signedCall<Problem>(
        `${stall.server.address}/v1/stock`,
        secret,
        { account: 'willow', at: ++moment, items: [{ ref: 'SKU-PEARS', left: count }] },
        once,
      );
    expect((await say(6)).status).toBe(200);
    const { status, body } = await say(5);
    expect([status, body.code]).toEqual([422, 'key-reused']);
    expect(left('pears')).toBe(6);
  });

  it('names what no goods are called, or several are, and sets nothing of that', async () => {
    const before = left('apples');
    const { body } = await tell([
      { ref: 'small', left: 2 },
      { ref: 'nothing', left: 2 },
      { ref: 'SKU-PEARS', left: 2 },
    ]);
    expect(body.unknown).toEqual(['small', 'nothing']);
    expect([left('apples'), left('honey/small'), left('pears')]).toEqual([before, undefined, 2]);
  });

  it('is refused from the future, and from anybody else', async () => {
    const late = await tell([{ ref: 'SKU-PEARS', left: 5 }], Date.now() + 3_600_000);
    expect([late.status, late.body.code]).toEqual([400, 'clock-skew']);
    const forged = await tell([{ ref: 'SKU-PEARS', left: 5 }], ++moment, 'x'.repeat(43));
    expect([forged.status, forged.body.code]).toEqual([401, 'token-refused']);
    expect(left('pears')).toBe(2);
  });

  it('outlives a restart, and so does when it was told', async () => {
    stall = await stall.restart();
    expect(left('pears')).toBe(2);
    await tell([{ ref: 'SKU-PEARS', left: 8 }], moment - 1_000);
    expect(left('pears')).toBe(2);
  });
});
