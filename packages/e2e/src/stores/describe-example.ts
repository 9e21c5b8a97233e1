import type { Locator, Page } from 'playwright-core';
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
  /** A code that takes a tenth off. Default `LIVE10`. */
  code?: string;
  /** Where the store itself has its checkout. Default: the example says that the store takes over. */
  checkout?: string;
}

/** What each page of examples/connectors must do, in Chromium. @param platform its address: `vendure` */
export function describeExample(platform: string, store: () => ExampleStore): void {
  describe(`the example page for ${platform}`, () => {
    it('buys what the show sells in the store’s own cart, up to its checkout', async () => {
      const { given, countOf, code = 'LIVE10', checkout } = store();
      const pages = await startWithShows({ sdk: SDK });
      onTestFinished(() => pages.close());
      const browser = await openBrowser();
      onTestFinished(() => browser.close());
      // By this name the page is another site than the show server and the store, whose hosts are numbers.
      const home = pages.address.replace('127.0.0.1', 'localhost');

      const desk = { width: 1280, height: 900 };
      const { page, complaints } = await openPage(browser, `${home}/${platform}`, desk);
      // What the stand-ins say of pictures leads nowhere, and so does the checkout of some.
      await page.route('*://shop.example/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>The till</h1>' }),
      );
      for (const [field, value] of Object.entries(given)) await page.fill(`#${field}`, value);
      await page.getByRole('button', { name: 'Open the stall' }).click();
      const basket = page.locator('stall-cart');
      const tomatoes = basket.getByRole('listitem').filter({ hasText: 'Vine tomatoes' });
      const honey = basket.getByRole('listitem').filter({ hasText: 'Wildflower honey' });
      const toBasket = () => page.getByRole('tab', { name: /^Basket/ }).click();
      const counted = (count: number) => expect.poll(() => countOf(page)).toBe(count);

      await goodsOf(page, 'Vine tomatoes')
        .getByRole('button', { name: /^Add to basket/ })
        .click();
      await toBasket();
      await tomatoes.waitFor();
      await counted(1);

      // A page that is told one thing has no others.
      const hasOptions = given['ref'] === undefined;
      if (hasOptions) {
        await page.getByRole('tab', { name: 'Goods' }).click();
        await goodsOf(page, 'Wildflower honey')
          .getByRole('link', { name: /Choose options/ })
          .click();
        const product = page.locator('stall-product');
        await product.locator('label', { hasText: /500\s*g/ }).click();
        await product.getByRole('button', { name: 'Add to basket' }).click();
        await counted(2);
        await page.getByRole('button', { name: 'Back', exact: true }).click();
        await toBasket();
        await honey.getByText(/^500\s*g$/).waitFor();
        await honey.getByText('€16.90').waitFor();
        await honey.getByRole('button', { name: /^Remove Wildflower honey/ }).click();
        await honey.waitFor({ state: 'detached' });
        await counted(1);
      }

      await tomatoes.getByRole('button', { name: 'One more' }).click();
      await tomatoes.getByText('€15.80').waitFor();
      await counted(2);

      await dropCoupon(
        pages.server,
        (await page.locator('live-stall').getAttribute('show')) ?? '',
        code,
      );
      await page.getByRole('button', { name: /^Take it/ }).click();
      await page
        .getByRole('button', { name: /^Apply to basket/ })
        .first()
        .click();
      await basket.getByRole('button', { name: `Remove coupon ${code}` }).waitFor();
      await basket.getByText('€14.22').first().waitFor();
      await basket.getByRole('button', { name: `Remove coupon ${code}` }).click();
      await basket
        .getByRole('button', { name: `Remove coupon ${code}` })
        .waitFor({ state: 'detached' });

      await page.reload();
      await toBasket();
      await tomatoes.getByText('€15.80').waitFor();
      await basket.getByRole('link', { name: 'Check out in the store' }).click();
      await page.waitForURL(checkout ?? /\/(?:checkout\/?|cart)$/);
      const there = checkout === undefined ? 'Your store takes over here' : 'The till';
      await page.getByRole('heading', { name: there }).waitFor();
      await page.goBack();

      await toBasket();
      await tomatoes.getByRole('button', { name: /^Remove Vine tomatoes/ }).click();
      await basket.getByText('Your basket is empty').waitFor();
      await counted(0);
      expect(complaints).toEqual([]);
    });
  });
}

function goodsOf(page: Page, title: string): Locator {
  return page.locator('stall-products').getByRole('listitem').filter({ hasText: title });
}

/** The seller has a coupon come up that the store takes. */
async function dropCoupon(
  { desk }: Awaited<ReturnType<typeof startWithShows>>['server'],
  show: string,
  code: string,
): Promise<void> {
  await desk.setCoupon(show, {
    ...{ id: 'live10', title: '10% off', kind: 'percent', percent: 10, code },
    ...{ total: 5, opensAfterMs: 0 },
  });
  await desk.act(show, { act: 'coupon.drop', coupon: 'live10' });
}
