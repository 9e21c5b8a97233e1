import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { shiftClock } from './world/shift-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let farm: Farm;
/** Viewers whose clocks are off by so many hours. */
const viewers = new Map<number, Viewer>();

beforeAll(async () => {
  farm = await openFarm();
  for (const hours of [-7, 7]) {
    const viewer = await farm.viewer();
    await shiftClock(viewer.page, hours * HOUR);
    viewers.set(hours, viewer);
  }
});

afterAll(() => farm[Symbol.asyncDispose]());

it.each([-7, 7])('counts down to a coupon by the server’s clock, %i h off', async (hours) => {
  const { page } = viewers.get(hours)!;
  const off = await page.evaluate(() => Date.now());
  expect(Math.round((off - Date.now()) / HOUR)).toBe(hours);
  const coupon = `soon-${hours > 0 ? 'ahead' : 'behind'}`;
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/${coupon}`, {
    ...{ id: coupon, title: 'Nine minutes', kind: 'percent', percent: 10, code: 'LATER' },
    opensAfterMs: 9 * MINUTE,
  });
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon });
  // With the device's clock it would be open already, or count hours.
  await page
    .locator('stall-coupon')
    .getByRole('timer')
    .getByText(/^\s*(8|9):\d\d\s*$/)
    .waitFor();
  await farm.host.act(farm.show, { act: 'coupon.close', coupon });
});

it('counts to the next show by the server’s clock', async () => {
  const info = { title: 'Tomorrow’s harvest', startsAt: Date.now() + 26 * HOUR, rehearsal: false };
  await farm.host.call('POST', '/v1/shows', { channel: 'farm', info });
  await farm.host.act(farm.show, { act: 'show.end' });
  for (const { page, complaints } of viewers.values()) {
    await page.reload();
    const lobby = page.locator('stall-lobby');
    await lobby.getByRole('heading', { name: 'Tomorrow’s harvest' }).waitFor();
    const told = await lobby.getByRole('timer').innerText();
    expect(told.replace(/\s+/g, ' ')).toMatch(/^0?1 day 0?[12] hour/i);
    const server = await page.evaluate(() =>
      (
        document.querySelector('live-stall') as unknown as { following: { serverTime(): number } }
      ).following.serverTime(),
    );
    expect(Math.abs(server - Date.now())).toBeLessThan(10 * MINUTE);
    expect(complaints).toEqual([]);
  }
});
