import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startBroadcast, type Broadcast } from './encoder/broadcast.ts';
import { frameShown } from './encoder/watch-frames.ts';
import { openStudio, type Studio } from './world/studio.ts';

const MINUTE = 60_000;

let studio: Studio;
/** What the page needs to play it comes from elsewhere, and stays there when the stream does not. */
let broadcast: Broadcast;
let show: string;

beforeAll(async () => {
  studio = await openStudio();
  broadcast = await startBroadcast({ container: 'fmp4' });
});

afterAll(async () => {
  await studio[Symbol.asyncDispose]();
  await broadcast[Symbol.asyncDispose]();
});

beforeEach(async () => {
  show = await studio.air(broadcast.url, ['pear', 'plum']);
  await studio.host.call('PUT', `/v1/shows/${show}/coupons/ten`, {
    id: 'ten',
    title: 'Ten off the crate',
    kind: 'percent',
    percent: 10,
    total: 2,
    code: 'LIVE10',
    opensAfterMs: 0,
  });
});

/** The host shows a product, says something, and drops a coupon; the page shows all of it. */
async function showGoesOn(page: Page): Promise<void> {
  const { host } = studio;
  await host.act(show, { act: 'product.pin', product: 'plum' });
  await page.getByRole('link', { name: 'Crate plum', exact: true }).waitFor();
  await host.say(show, 'We have lost our picture. We go on.');
  await page.locator('stall-chat').getByText('We go on.').first().waitFor();
  await host.act(show, { act: 'coupon.drop', coupon: 'ten' });
  await page.locator('stall-coupon').getByText('Ten off the crate').first().waitFor();
}

it('heals a minute without a way to the stream by itself, and the show goes on meanwhile', async () => {
  broadcast.site.reach(true);
  const page = await studio.watch(show);
  await frameShown(page, 1);
  await studio.clockKnown(show);
  const before = Date.now();
  broadcast.site.reach(false);
  // What is in the buffer plays on before it is dry.
  const player = page.locator('stall-player:state(waiting)');
  await player.waitFor({ state: 'attached', timeout: MINUTE });
  await showGoesOn(page);
  await page.waitForTimeout(before + MINUTE - Date.now());
  const gone = broadcast.encoder.camera.frameAt(Date.now());
  broadcast.site.reach(true);
  await page.locator('stall-player:state(playing)').waitFor({ timeout: MINUTE });
  // It is live, not where it stopped, and nobody has touched the page.
  await frameShown(page, gone);
  expect(await page.getByRole('link', { name: 'Crate plum', exact: true }).isVisible()).toBe(true);
  await page.context().close();
});

it('heals a minute without any network by itself: the picture, what was shown and said, and what opened', async () => {
  const page = await studio.watch(show);
  await frameShown(page, 1);
  await studio.clockKnown(show);
  await page.evaluate(() => Reflect.set(window, 'neverReloaded', true));
  const before = Date.now();
  const shown = (await page.evaluate(() => Reflect.get(window, 'newestFrame') as number)) + 1;
  await page.context().setOffline(true);
  // What is in the buffer plays on, and the stall says what is the matter.
  await frameShown(page, shown);
  const notice = page.getByText('Trying to reconnect…');
  await notice.waitFor();
  await page.locator('stall-player:state(waiting)').waitFor({ state: 'attached', timeout: MINUTE });
  const { host } = studio;
  await host.act(show, { act: 'product.pin', product: 'pear' });
  await host.say(show, 'Pears, for who can hear us.');
  await host.act(show, { act: 'coupon.drop', coupon: 'ten' });
  await page.waitForTimeout(before + MINUTE - Date.now());
  expect(await page.getByRole('link', { name: 'Crate pear', exact: true }).count()).toBe(0);
  const gone = broadcast.encoder.camera.frameAt(Date.now());

  await page.context().setOffline(false);
  await frameShown(page, gone);
  await page.getByRole('link', { name: 'Crate pear', exact: true }).waitFor();
  await page.locator('stall-chat').getByText('for who can hear us').first().waitFor();
  await page.locator('stall-coupon').getByText('Ten off the crate').first().waitFor();
  await notice.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => Reflect.get(window, 'neverReloaded') as boolean)).toBe(true);
  await page.context().close();
});

it('has goods, talk and coupons where no picture comes at all, and the picture when it does', async () => {
  broadcast.site.reach(false);
  const page = await studio.watch(show);
  await showGoesOn(page);
  broadcast.site.reach(true);
  await frameShown(page, 1);
  await page.context().close();
});
