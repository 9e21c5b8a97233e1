import type { Claim, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { call } from './world/host-session.ts';

let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer({ width: 1280, height: 800 });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

it('shows a pin when the picture has come to it, not when the news arrives', async () => {
  const { page } = viewer;
  const order = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { following } = document.querySelector('live-stall') as unknown as {
          following: {
            now: { pins: { product: string }[] };
            stage: { pins: { product: string }[] };
            subscribe(fn: () => void): void;
          };
        };
        const seen: string[] = [];
        following.subscribe(() => {
          for (const lane of ['now', 'stage'] as const) {
            if (following[lane].pins[0]?.product === 'rice' && !seen.includes(lane))
              seen.push(lane);
          }
          if (seen.length === 2) resolve(seen);
        });
      }),
  );
  await farm.host.act(farm.show, { act: 'product.pin', product: 'rice' });
  expect(await order).toEqual(['now', 'stage']);
  await page
    .locator('stall-pinned')
    .getByRole('link', { name: 'New-harvest rice', exact: true })
    .waitFor();
});

it('puts goods into the store’s own basket, and follows what is changed there', async () => {
  const { page } = viewer;
  await farm.host.act(farm.show, { act: 'product.pin', product: 'tomatoes' });
  await page
    .locator('stall-pinned')
    .getByRole('link', { name: 'Vine tomatoes', exact: true })
    .waitFor();
  await page.locator('stall-pinned').getByRole('button', { name: 'Add to basket' }).click();
  await page.locator('[data-cart-count]').getByText('1', { exact: true }).waitFor();

  const shop = await page.context().newPage();
  await shop.goto(`${farm.store}/cart`);
  await shop.getByText('Vine tomatoes').waitFor();
  // As text: the page's own module is to be imported by the page.
  await shop.evaluate(
    `import('/cart.js').then(async ({ changeLine, getCart }) => {
      const { lines } = await getCart();
      await changeLine(lines[0].id, 3);
    })`,
  );
  await page.getByRole('tab', { name: 'Basket' }).click();
  await page.locator('stall-cart').getByText('$23.70').first().waitFor();
  await shop.close();
});

it('says in the store’s own words why it did not take something, and keeps what was chosen', async () => {
  const { page } = viewer;
  await page.getByRole('tab', { name: 'Goods' }).click();
  await page
    .locator('stall-products')
    .getByRole('link', { name: 'New-harvest rice', exact: true })
    .click();
  const product = page.locator('stall-product');
  await product.locator('label', { hasText: 'White' }).click();
  await product.locator('label', { hasText: '10 kg' }).click();
  await farm.host.act(farm.show, {
    act: 'stock.set',
    product: 'rice',
    variant: 'rice-white-10kg',
    left: 50,
  });
  await product.getByRole('button', { name: 'One more' }).click();
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/cart/lines'));
  await page.route('**/api/cart/lines', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/json',
      body: JSON.stringify({ error: 'Only 2 sacks are left in the barn.', code: 'out_of_stock' }),
    }),
  );
  await product.getByRole('button', { name: /^Add/ }).click();
  await answer;
  await product.getByText('Only 2 sacks are left in the barn.').waitFor();
  const chosen = product.locator('.value', { has: page.getByRole('radio', { checked: true }) });
  expect(await chosen.allInnerTexts()).toEqual(['white', '10 kg']);
  expect(await product.locator('output').innerText()).toBe('2');
  await page.unroute('**/api/cart/lines');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
});

it('carries talk both ways', async () => {
  const { page } = viewer;
  await page.getByRole('textbox', { name: /say something/i }).fill('Are they <b>sweet</b>?');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await page.keyboard.press('Enter');
  await page.locator('stall-chat').getByText('Are they <b>sweet</b>?').waitFor();
  await expect
    .poll(async () => (await farm.snapshot()).messages.map(({ text }) => text))
    .toContain('Are they <b>sweet</b>?');

  await farm.host.say(farm.show, 'As honey!');
  await page.locator('stall-chat').getByText('As honey!', { exact: true }).waitFor();
});

it('gives a coupon once, and the store’s basket takes it', async () => {
  const { page } = viewer;
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon: 'live10' });
  await page.getByRole('button', { name: /^Take it/ }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Apply to basket/ }).click();
  await page.getByRole('tab', { name: 'Basket' }).click();
  await page.getByRole('button', { name: 'Remove coupon LIVE10' }).waitFor();
  const cart = await page.evaluate(
    async () => (await fetch('/api/cart')).json() as Promise<unknown>,
  );
  expect(cart).toMatchObject({ coupon: { code: 'LIVE10' } });

  const ticket = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('livestall:visit:')) ?? '';
    return localStorage.getItem(key) ?? '';
  });
  const { ticket: bearer } = JSON.parse(ticket) as Visit;
  const again = await fetch(`${farm.server.address}/v1/shows/${farm.show}/claims`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/json',
      'idempotency-key': 'another-key-entirely',
    },
    body: JSON.stringify({ of: 'live10' }),
  });
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ code: 'already-yours' });
});

it('has lost nothing after a reload', async () => {
  const { page } = viewer;
  await page.reload();
  await pictureRuns(page);
  await page
    .locator('stall-pinned')
    .getByRole('link', { name: 'Vine tomatoes', exact: true })
    .waitFor();
  await page.locator('stall-chat').getByText('Are they <b>sweet</b>?').waitFor();
  await page.getByRole('tab', { name: 'Basket' }).click();
  await page.getByRole('button', { name: 'Remove coupon LIVE10' }).waitFor();
  await page.locator('stall-coupon').getByText('Applied to your basket', { exact: true }).waitFor();
});

it('is bought in the store, less the coupon', async () => {
  const { page } = viewer;
  const basket = page.locator('stall-cart');
  const sums = await basket.locator('[part=totals] dd').allTextContents();
  await basket.getByRole('link', { name: 'Check out in the store' }).click();
  await page.waitForURL(`${farm.store}/cart`);
  await page.getByText('LIVE10').first().waitFor();
  await page.getByRole('button', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  const order = page.locator('[data-order]');
  const paid = Number(await order.getAttribute('data-total')) / 100;
  expect(sums.at(-1)).toContain(paid.toFixed(2));
  expect(sums).toHaveLength(3);
  await page.goto(`${farm.store}/live`);
  await page.getByRole('tab', { name: 'Basket' }).click();
  await basket.getByText('What you add during the show waits here.').waitFor();
});

it('gives two viewers the last coupon once', async () => {
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/last`, {
    id: 'last',
    title: 'The last crate',
    kind: 'gift',
    total: 1,
    code: 'CRATE',
    opensAfterMs: 0,
  });
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon: 'last' });
  const visits = (await Promise.all(
    [1, 2].map(() => call(`${farm.server.address}/v1/shows/${farm.show}/visits`, 'POST', {})),
  )) as Visit[];
  const answers = await Promise.all(
    visits.map(async ({ ticket }, index) => {
      const response = await fetch(`${farm.server.address}/v1/shows/${farm.show}/claims`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${ticket}`,
          'content-type': 'application/json',
          'idempotency-key': `last-crate-${index}`,
        },
        body: JSON.stringify({ of: 'last' }),
      });
      return [response.status, (await response.json()) as Claim | { code: string }] as const;
    }),
  );
  expect(answers.map(([status]) => status).sort()).toEqual([201, 409]);
  expect(answers.map(([, { code }]) => code).sort()).toEqual(['CRATE', 'sold-out']);
});

it('runs under the strictest policy without a complaint', async () => {
  const phone = await openPage(farm.browser, `${farm.store}/live`, { width: 360, height: 740 });
  await pictureRuns(phone.page);
  expect(phone.complaints).toEqual([]);
  expect(viewer.complaints.filter((text) => !text.includes('409'))).toEqual([]);
});
