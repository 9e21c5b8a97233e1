import { createServer, type StallServer } from '@livestall/server';
import type { Browser, JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countingStore, type CountingStore } from './stores/counting-store.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { crate } from './world/goods.ts';
import { openViewerSite, type ViewerSite } from './world/viewer-site.ts';

let server: StallServer;
let site: ViewerSite;
let browser: Browser;
let page: Page;
let store: JSHandle<CountingStore>;

beforeAll(async () => {
  site = await openViewerSite();
  const account = { id: 'farm', name: 'Farm', origins: [site.origin] };
  server = await createServer({ data: ':memory:', accounts: [account] });
  const { desk } = server;
  await desk.openChannel('farm', 'live', 'Live');
  const info = { title: 'Morning', rehearsal: false };
  const show = await desk.createShow({ account: 'farm', channel: 'live', info });
  await desk.setGoods(
    show,
    Array.from({ length: 1_000 }, (_, n) => crate(`no-${n}`)),
  );
  await desk.act(show, { act: 'show.start' });
  await desk.act(show, { act: 'product.pin', product: 'no-900' });
  browser = await openBrowser();
  ({ page } = await openPage(browser, site.pageOf(server.address, show)));
  store = await page.evaluateHandle(countingStore);
  await page.locator('live-stall').evaluate((stall, cart) => Object.assign(stall, { cart }), store);
});

afterAll(async () => {
  await browser.close();
  site.close();
  await server.close();
});

const asked = async () => (await store.evaluate(({ asked: calls }) => calls)).flat();
const row = (n: number) => page.locator(`stall-products [data-product=no-${n}]`);
const price = (n: number) => row(n).getByText('€13.20', { exact: true });

it('asks the store for what is pinned while nobody looks at the list', async () => {
  await page.locator('stall-pinned').getByText('€13.20', { exact: true }).waitFor();
  expect(await asked()).toEqual(['no-900']);
});

it('asks for what is near the view, once the list is open, and for no others', async () => {
  await page.getByRole('button', { name: /goods/i }).first().click();
  await price(0).waitFor();
  await row(999).waitFor({ state: 'attached' });
  expect((await asked()).length).toBeLessThan(100);
});

it('asks for what comes near, each once, in few calls at a time', async () => {
  await row(500).scrollIntoViewIfNeeded();
  await price(500).waitFor();
  await row(0).scrollIntoViewIfNeeded();
  await price(0).waitFor();
  const all = await asked();
  expect(all).toContain('no-500');
  expect(all.length).toBeLessThan(300);
  expect(new Set(all).size).toBe(all.length);
  expect(await store.evaluate(({ most }) => most)).toBeLessThanOrEqual(2);
});
