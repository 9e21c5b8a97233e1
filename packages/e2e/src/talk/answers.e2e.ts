import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { openFarmConsole, type FarmConsole } from '../world/farm-console.ts';
import { isPast, stayWith } from '../world/replay-page.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const ALOUD = 'Do they keep until Christmas?';
const WRITTEN = 'Do you ship to the islands?';
const ANSWER = 'By the Thursday boat.';

let farm: Farm;
let desk: FarmConsole;
let asker: Viewer;
let other: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm);
  asker = await farm.viewer(DESK);
  other = await farm.viewer(PHONE);
  seller = await openPage(farm.browser, desk.link, PHONE);
  await seller.page.getByRole('button', { name: /^Questions/ }).click();
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

const openQuestions = async ({ page }: Viewer): Promise<void> => {
  const goods = page.getByRole('button', { name: /^Goods, / });
  if (await goods.isVisible()) await goods.click();
  await page.getByRole('tab', { name: 'Questions' }).click();
};
const listed = ({ page }: Viewer, text: string): Locator =>
  page.locator('stall-questions').getByRole('listitem').filter({ hasText: text });
const inConsole = (text: string): Locator =>
  seller.page.locator('stall-console .asked').filter({ hasText: text });

it('asks from the talk’s field, on a desk by the keyboard', async () => {
  const { page } = asker;
  const field = page.locator('stall-chat-field textarea');
  for (const text of [ALOUD, WRITTEN]) {
    await field.click();
    const toggle = page.getByRole('button', { name: 'As a question' });
    await toggle.focus();
    await page.keyboard.press('Space');
    await page.getByText('It goes to the questions').waitFor();
    await field.fill(text);
    await field.press('Enter');
    const name = page.getByRole('textbox', { name: 'Your name' });
    if (text === ALOUD) {
      await name.fill('Ana');
      await name.press('Enter');
    }
    await page.locator('stall-chat-field').getByText('The host has it').waitFor();
  }
  await inConsole(WRITTEN).waitFor();
  expect(await page.locator('stall-chat').getByText(ALOUD).count(), 'it is no line').toBe(0);
});

it('is wanted by another, which the host reads', async () => {
  await openQuestions(other);
  await listed(other, WRITTEN)
    .getByRole('button', { name: /^I want to know too/ })
    .click();
  await inConsole(WRITTEN).getByText('1 other wants to know.').waitFor({ state: 'attached' });
});

it('is answered by voice, and in writing, before both', async () => {
  await inConsole(ALOUD).getByRole('button', { name: 'Answer now' }).click();
  await asker.page.locator('stall-question').getByText(ALOUD).last().waitFor();
  await inConsole(ALOUD).getByRole('button', { name: 'Answered' }).click();
  await inConsole(WRITTEN).getByRole('button', { name: 'Answer in writing' }).click();
  await seller.page.keyboard.type(ANSWER);
  await seller.page.keyboard.press('Enter');
  await inConsole(WRITTEN).waitFor({ state: 'hidden' });
  await openQuestions(asker);
  for (const viewer of [asker, other]) {
    await listed(viewer, WRITTEN).getByText(ANSWER).waitFor();
    await listed(viewer, ALOUD)
      .getByRole('button', { name: /^Jump to the answer/ })
      .waitFor();
  }
  // The line of the talk has the question with it.
  const line = asker.page.locator('stall-chat li').filter({ hasText: ANSWER });
  await line.getByText(WRITTEN).waitFor();
});

it('is there after a reload, for whoever asked and for the other', async () => {
  for (const viewer of [asker, other]) {
    await viewer.page.reload();
    await pictureRuns(viewer.page);
    await openQuestions(viewer);
    await listed(viewer, WRITTEN).getByText(ANSWER).waitFor();
    await listed(viewer, ALOUD)
      .getByRole('button', { name: /^Jump to the answer/ })
      .waitFor();
  }
});

it('is jumped to in the replay', async () => {
  const { page, complaints } = other;
  const { host, show } = farm;
  const { events } = await farm.snapshot();
  const closed = events.find(({ type }) => type === 'question.answered')?.at ?? 0;
  await isPast(farm, closed);
  await page.getByRole('button', { name: 'Close' }).click();
  await stayWith(page, show);
  await pictureRuns(page);
  await host.act(show, { act: 'show.end' });
  await page.getByRole('button', { name: 'Watch the replay' }).click();
  await pictureRuns(page);
  await openQuestions(other);
  await listed(other, WRITTEN).getByText(ANSWER).waitFor();
  await listed(other, ALOUD)
    .getByRole('button', { name: /^Jump to the answer/ })
    .click();
  await page.locator('stall-question').getByText(ALOUD).last().waitFor();
  expect([...asker.complaints, ...complaints, ...seller.complaints]).toEqual([]);
});
