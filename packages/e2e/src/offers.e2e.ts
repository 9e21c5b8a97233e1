import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttonOf, noteOf } from './world/drops.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let first: Viewer;
let second: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  first = await farm.viewer({ width: 360, height: 740 });
  second = await farm.viewer({ width: 1280, height: 800 });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

const tap = ({ page }: Viewer, name: string) =>
  buttonOf(page, 'stall-offer', `${name}: Fuyu persimmons`).click();
const says = ({ page }: Viewer, text: string) => noteOf(page, 'stall-offer', text).waitFor();
const checkOut = ({ page }: Viewer) =>
  page.locator('stall-offer').getByRole('link', { name: 'Check out' });

it('holds the last box for who tapped first, and gives the other a place in the line', async () => {
  await farm.host.call('PUT', `/v1/shows/${farm.show}/offers/flash`, {
    id: 'flash',
    product: 'persimmons',
    price: { amount: 1290, currency: 'USD' },
    total: 1,
    perViewer: 1,
    // Each tap has to bring a proof of work: nobody sees anything of it.
    challenge: true,
    opensAfterMs: 0,
  });
  await farm.host.act(farm.show, { act: 'offer.drop', offer: 'flash' });
  await tap(first, 'Hold one');
  await says(first, 'Held for you');
  await says(second, 'All taken');
  await tap(second, 'Wait in line');
  await says(second, 'You are in line');
});

it('holds it still after a reload, and gives it to the next once it is let go', async () => {
  await first.page.reload();
  await pictureRuns(first.page);
  await says(first, 'Held for you');
  await tap(first, 'Let go');
  await says(first, 'All taken');
  await says(second, 'Held for you');
});

it('is known to be in the basket after a reload, and is in the wallet of who holds it', async () => {
  const { page } = second;
  await tap(second, 'Add to basket');
  await checkOut(second).waitFor();
  await page.reload();
  await pictureRuns(page);
  await checkOut(second).waitFor();
  await page.getByRole('tab', { name: 'Yours' }).click();
  const wallet = page.locator('stall-wallet');
  await wallet.getByText('Held for you').waitFor();
  await wallet.getByRole('link', { name: 'Check out' }).waitFor();
});

it('is bought at its price in the store’s own checkout', async () => {
  const { page } = second;
  await checkOut(second).click();
  await page.waitForURL(`${farm.store}/cart`);
  await page.getByText('live price').waitFor();
  await page.locator('[data-line-total]').getByText('$12.90').waitFor();
  await page.getByRole('button', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.waitForURL(`${farm.store}/thank-you?*`);

  await page.goto(`${farm.store}/live`);
  await pictureRuns(page);
  await says(second, 'Bought. Thank you!');
});

it('leaves every screen once all of it was bought', async () => {
  for (const viewer of [first, second]) {
    await viewer.page.locator('stall-offer li').waitFor({ state: 'detached' });
    expect(viewer.complaints).toEqual([]);
  }
});
