import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startWithShows } from '../../../../examples/connectors/server.ts';
import { openBrowser, openPage } from '../world/browser.ts';
import { SDK } from '../world/sdk.ts';

/** A store that an example page is opened for. */
export interface ExampleStore {
  /** What the page is told in its address. */
  given: { readonly [field: string]: string };
  /** How many things the store itself has in the page's cart, asked past the stall. */
  countOf: (page: Page) => Promise<number>;
}

/** What each page of examples/connectors must do, in Chromium. @param platform its address: `vendure` */
export function describeExample(platform: string, store: () => ExampleStore): void {
  describe(`the example page for ${platform}`, () => {
    it('puts what the show sells into the store’s cart, where it is seen, and still is after a reload', async () => {
      const { given, countOf } = store();
      const pages = await startWithShows({ sdk: SDK });
      onTestFinished(() => pages.close());
      const browser = await openBrowser();
      onTestFinished(() => browser.close());
      // By this name the page is another site than the show server and the store, whose hosts are numbers.
      const home = pages.address.replace('127.0.0.1', 'localhost');

      const desk = { width: 1280, height: 900 };
      const { page, complaints } = await openPage(browser, `${home}/${platform}`, desk);
      // What the stand-ins say of pictures leads nowhere.
      await page.route('*://shop.example/**', (route) => route.fulfill({ body: '' }));
      for (const [field, value] of Object.entries(given)) await page.fill(`#${field}`, value);
      await page.getByRole('button', { name: 'Open the stall' }).click();
      const row = page
        .locator('stall-products')
        .getByRole('listitem')
        .filter({ hasText: 'Vine tomatoes' });
      await row.getByRole('button', { name: /^Add to basket/ }).click();
      await page.getByRole('tab', { name: /^Basket/ }).click();
      const basket = page.locator('stall-cart');
      await basket.getByText('Vine tomatoes').first().waitFor();
      expect(await countOf(page)).toBe(1);

      await page.reload();
      await page.getByRole('tab', { name: /^Basket/ }).click();
      await basket.getByText('Vine tomatoes').first().waitFor();
      await basket.getByText('€7.90').first().waitFor();
      expect(complaints).toEqual([]);
    });
  });
}
