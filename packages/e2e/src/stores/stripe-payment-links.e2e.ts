import type { Report } from '@livestall/protocol';
import { expect, it, onTestFinished } from 'vitest';
import { startWithShows } from '../../../../examples/connectors/server.ts';
import { signAsStripe } from '../../../../examples/connectors/src/stripe/testing/sign-as-stripe.ts';
import {
  refundEvent,
  sessionEvent,
} from '../../../../examples/connectors/src/stripe/testing/stripe-events.ts';
import { openBrowser, openPage } from '../world/browser.ts';
import { HostSession } from '../world/host-session.ts';
import { SDK } from '../world/sdk.ts';

const stripeSecret = 'whsec_of_nobody';

it('credits a payment to the link that led to it, and takes a refund off again', async () => {
  const pages = await startWithShows({ sdk: SDK, stripeSecret });
  onTestFinished(() => pages.close());
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const home = pages.address.replace('127.0.0.1', 'localhost');
  const phone = { width: 390, height: 844 };
  const { page, complaints } = await openPage(browser, `${home}/stripe-payment-links`, phone);
  // Stripe cannot be reached from here: its page is a word, and its calls are signed by its scheme.
  await page
    .context()
    .route('https://buy.stripe.com/**', (route) => route.fulfill({ body: 'Pay' }));
  await page.fill('#link', 'https://buy.stripe.com/test_box?prefilled_promo_code=LIVE10');
  await page.fill('#currency', 'USD');
  await page.fill('#title', 'Persimmons, box of 2 kg');
  await page.fill('#price', '18.90');
  await page.getByRole('button', { name: 'Open the stall' }).click();
  const opened = page.waitForEvent('popup');
  await page.locator('stall-pinned').getByRole('link', { name: /store/i }).first().click();
  const checkout = await opened;
  await checkout.waitForURL('https://buy.stripe.com/**');
  const { searchParams } = new URL(checkout.url());
  expect(searchParams.get('prefilled_promo_code')).toBe('LIVE10');
  const click = searchParams.get('client_reference_id') ?? '';

  const now = Date.now();
  const send = async (event: object, secret = stripeSecret) => {
    const { body, signature } = signAsStripe(event, secret, now);
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
    const { address } = pages;
    return (await fetch(`${address}/stripe/webhook`, { method: 'POST', headers, body })).status;
  };
  const { code } = await pages.server.mintCode({
    ...{ account: 'connectors', role: 'host', name: 'Mei Lin', channel: 'examples' },
  });
  const host = await HostSession.open(pages.server.address, code);
  const sales = async () => {
    const report = await host.call('GET', '/v1/accounts/connectors/report?by=link');
    return (report as Report).rows.map((row) => row.sales.map((one) => [one.orders, one.revenue]));
  };
  const paid = sessionEvent({ client_reference_id: click });
  const event = { ...paid, created: Math.ceil(now / 1000) };
  expect([await send(event, 'whsec_guessed'), await sales()]).toEqual([400, [[]]]);
  expect([await send(event), await sales()]).toEqual([204, [[[1, 2240]]]]);
  expect([await send(refundEvent(500)), await sales()]).toEqual([204, [[[1, 1740]]]]);
  expect(complaints).toEqual([]);
});
