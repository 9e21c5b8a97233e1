import { setTimeout } from 'node:timers/promises';
import { snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sleeperWith } from './world/asleep.ts';
import { openFarm, type Farm } from './world/farm.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Far more than what a countdown may be off by on a busy machine. */
const SLEPT = 15 * SECOND;

let farm: Farm;

beforeAll(async () => (farm = await openFarm()));
afterAll(() => farm[Symbol.asyncDispose]());

async function drop(coupon: string, title: string, when: object): Promise<void> {
  const draft = { id: coupon, title, kind: 'percent', percent: 10, code: 'LATER', ...when };
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/${coupon}`, draft);
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon });
}

it('counts down by the server’s clock after the device slept, and has not kept what ended meanwhile', async () => {
  const { page } = await farm.viewer();
  const sleeper = await sleeperWith(page);
  await drop('soon', 'Nine minutes', { opensAfterMs: 9 * MINUTE });
  await drop('short', 'A few seconds', { opensAfterMs: 0, lastsMs: 8 * SECOND });
  const coupons = page.locator('stall-coupon');
  await coupons.getByRole('heading', { name: 'A few seconds' }).waitFor();
  const { coupons: dropped } = snapshotState(await farm.snapshot());
  const opensAt = dropped.find(({ coupon }) => coupon.id === 'soon')!.coupon.opensAt;
  /** By how many seconds the countdown is off. */
  const off = async () => {
    const [, minutes, seconds] = /(\d):(\d\d)/.exec(await coupons.getByRole('timer').innerText())!;
    const shown = Number(minutes) * MINUTE + Number(seconds) * SECOND;
    return Math.abs(shown - (opensAt - Date.now())) / SECOND;
  };
  await expect.poll(off).toBeLessThan(3);

  await sleeper.sleep();
  await setTimeout(SLEPT);
  await sleeper.wake();

  expect(await page.evaluate(() => performance.timeOrigin + performance.now())).toBeLessThan(
    Date.now() - SLEPT / 2,
  );
  await expect.poll(off, { timeout: MINUTE }).toBeLessThan(3);
  await expect
    .poll(() => coupons.getByRole('heading', { name: 'A few seconds' }).count(), {
      timeout: MINUTE,
    })
    .toBe(0);
});
