import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../examples/page/served.ts';
import { startSocial } from '../../../examples/social/server.ts';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { SDK } from './world/sdk.ts';
import { signInSeller } from './world/sign-in-seller.ts';

let farm: Farm;
let paper: Served;
let reader: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  paper = await startSocial({ server: farm.server.address, channel: 'farm', sdk: SDK });
  // Cross-site to the server, whose host is a number.
  const address = paper.address.replace('127.0.0.1', 'localhost');
  reader = await openPage(farm.browser, address, { width: 1280, height: 900 });
});

afterAll(async () => {
  await paper.close();
  await farm[Symbol.asyncDispose]();
});

/** How often links of a product were followed, as the seller is told. */
async function clicksOf(product: string): Promise<number> {
  const seller = await signInSeller(farm);
  const { backstage } = seller;
  seller.close();
  return backstage?.clicks?.find((one) => one.product === product)?.count ?? 0;
}

it('plays the show in an article, under a strict policy', async () => {
  await reader.page.locator('live-stall').scrollIntoViewIfNeeded();
  await pictureRuns(reader.page);
  expect(reader.complaints).toEqual([]);
});

it('leads to the product’s page in its store, by a link that says what it is and is counted', async () => {
  await farm.host.act(farm.show, { act: 'product.pin', product: 'rice' });
  const link = reader.page
    .locator('stall-pinned')
    .getByRole('link', { name: /View in store: .*rice/ });
  await link.waitFor();
  expect(await link.getAttribute('rel')).toBe('sponsored noopener');
  const before = await clicksOf('rice');

  const opened = reader.page.context().waitForEvent('page');
  await link.click();
  const shop = await opened;
  await shop.getByRole('heading', { level: 1, name: /rice/i }).waitFor();
  const { origin, pathname, searchParams } = new URL(shop.url());
  expect(origin + pathname).toBe(`${farm.store}/products/rice`);
  expect(searchParams.get('utm_source')).toBe('livestall');
  expect(searchParams.get('ls_click')).toMatch(/^[\w-]{38}$/);
  // Where the reader was is nobody's business.
  expect(await shop.evaluate(() => document.referrer)).toBe('');
  expect(await clicksOf('rice')).toBe(before + 1);
});
