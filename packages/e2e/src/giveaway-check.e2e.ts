import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkDraw, type Snapshot } from '@livestall/protocol';
import { createServer, type StallServer } from '@livestall/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from './world/browser.ts';

let data: string;
let server: StallServer;
let browser: Browser;
let show: string;

beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-check-'));
  server = await createServer({ data, tickMs: 20 });
  await server.putAccount({ id: 'willow', name: 'Willow Bend', origins: [] });
  await server.desk.openChannel('willow', 'farm', 'Farm');
  const info = { title: 'Morning', rehearsal: false };
  show = await server.desk.createShow({ account: 'willow', channel: 'farm', info });
  await server.desk.act(show, { act: 'show.start' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const state = (id: string) =>
  server.desk.state(show)?.giveaways?.find(({ giveaway }) => giveaway.id === id);

/** A viewer takes part; gives the entry's id. */
async function enter(giveaway: string, subject: string): Promise<string> {
  const by = { account: 'willow', role: 'viewer', subject, name: null } as const;
  return (await server.desk.enter(show, by, giveaway, `${giveaway}-${subject}`)).id;
}

const open = (id: string, own = '') =>
  openPage(browser, `${server.address}/check/${show}/${id}#${own}`);

it('says of a draw that has been held that it holds, and where one’s own entry stands', async () => {
  const draft = { id: 'honey', kind: 'draw', prize: 'Honey', total: 2, opensAfterMs: 0 } as const;
  await server.desk.setGiveaway(show, draft);
  await server.desk.act(show, { act: 'giveaway.drop', giveaway: 'honey' });
  const own = await enter('honey', 'ana');
  for (const one of ['ben', 'cleo', 'dan']) await enter('honey', one);

  const early = await open('honey');
  await early.page.getByRole('heading', { name: 'It has not been drawn yet' }).waitFor();
  await early.page.getByText(state('honey')!.giveaway.commitment).waitFor();

  await server.desk.act(show, { act: 'giveaway.close', giveaway: 'honey' });
  await expect.poll(() => state('honey')?.drawn).toBeDefined();
  const { page, complaints } = await open('honey', own);
  await page.getByRole('heading', { name: 'It holds', exact: true }).waitFor();
  expect(await page.locator('#findings li').allTextContents()).toEqual([
    expect.stringMatching(/^Yes: the seed/),
    expect.stringMatching(/^Yes: the list of 4 entries/),
    expect.stringMatching(/^Yes: the 2 called/),
    expect.stringMatching(/^Yes: 2 were called first/),
  ]);
  expect(await page.locator('#own').textContent()).toMatch(/^Your entry is number [1-4] of 4\.$/);
  expect(await page.locator('#order .own code').textContent()).toBe(own);
  expect(await page.locator('#terms').textContent()).toMatch(/^2 prizes\. Each waits 300 seconds/);
  const called = page.locator('#order li').filter({ hasText: 'was called' }).locator('code');
  expect(await called.allTextContents()).toEqual(state('honey')?.drawn?.winners);
  expect([...early.complaints, ...complaints]).toEqual([]);
});

it('counts one as one', async () => {
  const draft = { id: 'jar', kind: 'draw', prize: 'A jar', total: 1, opensAfterMs: 0 } as const;
  await server.desk.setGiveaway(show, draft);
  await server.desk.act(show, { act: 'giveaway.drop', giveaway: 'jar' });
  await enter('jar', 'ana');
  await server.desk.act(show, { act: 'giveaway.close', giveaway: 'jar' });
  await expect.poll(() => state('jar')?.drawn).toBeDefined();
  const { page, complaints } = await open('jar');
  await page.getByRole('heading', { name: 'It holds', exact: true }).waitFor();
  expect(await page.locator('#findings li').allTextContents()).toEqual([
    expect.stringMatching(/^Yes: the seed/),
    expect.stringMatching(/^Yes: the list of 1 entry is/),
    expect.stringMatching(/^Yes: the one called is the first/),
    expect.stringMatching(/^Yes: 1 was called first/),
  ]);
  expect(await page.locator('#terms').textContent()).toMatch(/^One prize\. It waits 300 seconds/);
  expect(complaints).toEqual([]);
});

it('says what each share of a pool was', async () => {
  await server.desk.setGiveaway(show, {
    ...{ id: 'packet', kind: 'shares', prize: 'Money off', total: 3, opensAfterMs: 0 },
    pool: { amount: 1_000, currency: 'USD' },
    split: 'random',
  });
  await server.desk.act(show, { act: 'giveaway.drop', giveaway: 'packet' });
  for (const one of ['ana', 'ben', 'cleo']) await enter('packet', one);
  await expect.poll(() => state('packet')?.drawn).toBeDefined();
  const { page, complaints } = await open('packet');
  await page.getByRole('heading', { name: 'It holds', exact: true }).waitFor();
  const rows = await page.locator('#order li').allTextContents();
  const cents = rows.map((row) => Math.round(Number(/\$([\d.]+)/.exec(row)?.[1]) * 100));
  expect(cents.reduce((sum, one) => sum + one, 0)).toBe(1_000);
  expect(complaints).toEqual([]);
});

it('says of one that was tampered with that it does not hold', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // As if the server had left somebody out afterwards.
  await page.route('**/giveaways/honey/entries', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/^.*\n/, '') });
  });
  await page.goto(`${server.address}/check/${show}/honey`);
  await page.getByRole('heading', { name: 'It does not hold' }).waitFor();
  await page.locator('#findings .fails').filter({ hasText: 'the list of 3 entries' }).waitFor();
  await context.close();
});

it('says of one to which somebody was called out of turn that it does not hold', async () => {
  const list = await (
    await fetch(`${server.address}/v1/shows/${show}/giveaways/honey/entries`)
  ).text();
  const { order } = await checkDraw(state('honey')!, list.split('\n').slice(0, -1));
  const context = await browser.newContext();
  const page = await context.newPage();
  // As if the server had called three at once for two prizes, all of them the first of the order.
  await page.route(`**/v1/shows/${show}`, async (route) => {
    const answer = await route.fetch();
    const snapshot = (await answer.json()) as Snapshot;
    for (const { type, data } of snapshot.events) {
      if (type === 'giveaway.drawn' && data.giveaway === 'honey') data.winners = order.slice(0, 3);
    }
    await route.fulfill({ response: answer, json: snapshot });
  });
  await page.goto(`${server.address}/check/${show}/honey`);
  await page.getByRole('heading', { name: 'It does not hold' }).waitFor();
  expect(await page.locator('#findings .fails').allTextContents()).toEqual([
    expect.stringMatching(/^No: 2 were called first/),
  ]);
  await context.close();
});

it('has nothing to check where there is no such giveaway, and says so', async () => {
  const answer = await fetch(`${server.address}/check/${show}/nothing`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Nothing to check');
  for (const file of ['protocol/index.d.ts', 'protocol/.stamp', '../package.json']) {
    expect((await fetch(`${server.address}/check/${file}`)).status).toBe(404);
  }
});
