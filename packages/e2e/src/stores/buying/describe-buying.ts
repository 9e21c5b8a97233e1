import { describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser, openPage } from '../../world/browser.ts';
import { freePort } from '../../world/free-port.ts';
import { HostSession } from '../../world/host-session.ts';
import { ServerProcess } from '../../world/server-process.ts';
import { openShopFront } from './open-shop-front.ts';

/** An order as the store keeps it. */
export interface KeptOrder {
  /** Cents. */
  total: number;
  coupons: string[];
  /** How many of each thing, by the store's id. */
  units: { readonly [ref: string]: number };
}

/** A store that something is bought in. */
export interface BuyingStore {
  /** Its connector, by its entry. */
  entry: string;
  address: string;
  /** What stands for the reader's own in the docs' sample, and what it is here. */
  instead: { readonly [written: string]: string };
  /** The store's id of its tomatoes, which cost 7.90 EUR. */
  tomatoes: string;
  /** The order by the number that its buyer reads, as the seller has it. */
  orderOf: (number: string) => Promise<KeptOrder>;
}

/** Buying through: from the live page to an order in the store's books. */
export function describeBuying(name: string, store: () => BuyingStore): void {
  describe(`buying in a show on ${name}`, () => {
    it('ends in the store’s order, with what was put in and the coupon that was dropped', async () => {
      const { entry, address, instead, tomatoes, orderOf } = store();
      const port = await freePort();
      // By this name the store and the show server, whose hosts are numbers, are other sites.
      const front = `http://localhost:${port}`;
      const server = new ServerProcess({
        data: ':memory:',
        accounts: [{ id: 'farm', name: 'Farm', origins: [front] }],
      });
      await server.start();
      onTestFinished(() => server.stop());
      const host = await HostSession.open(server.address, server.code);
      const show = await openShow(host, tomatoes);
      const of = { entry, store: address, server: server.address, show, instead };
      onTestFinished(await openShopFront({ port, ...of }));
      const browser = await openBrowser();
      onTestFinished(() => browser.close());

      const size = { width: 1280, height: 800 };
      const { page, complaints } = await openPage(browser, `${front}/live`, size);
      await host.act(show, { act: 'product.pin', product: 'tomatoes' });
      const pinned = page.locator('stall-pinned');
      await pinned.getByRole('button', { name: 'Add to basket' }).click();
      await host.act(show, { act: 'coupon.drop', coupon: 'live10' });
      await page.getByRole('button', { name: /^Take it/ }).click();
      await page.getByRole('button', { name: /^Apply to basket/ }).click();
      await page.getByRole('tab', { name: 'Basket' }).click();
      await page.getByRole('button', { name: 'Remove coupon LIVE10' }).waitFor();
      await page.locator('stall-cart').getByText('€7.11').first().waitFor();

      await page
        .locator('stall-cart')
        .getByRole('link', { name: 'Check out in the store' })
        .click();
      await page.waitForURL('**/checkout');
      await page.getByRole('button', { name: 'Order and pay' }).click();
      const heading = page.getByRole('heading', { name: /^Order / });
      await heading.waitFor();
      const number = (await heading.innerText()).replace('Order ', '');
      expect(await orderOf(number)).toEqual({
        total: 711,
        coupons: ['LIVE10'],
        units: { [tomatoes]: 1 },
      });
      expect(complaints).toEqual([]);
    });
  });
}

/** A show on air, without a picture, that has the store's tomatoes and a coupon of its own. */
async function openShow(host: HostSession, ref: string): Promise<string> {
  const { id } = (await host.call('POST', '/v1/shows', {
    channel: 'farm',
    info: { title: 'Harvest day', rehearsal: false },
  })) as { id: string };
  const price = { amount: 790, currency: 'EUR' };
  const url = 'https://shop.example/tomatoes';
  const tomatoes = { id: 'tomatoes', ref, title: 'Vine tomatoes', pictures: [], url, price };
  await host.call('PUT', `/v1/shows/${id}/goods`, { products: [tomatoes] });
  await host.call('PUT', `/v1/shows/${id}/coupons/live10`, {
    ...{ id: 'live10', title: '10% off', kind: 'percent', percent: 10, code: 'LIVE10' },
    ...{ total: 5, opensAfterMs: 0 },
  });
  await host.act(id, { act: 'show.start' });
  return id;
}
