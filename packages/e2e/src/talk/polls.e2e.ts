import fs from 'node:fs';
import type { PollDraft } from '@livestall/protocol';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { openFarmConsole, type FarmConsole } from '../world/farm-console.ts';
import { HeardWay } from '../world/heard-way.ts';

const PHONE = { width: 390, height: 844 };

const SIZE: PollDraft = {
  id: 'size',
  kind: 'poll',
  title: 'Which size would you order?',
  choices: [
    { id: 'small', text: 'A small box' },
    { id: 'large', text: 'A large box' },
  ],
  asksDemand: true,
};

const QUIZ: PollDraft = {
  id: 'quiz',
  kind: 'quiz',
  title: 'How many persimmons are in a box?',
  choices: [
    { id: 'six', text: 'Six' },
    { id: 'nine', text: 'Nine' },
  ],
  right: 'nine',
};

let farm: Farm;
let desk: FarmConsole;
let way: HeardWay;
let ana: Viewer;
let ben: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm({
    way: async (server) => {
      way = await HeardWay.open(server);
      return way.address;
    },
  });
  const { host, show } = farm;
  desk = await openFarmConsole(farm);
  for (const poll of [SIZE, QUIZ])
    await host.call('PUT', `/v1/shows/${show}/polls/${poll.id}`, poll);
  ana = await farm.viewer(PHONE);
  ben = await farm.viewer({ width: 1280, height: 800 });
  seller = await openPage(farm.browser, desk.link, PHONE);
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
  way.close();
});

const poll = ({ page }: Viewer, { title }: PollDraft) =>
  page
    .locator('stall-poll')
    .getByRole('listitem')
    .filter({ hasText: title as string });
const vote = (viewer: Viewer, of: PollDraft, choice: string) =>
  poll(viewer, of).getByRole('button', { name: choice, exact: true }).click();
/** What stands on a choice's line, once it has this in it. */
const reads = (viewer: Viewer, choice: string, text: string) =>
  viewer.page
    .locator('stall-poll [part=choice]')
    .filter({ hasText: choice })
    .filter({ hasText: text })
    .waitFor();

/** Taps a button of the console. Where one moved just now, a tap was meant for another, and is not taken. */
async function tap(name: string): Promise<void> {
  const button = seller.page.locator('stall-console').getByRole('button', { name, exact: true });
  while (!(await isTaken(button))) continue;
}

/** Whether what a button says is done, or on its way, soon after a tap. */
async function isTaken(button: Locator): Promise<boolean> {
  await button.click();
  const gone = button.waitFor({ state: 'detached', timeout: 2_000 });
  return gone.then(
    () => true,
    () => false,
  );
}

it('is opened from the console on a phone, and its result is live for those who voted', async () => {
  await tap(`Open: ${SIZE.title as string}`);
  await vote(ana, SIZE, 'A small box');
  await reads(ana, 'A small box', '100%');
  expect(await ben.page.locator('stall-poll').getByText('%').count(), 'before his vote').toBe(0);
  await vote(ben, SIZE, 'A large box');
  for (const viewer of [ana, ben]) {
    await reads(viewer, 'A small box', '50%');
    await reads(viewer, 'A large box', '50%');
  }
});

it('takes one vote of each, after a reload too', async () => {
  await ana.page.reload();
  await pictureRuns(ana.page);
  await reads(ana, 'A small box', 'Your answer');
  await reads(ana, 'A small box', '50%');
  expect(await poll(ana, SIZE).getByRole('button', { name: 'A large box' }).count()).toBe(0);
  await tap(`Close: ${SIZE.title as string}`);
  for (const viewer of [ana, ben])
    await poll(viewer, SIZE).getByText('Voting has closed').waitFor();
});

it('says what is right of a quiz once it closes, and in no byte before', async () => {
  await tap(`Open: ${QUIZ.title as string}`);
  await vote(ana, QUIZ, 'Nine');
  await vote(ben, QUIZ, 'Six');
  for (const viewer of [ana, ben]) await reads(viewer, 'Nine', '50%');
  await ben.page.reload();
  await pictureRuns(ben.page);
  await reads(ben, 'Six', 'Your answer');
  const told = way.heard;
  expect(told).toContain(QUIZ.title);
  expect(told).not.toContain('"right"');
  await tap(`Close: ${QUIZ.title as string}`);
  await poll(ana, QUIZ).getByText('You were right!').waitFor();
  await poll(ben, QUIZ).getByText('Not this time').waitFor();
  for (const viewer of [ana, ben]) await reads(viewer, 'Nine', 'Right answer');
  expect(way.heard).toContain('"right":"nine"');
});

it('goes to the demand page and its file where it asks for that, and nowhere else', async () => {
  const { page } = seller;
  await page.getByRole('button', { name: /^Demand/ }).click();
  const demand = page.locator('stall-demand');
  const row = demand.locator('[part=poll]').filter({ hasText: SIZE.title as string });
  await row.getByText('2 votes').waitFor();
  await row.locator('[part=choice]').filter({ hasText: 'A small box' }).getByText('50%').waitFor();
  expect(await demand.getByText(QUIZ.title as string).count()).toBe(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    demand.getByRole('button', { name: 'Save for a spreadsheet' }).click(),
  ]);
  const csv = fs.readFileSync(await file.path(), 'utf8');
  expect(csv).toMatch(/^,Which size would you order\?,,poll,,1,size,A small box\r?$/m);
  expect(csv).toMatch(/^,Which size would you order\?,,poll,,1,size,A large box\r?$/m);
  expect(csv).not.toContain('How many');
  expect([...ana.complaints, ...ben.complaints, ...seller.complaints]).toEqual([]);
});
