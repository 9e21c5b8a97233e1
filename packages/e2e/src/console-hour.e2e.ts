import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readGauge, snapshotState, stockGauge } from '@livestall/protocol';
import type { Channel, Product, Question, Snapshot, Visit } from '@livestall/protocol';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../examples/page/served.ts';
import { startConsole } from '../../../examples/console/server.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { freePort } from './world/free-port.ts';
import { call } from './world/host-session.ts';
import { SDK } from './world/sdk.ts';
import { ServerProcess } from './world/server-process.ts';

const PHONE = { width: 390, height: 844 };

/** In a month or so. */
const SENT_FROM = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

let data: string;
let server: ServerProcess;
let served: Served;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-hour-'));
  const port = await freePort();
  const origins = [`http://localhost:${port}`];
  server = new ServerProcess({
    data,
    accounts: [{ id: 'willow-bend', name: 'Willow Bend Farm', origins }],
  });
  await server.start();
  served = await startConsole({ port, server: server.address, channel: 'farm', sdk: SDK });
  browser = await openBrowser();
  const link = `http://localhost:${port}/#code=${server.code}`;
  ({ page, complaints } = await openPage(browser, link, PHONE));
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await server.stop();
  fs.rmSync(data, { recursive: true, force: true });
});

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
const section = (name: RegExp): Promise<void> =>
  page.getByRole('group', { name: 'Parts of the show' }).getByRole('button', { name }).click();
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });

async function snapshot(): Promise<Snapshot> {
  const { show } = (await call(`${server.address}/v1/channels/farm`, 'GET')) as Channel;
  return (await call(`${server.address}/v1/shows/${show?.id}`, 'GET')) as Snapshot;
}

/** The types of all that happened, newest last. */
const happened = async (): Promise<string[]> => (await snapshot()).events.map(({ type }) => type);

/** A picture of two megapixels, as a phone takes it. */
const photo = async () => ({
  name: 'pears.png',
  mimeType: 'image/png',
  buffer: await page.screenshot({ type: 'png' }),
});

it('makes a show in a channel that has none', async () => {
  await button('Prepare').click();
  await button('New show').click();
  await field('Title').fill('Pears, straight from the tree');
  await button('Make the show').click();
  await page.getByText('Pears, straight from the tree').waitFor();
  await button('Add a product').waitFor();
});

it('prepares its goods with a picture, a coupon and a run', async () => {
  for (const [name, price] of [
    ['Snow pears', '16.50'],
    ['Honey', '9'],
  ] as const) {
    await button('Add a product').click();
    await field('Name').fill(name);
    await field('Price').fill(price);
    await field('Its page in the store').fill('https://shop.example/farm');
    if (name === 'Snow pears') {
      await page
        .getByRole('group', { name: 'Pictures' })
        .locator('input')
        .setInputFiles(await photo());
      await page.getByRole('group', { name: 'Pictures' }).locator('img').waitFor();
    }
    await button('Save').click();
    await button(`Change: ${name}`).waitFor();
  }
  await button('Add a coupon').click();
  await field('What viewers read').fill('A bag of pears');
  await page.getByRole('combobox', { name: 'It gives' }).selectOption('gift');
  await field('Code').fill('PEARS');
  await field('How many').last().fill('5');
  await button('Save').click();
  await button('Change: A bag of pears').waitFor();
  await button('Begin with all that is prepared').click();
  await button('Move down: Snow pears').last().waitFor();
  const { base, show, events } = await snapshot();
  const version = events.findLast(({ type }) => type === 'catalog.changed');
  expect(base.catalog ?? version, show).toBeTruthy();
});

it('has lost nothing after a reload', async () => {
  await page.reload();
  await button('Change: Honey').waitFor();
  await page.locator('stall-prepare img').first().waitFor();
});

it('puts goods in order by a drag, and brings back what was thrown out', async () => {
  const names = () => page.locator('[part=goods] .item strong').allTextContents();
  const [from, to] = await Promise.all(
    ['Honey', 'Snow pears'].map((name) => button(`Drag to move: ${name}`).first().boundingBox()),
  );
  if (!from || !to) throw new Error('There is nothing to drag.');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(names).toEqual(['Honey', 'Snow pears']);
  await button('Throw out: Honey').first().click();
  await expect.poll(names).toEqual(['Snow pears']);
  await button('Undo').click();
  await expect.poll(names).toEqual(['Honey', 'Snow pears']);
  await button('Move down: Honey').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Snow pears', 'Honey']);
});

it('sells what is weighed, what is not there yet, and a visit by its dates', async () => {
  const sell = async (name: string, how: string, fill: () => Promise<void>) => {
    await button('Add a product').click();
    await field('Name').fill(name);
    await field('Price').fill('15');
    await field('Its page in the store').fill('https://shop.example/farm');
    await page.getByRole('combobox', { name: 'How it is sold' }).selectOption(how);
    await fill();
    await button('Save').click();
    await button(`Change: ${name}`).waitFor();
  };
  await sell('Persimmons', 'weighed', async () => {
    await field('Price of a measure').fill('5.50');
    await field('The measure').fill('kg');
  });
  await sell('New rice', 'preOrder', () =>
    page.getByLabel('Sent from this day on').fill(SENT_FROM),
  );
  await sell('A day in the orchard', 'visit', async () => {
    await field('Where it is').fill('Upper orchard');
    await button('Add a date').click();
    await page.keyboard.type('Sat 28 November, 10:00');
    await field('Places left').fill('8');
  });
  const { show, gauges } = await snapshot();
  const { catalog } = snapshotState(await snapshot());
  const at = `${server.address}/v1/shows/${show}/catalog/${catalog}`;
  const { products } = (await call(at, 'GET')) as { products: Product[] };
  const [weighed, preOrder, visit] = products.slice(-3);
  expect(weighed?.unitPrice).toEqual({ price: { amount: 550, currency: 'USD' }, per: 'kg' });
  expect(preOrder?.preOrder).toEqual({ from: SENT_FROM });
  expect(visit?.visit).toEqual({ place: 'Upper orchard' });
  const [variant] = visit?.variants ?? [];
  const places = stockGauge({ product: visit?.id ?? '', variant: variant?.id ?? '' });
  expect(readGauge(gauges, places)).toBe(8);
});

it('goes live and through its run by one button', async () => {
  await button('Live').click();
  await button('Go live').click();
  await button('Go live now').click();
  await button('End').waitFor();
  await button(/^Next: show Snow pears/).click();
  await button(/^Next: show Honey/).click();
  await button(/^Next: drop A bag of pears/).click();
  await page.getByText('That was the last step.').waitFor();
  expect((await happened()).slice(-3)).toEqual([
    'product.pinned',
    'product.pinned',
    'coupon.opened',
  ]);
});

it('takes a pin back at one tap', async () => {
  const pears = page.locator('.tile', { hasText: 'Snow pears' });
  const honey = page.locator('.tile', { hasText: 'Honey' });
  await pears.click();
  await page.getByText('Done: show Snow pears').waitFor();
  await page.locator('.undo').getByRole('button').click();
  await expect.poll(() => honey.getAttribute('aria-pressed')).toBe('true');
  expect(await pears.getAttribute('aria-pressed')).toBe('false');
});

it('sets what is left from the stall, and takes that back', async () => {
  const pears = page.locator('.tile', { hasText: 'Snow pears' });
  await button('Stock and more: Snow pears').click();
  await page.getByRole('textbox', { name: 'How many' }).fill('12');
  await button('Set').click();
  await pears.getByText('12 left').waitFor();
  await button('Stock and more: Snow pears').click();
  await button('Sold out').click();
  await pears.getByText('Sold out').waitFor();
  await page.locator('.undo').getByRole('button').click();
  await pears.getByText('12 left').waitFor();
});

it('takes a product out of the show and puts it back', async () => {
  const pears = page.locator('.tile', { hasText: 'Snow pears' });
  await button('Stock and more: Snow pears').click();
  await button('Take it out of the show').click();
  await pears.waitFor({ state: 'detached' });
  await expect.poll(happened).toContain('product.removed');
  await button('Put back: Snow pears').click();
  await pears.waitFor();
  await expect.poll(happened).toContain('product.restored');
});

it('says how often a link was followed, and how many wait for what is sold out', async () => {
  const { show } = await snapshot();
  const { order } = snapshotState(await snapshot());
  const [product = ''] = order;
  await fetch(`${server.address}/go/${show}/${product}`, { redirect: 'manual' });
  const at = `${server.address}/v1/shows/${show}`;
  const { ticket } = (await call(`${at}/visits`, 'POST', {})) as Visit;
  await call(`${at}/demand`, 'POST', { of: 'product', product }, { token: ticket });
  const pears = page.locator('.tile', { hasText: 'Snow pears' });
  await pears.getByText('Its link was followed once.').waitFor();
  await pears.getByText('1 viewer waits until it is back.').waitFor();
});

it('answers what a viewer asks', async () => {
  const { show } = await snapshot();
  const at = `${server.address}/v1/shows/${show}`;
  const { ticket } = (await call(`${at}/visits`, 'POST', { name: 'Ana' })) as Visit;
  const text = 'Do they keep until Christmas?';
  const asked = (await call(
    `${at}/questions`,
    'POST',
    { text },
    { token: ticket, key: 'ana-asks-once' },
  )) as Question;
  await section(/^Questions: 1 open/);
  await page.getByText(text).waitFor();
  await button('Answer now').click();
  await button('Answered').waitFor();
  await expect.poll(happened).toContain('question.shown');
  await button('Answered').click();
  await expect.poll(happened).toContain('question.closed');
  expect(asked.text).toBe(text);
});

it('invites a co-host, who acts on a phone of their own', async () => {
  await section(/^More/);
  await page.getByRole('textbox', { name: 'Invite somebody: name' }).fill('Jun');
  await button('Make a link').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
  const other = await openPage(browser, link, PHONE);
  await page.locator('.crew').getByText('Jun').waitFor();
  await other.page.locator('.tile', { hasText: 'Snow pears' }).click();
  const pears = page.locator('.tile', { hasText: 'Snow pears' });
  await expect.poll(() => pears.getAttribute('aria-pressed')).toBe('true');
  await section(/^Goods/);
  expect(other.complaints).toEqual([]);
  await other.page.context().close();
});

it('waits where the network is gone, and does it once when it is back', async () => {
  expect(complaints).toEqual([]);
  const before = (await happened()).length;
  await page.context().setOffline(true);
  await page.locator('.tile', { hasText: 'Honey' }).click();
  await page.getByText('Waiting for the network: show Honey').waitFor();
  expect(await happened()).toHaveLength(before);
  await page.context().setOffline(false);
  const honey = page.locator('.tile', { hasText: 'Honey' });
  await expect.poll(() => honey.getAttribute('aria-pressed')).toBe('true');
  await page.locator('.waiting').waitFor({ state: 'detached' });
  expect((await happened()).slice(before)).toEqual(['product.pinned']);
});
