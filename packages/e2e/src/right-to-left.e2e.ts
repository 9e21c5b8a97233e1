import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer({ width: 360, height: 740 });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

/** Where the middle of something stands, from 0 at the left to 1 at the right. */
async function placeOf(name: string): Promise<number> {
  const box = await viewer.page.locator(name).first().boundingBox();
  return box ? (box.x + box.width / 2) / 360 : NaN;
}

it('mirrors the stall where the page runs from right to left', async () => {
  await viewer.page.locator('[part=host]').waitFor();
  const before = {
    host: await placeOf('[part=host]'),
    goods: await placeOf('[part=goods-button]'),
  };
  expect(before.host).toBeLessThan(0.5);
  expect(before.goods).toBeLessThan(0.5);
  await viewer.page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await placeOf('[part=host]')).toBeCloseTo(1 - before.host, 1);
  expect(await placeOf('[part=goods-button]')).toBeCloseTo(1 - before.goods, 1);
});
