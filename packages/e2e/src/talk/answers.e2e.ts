import type { Show } from '@livestall/client';
import type { LogIndex } from '@livestall/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../../examples/page/served.ts';
import { startConsole } from '../../../../examples/console/server.ts';
import { openPage } from '../world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { call } from '../world/host-session.ts';
import { SDK } from '../world/sdk.ts';

type Stall = HTMLElement & { following: Show };

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const ALOUD = 'Do they keep until Christmas?';
const WRITTEN = 'Do you ship to the islands?';
const ANSWER = 'By the Thursday boat.';

let farm: Farm;
let served: Served;
let asker: Viewer;
let other: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  const { server, host, consolePort: port } = farm;
  served = await startConsole({ port, server: server.address, channel: 'farm', sdk: SDK });
  const invite = { role: 'host', name: 'Mei Lin', channel: 'farm' };
  const { code } = (await host.call('POST', '/v1/accounts/willow-bend/codes', invite)) as {
    code: string;
  };
  asker = await farm.viewer(DESK);
  other = await farm.viewer(PHONE);
  seller = await openPage(farm.browser, `http://localhost:${port}/#code=${code}`, PHONE);
  await seller.page.getByRole('button', { name: /^Questions/ }).click();
});

afterAll(async () => {
  await served.close();
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
  await page.getByRole('tab', { name: 'Chat' }).click();
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
  await asker.page.getByRole('tab', { name: 'Chat' }).click();
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
  const index = async () =>
    (await call(`${farm.server.address}/v1/shows/${show}/log`, 'GET')) as LogIndex;
  while (!(await index()).stretches.some(({ to }) => to > closed)) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
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

/** Makes the stall of the page one of this show alone, whatever its channel shows next. */
async function stayWith(page: Page, show: string): Promise<void> {
  await page.locator('live-stall').evaluate((stall: Stall, id) => {
    stall.removeAttribute('channel');
    stall.setAttribute('show', id);
  }, show);
}
