import { snapshotState } from '@livestall/protocol';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { call } from './world/host-session.ts';

const HOUR = 3_600_000;

let farm: Farm;
let viewer: Viewer;
let lobby: Locator;
/** The show of tomorrow. */
let next: string;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer();
  lobby = viewer.page.locator('stall-lobby');
  const info = {
    title: 'Tomorrow’s harvest',
    description: 'Pears, straight from the tree.',
    startsAt: Date.now() + 26 * HOUR,
    rehearsal: false,
  };
  const made = await farm.host.call('POST', '/v1/shows', { channel: 'farm', info });
  next = (made as { id: string }).id;
});

afterAll(() => farm[Symbol.asyncDispose]());

it('thanks when the show is over, tells what comes next, and stays there', async () => {
  await farm.host.act(farm.show, { act: 'show.end' });
  await lobby.getByText('Thank you for stopping by').waitFor();
  await lobby.getByText('Tomorrow’s harvest').waitFor();
  await lobby.getByText('Add to calendar').click();
  const file = await lobby.getByRole('link', { name: 'Calendar file' }).getAttribute('href');
  const text = await (await fetch(file ?? '')).text();
  expect(text).toContain('SUMMARY:Tomorrow’s harvest');
  // The page is one of the account's own.
  expect(text.replaceAll('\r\n ', '')).toContain(`URL:${farm.store}/live\r\n`);
});

it('is the next show’s lobby for those who come later, and remembers whom to tell', async () => {
  const { page } = viewer;
  await page.reload();
  await lobby.getByRole('heading', { name: 'Tomorrow’s harvest' }).waitFor();
  await lobby.getByRole('timer').waitFor();
  await lobby.getByRole('button', { name: 'Tell me' }).click();
  await lobby.getByRole('button', { name: 'We’ll tell you here' }).waitFor();
  await page.reload();
  await lobby.getByRole('button', { name: 'We’ll tell you here' }).waitFor();
});

it('says so when the show begins, and leaves the tab’s title alone', async () => {
  const { page } = viewer;
  const title = await page.title();
  await farm.host.act(next, { act: 'show.start' });
  const status = page.locator('stall-layout').getByRole('status');
  await status.filter({ hasText: 'It has begun: Tomorrow’s harvest' }).first().waitFor();
  await lobby.waitFor({ state: 'detached' });
  expect(await page.title()).toBe(title);
  expect(viewer.complaints).toEqual([]);
});

it('tells one who asked that goods are back', async () => {
  const { page } = viewer;
  const { catalog } = snapshotState(await farm.snapshot());
  const goods = `${farm.server.address}/v1/shows/${farm.show}/catalog/${catalog}`;
  const { products } = (await call(goods, 'GET')) as { products: unknown[] };
  await farm.host.call('PUT', `/v1/shows/${next}/goods`, { products });
  const stock = { act: 'stock.set', product: 'pears' } as const;
  await farm.host.act(next, { ...stock, left: 0 });
  await farm.host.act(next, { act: 'product.pin', product: 'pears' });
  const pinned = page.locator('stall-pinned');
  await pinned.getByRole('button', { name: /Tell me when it’s back/ }).click();
  await pinned.getByRole('button', { name: 'We’ll tell you here' }).waitFor();
  await farm.host.act(next, { ...stock, left: 12 });
  await page
    .locator('stall-layout')
    .getByText(/Back on the stall: .*pears/i)
    .waitFor();
  await pinned.getByText('It’s back, as you asked').waitFor();
});

it('has somebody else see nothing of it', async () => {
  const other = await openPage(farm.browser, `${farm.store}/live`);
  await other.page.locator('stall-pinned').getByRole('button').first().waitFor();
  expect(await other.page.getByText('It’s back, as you asked').count()).toBe(0);
});
