import { applyEvents } from '@livestall/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { openFarmConsole, type FarmConsole } from '../world/farm-console.ts';
import { isPast, seek, stayWith, type Stall } from '../world/replay-page.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const EGGS = 'Pasture eggs';
const TOMATOES = 'Vine tomatoes';
const SAID = 'Here are the eggs';
const REASON = 'It turned out not to be as described.';

let farm: Farm;
let desk: FarmConsole;
let ana: Viewer;
let ben: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  const { host, show } = farm;
  desk = await openFarmConsole(farm);
  const { base, events } = await farm.snapshot();
  const { pins } = applyEvents(base, events);
  for (const { product } of pins) await host.act(show, { act: 'product.unpin', product });
  await host.act(show, { act: 'product.pin', product: 'eggs' });
  await host.say(show, SAID);
  ana = await farm.viewer(DESK);
  ben = await farm.viewer(PHONE);
  seller = await openPage(farm.browser, desk.link, PHONE);
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

const pinned = ({ page }: Viewer, name: string) =>
  page.locator('stall-pinned').getByRole('link', { name, exact: true });
const listed = ({ page }: Viewer, name: string) =>
  page.locator('stall-products').getByRole('link', { name, exact: true });
const toldGone = ({ page }: Viewer) =>
  page.locator('stall-products .removed').getByRole('listitem').filter({ hasText: EGGS });

it('sends a report of a product from its page, which the host reads with the reason', async () => {
  const { page } = ana;
  for (const viewer of [ana, ben]) await pinned(viewer, EGGS).waitFor();
  await pinned(ana, EGGS).click();
  await page.locator('stall-product').getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'Report', exact: true });
  await report.getByRole('radio', { name: 'Not what it is said to be' }).check();
  await report.getByRole('textbox').fill('Mine came from a cage');
  await report.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.getByRole('dialog', { name: 'Thank you' }).getByText('Close').click();
  await seller.page.locator('[part=sections]').getByRole('button', { name: /^Chat/ }).click();
  const queued = seller.page.locator('[part=reports]').getByRole('listitem');
  for (const text of [EGGS, 'Not what it is said to be', 'Mine came from a cage']) {
    await queued.getByText(text).waitFor();
  }
});

it('takes it out of the show by one tap, at once, and says why', async () => {
  await ben.page.getByRole('button', { name: /^Goods, / }).click();
  await listed(ben, EGGS).waitFor();
  const queued = seller.page.locator('[part=reports]').getByRole('listitem');
  await queued.getByRole('button', { name: 'Take it out of the show' }).click();
  await ana.page.locator('stall-product').getByText('This is no longer for sale here.').waitFor();
  await ana.page.locator('stall-product').getByText(REASON).waitFor();
  await toldGone(ben).getByText(REASON).waitFor();
  expect(await listed(ben, EGGS).count()).toBe(0);
  for (const viewer of [ana, ben]) {
    await pinned(viewer, EGGS).waitFor({ state: 'detached' });
  }
  await queued.getByText('Taken out of the show').waitFor();
});

it('shows it at no moment of the replay, the one in which it was shown neither', async () => {
  const { page } = ben;
  const { host, show } = farm;
  await host.act(show, { act: 'product.pin', product: 'tomatoes' });
  const { events } = await farm.snapshot();
  const cameUp = (id: string) =>
    events.find(({ type, data }) => type === 'product.pinned' && data.product === id)?.at ?? 0;
  const [eggsAt, tomatoesAt] = [cameUp('eggs'), cameUp('tomatoes')];
  await isPast(farm, tomatoesAt);
  await page.getByRole('button', { name: 'Close' }).click();
  await stayWith(page, show);
  await pictureRuns(page);
  await host.act(show, { act: 'show.end' });
  await page.getByRole('button', { name: 'Watch the replay' }).click();
  await pictureRuns(page);

  await seek(page, eggsAt + 1_500);
  await page.locator('stall-chat').getByText(SAID).waitFor();
  await stageShows(page, 'eggs');
  expect(await page.locator('stall-pinned').getByRole('link').count()).toBe(0);
  await page.getByRole('button', { name: /^Goods, / }).click();
  await toldGone(ben).getByText(REASON).waitFor();
  expect(await listed(ben, EGGS).count()).toBe(0);
  await page.getByRole('tab', { name: 'Shown' }).click();
  const shown = page.locator('stall-shown');
  await shown.getByRole('button', { name: `See it: ${TOMATOES}` }).waitFor();
  expect(await shown.getByText(EGGS).count()).toBe(0);
  await shown.getByRole('button', { name: `See it: ${TOMATOES}` }).click();
  await pinned(ben, TOMATOES).waitFor();
  expect([...ana.complaints, ...ben.complaints, ...seller.complaints]).toEqual([]);
});

/** Resolves once the picture has come to where the host showed a product, whatever is drawn of that. */
async function stageShows(page: Page, product: string): Promise<void> {
  await page.locator('live-stall').evaluate(
    ({ following }: Stall, wanted) =>
      new Promise<void>((resolve) => {
        const leave = following.subscribe(check);
        function check(): void {
          const { playhead, stage } = following;
          if (playhead !== 'rewound' || stage.pins[0]?.product !== wanted) return;
          leave();
          resolve();
        }
        check();
      }),
    product,
  );
}
