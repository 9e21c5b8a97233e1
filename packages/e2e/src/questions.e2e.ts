import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { openFarmConsole, type FarmConsole } from './world/farm-console.ts';
import { isPast, seek, stayWith } from './world/replay-page.ts';

const PHONE = { width: 390, height: 844 };
const TEXT = 'Do they keep until Christmas?';

let farm: Farm;
let desk: FarmConsole;
let asker: Viewer;
let other: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm);
  for (const { product } of (await farm.snapshot()).base.pins) {
    await farm.host.act(farm.show, { act: 'product.unpin', product });
  }
  await farm.host.act(farm.show, { act: 'product.pin', product: 'rice' });
  asker = await farm.viewer(PHONE);
  other = await farm.viewer({ width: 1280, height: 800 });
  seller = await openPage(farm.browser, desk.link, PHONE);
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

/** The question over the picture. */
const shown = ({ page }: Viewer): Locator => page.locator('stall-question').getByText(TEXT).last();
const own = ({ page }: Viewer): Locator =>
  page.locator('stall-questions').getByRole('listitem').filter({ hasText: TEXT });
const inConsole = (name: string): Locator =>
  seller.page.locator('stall-console').getByRole('button', { name, exact: true });

it('asks from a phone in two taps, about the product on show', async () => {
  const { page } = asker;
  // The picture may still show what was pinned before.
  await page
    .locator('stall-pinned')
    .getByRole('link', { name: 'New-harvest rice' })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Ask the host' }).click();
  await page.getByRole('textbox', { name: 'Ask the host' }).fill(TEXT);
  await page.getByRole('checkbox', { name: 'About New-harvest rice' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await page.keyboard.press('Enter');
  await own(asker).getByText('The host has it').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await other.page.getByText(TEXT).count()).toBe(0);
});

it('is over every picture once the seller takes it up, with who asked and about what', async () => {
  await seller.page.getByRole('button', { name: /^Questions/ }).click();
  await seller.page.getByText(TEXT).waitFor();
  await seller.page.locator('.asked').getByText('New-harvest rice').waitFor();
  await inConsole('Answer now').click();
  for (const viewer of [asker, other]) {
    await shown(viewer).waitFor();
    await viewer.page.locator('stall-question').getByText('Ana').waitFor();
    await viewer.page.locator('stall-question').getByText('New-harvest rice').waitFor();
  }
  // It opens the questions, where the asker's own says so too.
  await asker.page.getByRole('button', { name: TEXT }).click();
  await own(asker).getByText('Being answered now').waitFor();
  await asker.page.getByRole('button', { name: 'Close' }).click();
});

it('goes once the seller has answered, and its asker knows it after a reload', async () => {
  await inConsole('Answered').click();
  for (const viewer of [asker, other]) await shown(viewer).waitFor({ state: 'hidden' });
  await asker.page.reload();
  await asker.page.getByRole('button', { name: /^Goods, / }).click();
  await asker.page.getByRole('tab', { name: 'Questions' }).click();
  await own(asker).getByText('Answered', { exact: true }).waitFor();
  await other.page.getByRole('tab', { name: 'Questions' }).click();
  const answered = other.page.locator('stall-questions [part=answered]').filter({ hasText: TEXT });
  await answered.getByRole('button', { name: `Jump to the answer: ${TEXT}` }).waitFor();
});

it('is seen again in the replay, while the picture is there', async () => {
  const { page, complaints } = other;
  const { host, show } = farm;
  const events = async () => (await farm.snapshot()).events;
  const [up, down] = await Promise.all(
    (['question.shown', 'question.closed'] as const).map(
      async (wanted) => (await events()).find(({ type }) => type === wanted)?.at ?? 0,
    ),
  );
  await isPast(farm, down!);
  await stayWith(page, show);
  await pictureRuns(page);
  await host.act(show, { act: 'show.end' });
  await page.getByRole('button', { name: 'Watch the replay' }).click();
  await pictureRuns(page);
  await seek(page, up! + 1_500);
  await shown(other).waitFor();
  await page.getByText('The show is over: no more questions.').waitFor();
  await seek(page, up! - 2_000);
  await shown(other).waitFor({ state: 'hidden' });
  expect([...asker.complaints, ...complaints, ...seller.complaints]).toEqual([]);
});
