import fs from 'node:fs/promises';
import type { Product, Report, Snapshot } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startConsole } from '../../../examples/console/server.ts';
import type { Served } from '../../../examples/page/served.ts';
import { startSocial } from '../../../examples/social/server.ts';
import type { Key } from '../../../examples/store/server.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { call, HostSession } from './world/host-session.ts';
import { SDK } from './world/sdk.ts';
import { signToken } from './world/sign-token.ts';

const ACCOUNT = 'willow-bend';

/** The browser inside of a social app. */
const IN_APP = {
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 390.0',
};

let farm: Farm;
let paper: Served;
let desk: Served;
let reader: Viewer;
let show: string;
let backend: string;

const api = (method: string, path: string, body?: unknown, token = backend) =>
  call(`${farm.server.address}/v1${path}`, method, body, { token });

/** A show that is no rehearsal, of the same goods: what it sells is in the reports. */
async function openFair(): Promise<string> {
  const { base, events } = await farm.snapshot();
  const versions = events.flatMap((event) =>
    event.type === 'catalog.changed' ? [event.data.version] : [],
  );
  const version = versions.at(-1) ?? base.catalog;
  const goods = (await api('GET', `/shows/${farm.show}/catalog/${version}`)) as {
    products: Product[];
  };
  await api('PUT', '/channels/fair', { title: 'The fair' });
  await api('PUT', '/channels/fair/credit', { windowMs: 3_600_000, rate: 1_000 });
  const info = { title: 'At the fair', rehearsal: false, host: { name: 'Mei Lin' } };
  const { id } = (await api('POST', '/shows', { channel: 'fair', info })) as { id: string };
  await api('PUT', `/shows/${id}/goods`, { products: goods.products });
  const host = await HostSession.open(farm.server.address, await invite());
  await host.act(id, { act: 'show.start' });
  return id;
}

/** A single-use code of the fair's host. */
async function invite(): Promise<string> {
  const asks = { role: 'host', name: 'Mei Lin', channel: 'fair' };
  const made = (await api('POST', `/accounts/${ACCOUNT}/codes`, asks)) as { code: string };
  return made.code;
}

beforeAll(async () => {
  farm = await openFarm();
  const secrets = `/accounts/${ACCOUNT}/secrets`;
  const key = (await api('POST', secrets, undefined, farm.server.operator)) as Key;
  backend = signToken(key, { acc: ACCOUNT, role: 'backend', sub: 'shop' });
  show = await openFair();
  paper = await startSocial({ server: farm.server.address, channel: 'fair', sdk: SDK });
  desk = await startConsole({
    port: farm.consolePort,
    server: farm.server.address,
    channel: 'fair',
    sdk: SDK,
  });
  // Cross-site to the server, whose host is a number.
  const address = paper.address.replace('127.0.0.1', 'localhost');
  reader = await openPage(farm.browser, address, { width: 1280, height: 900 });
});

afterAll(async () => {
  await desk.close();
  await paper.close();
  await farm[Symbol.asyncDispose]();
});

const report = async (by: string) =>
  (await api('GET', `/accounts/${ACCOUNT}/report?channel=fair&by=${by}`)) as Report;

/** Follows the link of the eggs, lands in the store, and orders two there. */
async function orderEggs({ page }: Viewer): Promise<void> {
  const goods = page.locator('stall-products');
  await goods.getByText('Ad: the host earns if you buy through this link').first().waitFor();
  const opened = page.context().waitForEvent('page');
  const followed = page.context().waitForEvent('request', (one) => one.url().includes('/go/'));
  await goods.getByRole('link', { name: /View in store: .*eggs/i }).click();
  // What had been shown by then.
  expect((await followed).url()).toMatch(/\?seq=[1-9]\d*$/);
  await buyEggs(await opened);
}

/** Orders two, in the store, whose page of them is open. */
async function buyEggs(shop: Page): Promise<void> {
  const click = new URL(shop.url()).searchParams.get('ls_click') ?? '';
  expect(click).not.toBe('');
  await shop.getByRole('heading', { level: 1, name: /eggs/i }).waitFor();
  await shop.getByRole('combobox', { name: 'Quantity' }).selectOption('2');
  await shop.getByRole('button', { name: 'Add to basket' }).click();
  await shop.locator('[data-cart-count]').getByText('2', { exact: true }).waitFor();
  await shop.getByRole('link', { name: /Basket/ }).click();
  // The click went along without a cookie: the store's only one is its cart.
  const cookies = await shop.context().cookies();
  expect(cookies.map(({ value }) => value).join()).not.toContain(click);
  await shop.getByRole('button', { name: 'Checkout' }).click();
  await shop.getByRole('button', { name: 'Place the order' }).click();
  await shop.getByRole('heading', { name: 'Thank you!' }).waitFor();
}

/** Where a browser lets a site keep a cookie: on its own page, and in the frame of another's. */
async function cookiesKept(browser: Browser): Promise<{ own: unknown; foreign: unknown }> {
  const { page } = await openPage(browser, 'about:blank');
  const answer = (body: string) => ({ contentType: 'text/html', body });
  await page.route('https://page.test/', (route) =>
    route.fulfill(answer('<iframe src="https://shop.test/"></iframe>')),
  );
  await page.route('https://shop.test/', (route) => route.fulfill(answer('')));
  await page.goto('https://page.test/');
  const [own, frame] = page.frames();
  const keep = `document.cookie = 'kept=1; SameSite=None; Secure', document.cookie`;
  const kept = { own: await own?.evaluate(keep), foreign: await frame?.evaluate(keep) };
  await page.context().close();
  return kept;
}

it('credits what a reader bought in the store to the link, the host and the page that led there', async () => {
  await orderEggs(reader);
  await expect
    .poll(async () => (await report('link')).rows[0]?.sales[0])
    .toMatchObject({ orders: 1, unconfirmed: 0 });
  const [row] = (await report('link')).rows;
  expect(row).toMatchObject({ show, product: 'eggs', clicks: 1 });
  const { revenue = 0, commission, currency } = row?.sales[0] ?? {};
  expect([revenue > 0, commission, currency]).toEqual([true, Math.round(revenue / 10), 'USD']);
  const [byHost, byPage] = [await report('host'), await report('page')];
  expect(byHost.rows).toMatchObject([{ host: 'Mei Lin', sales: [{ revenue }] }]);
  const page = `${new URL(reader.page.url()).origin}/`;
  expect(byPage.rows).toMatchObject([{ page, sales: [{ revenue }] }]);
});

it('credits it as well from the browser inside of an app, which lets no other site keep a cookie', async () => {
  const browser = await openBrowser('--test-third-party-cookie-phaseout');
  try {
    expect(await cookiesKept(browser)).toEqual({ own: 'kept=1', foreign: '' });
    const address = reader.page.url();
    const inApp = await openPage(browser, address, { width: 390, height: 844 }, IN_APP);
    await inApp.page.locator('stall-layout [part=goods-button]').click();
    await orderEggs(inApp);
    await expect
      .poll(async () => (await report('link')).rows[0]?.sales[0])
      .toMatchObject({ orders: 2, unconfirmed: 0 });
    expect((await report('page')).rows).toMatchObject([{ page: address, clicks: 2 }]);
  } finally {
    await browser.close();
  }
});

it('credits the page also where its reader carries on at the phone, by the code or the copied link', async () => {
  const { page } = reader;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('stall-products').getByRole('link', { name: /eggs/i }).first().click();
  const product = page.locator('stall-product');
  await product.getByText('Share it, or carry on at your phone').click();
  const share = product.locator('stall-share');
  await share.getByRole('button', { name: 'Copy', exact: true }).click();
  await share.getByRole('status').getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const scanned = await share.evaluate((one: HTMLElement & { codeHref?: string }) => one.codeHref);
  const phone = { width: 390, height: 844 };
  for (const link of [copied, scanned]) {
    const opened = await openPage(farm.browser, String(link), phone);
    await buyEggs(opened.page);
    await opened.page.context().close();
  }
  const sold = async () =>
    (await report('medium')).rows.map(({ medium, clicks, sales }) => [
      ...[medium, clicks, sales[0]?.orders],
    ]);
  await expect
    .poll(async () => (await sold()).sort())
    .toEqual([
      ['copy', 1, 1],
      ['live', 2, 2],
      ['qr', 1, 1],
    ]);
  const { origin } = new URL(page.url());
  expect((await report('page')).rows).toMatchObject([{ page: `${origin}/`, clicks: 4 }]);
});

it('tells the seller in the console, and gives it as a file', async () => {
  const { page, complaints } = await openPage(
    farm.browser,
    `http://localhost:${farm.consolePort}/#code=${await invite()}`,
    { width: 390, height: 844 },
  );
  await page.getByRole('button', { name: 'Sales' }).click();
  const sales = page.locator('stall-sales');
  const row = sales.getByRole('listitem');
  await row.filter({ hasText: /eggs.*At the fair.*Clicks\s*4\s*Orders\s*4/is }).waitFor();
  await sales.getByRole('combobox', { name: 'Show' }).selectOption({ index: 1 });
  await row.filter({ hasText: /eggs/i }).waitFor();

  const saving = page.waitForEvent('download');
  await sales.getByRole('button', { name: 'Save for a spreadsheet' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('links-by-link.csv');
  const line = new RegExp(`^${show},eggs,[^,]*eggs[^,]*,4,USD,4,`, 'im');
  expect(await fs.readFile(await saved.path(), 'utf8')).toMatch(line);

  await sales.getByLabel('Up to and with').fill('2020-01-01');
  await sales.getByText('Nobody followed a link then.').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('tells the readers what the store has left', async () => {
  const left = async () => {
    const { gauges } = (await api('GET', `/shows/${show}`)) as Snapshot;
    return gauges['stock:eggs']?.[1];
  };
  await expect.poll(left).toBeGreaterThan(0);
});
