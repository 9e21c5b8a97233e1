import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { buttonOf, noteOf } from './world/drops.ts';
import { openFarm, pictureRuns, type Farm } from './world/farm.ts';
import { signInAtStore } from './world/sign-in-at-store.ts';

let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/regulars`, {
    id: 'regulars',
    title: 'For our regulars',
    kind: 'percent',
    percent: 10,
    total: 5,
    identity: 'signed-in',
    code: 'LIVE10',
    opensAfterMs: 0,
  });
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon: 'regulars' });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

const coupon = (page: Page): Locator => page.locator('stall-coupon');
const tap = (page: Page, name: string) =>
  coupon(page)
    .getByRole('button', { name: `${name}: For our regulars`, exact: true })
    .click();
/** What a page complained of, but for what is refused here on purpose. */
const unexpected = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (403|409|422)/.test(one));

it('leads to the shop’s sign-in, and what was tapped is theirs on the way back', async () => {
  const { page, complaints } = await farm.viewer({ width: 390, height: 844 });
  await tap(page, 'Sign in');
  await page.waitForURL('**/account?next=/live');

  // They would rather not.
  await page.goto(`${farm.store}/live`);
  await pictureRuns(page);
  await coupon(page).getByText('For signed-in viewers').waitFor();

  await tap(page, 'Sign in');
  await page.waitForURL('**/account?next=/live');
  await signInAtStore(page, 'a wrong one');
  await page.getByText('That is not the address').waitFor();
  await signInAtStore(page);
  await page.waitForURL('**/live');
  await pictureRuns(page);
  await tap(page, 'Apply to basket');
  await coupon(page).getByText('Applied to your basket', { exact: true }).waitFor();
  expect(unexpected(complaints)).toEqual([]);
});

it('names them in the talk, and gives them what is for their segment alone', async () => {
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/buyers`, {
    ...{ id: 'buyers', title: 'For those who bought before', kind: 'percent', percent: 5 },
    ...{ total: 5, for: 'buyers', code: 'AGAIN', opensAfterMs: 0 },
  });
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon: 'buyers' });
  const { page, complaints } = await farm.viewer({ width: 1280, height: 800 });
  const claim = coupon(page).getByRole('button', { name: 'Take it: For those who bought before' });
  await page.goto(`${farm.store}/account?next=/live`);
  await signInAtStore(page);
  await page.waitForURL('**/live');
  await claim.click();
  await coupon(page)
    .getByRole('button', { name: /^Apply.*: For those who bought before$/ })
    .waitFor();
  await page.getByPlaceholder('Say something').fill('I was here in spring.');
  await page.keyboard.press('Enter');
  const seen = await farm.viewer({ width: 1280, height: 800 });
  await seen.page
    .locator('stall-chat')
    .getByRole('listitem')
    .filter({ hasText: /Ana.*I was here in spring/s })
    .waitFor();
  expect(unexpected(complaints)).toEqual([]);
});

it('goes on in the same page, without touching the picture, where the page signs in by itself', async () => {
  const { page, complaints } = await farm.viewer({ width: 1280, height: 800 });
  // As text: it runs in the page.
  await page.evaluate(`{
    const stall = document.querySelector('live-stall');
    const video = stall.shadowRoot.querySelector('stall-player').querySelector('video')
      ?? stall.shadowRoot.querySelector('stall-player').shadowRoot.querySelector('video');
    video.addEventListener('emptied', () => console.error('The picture began anew.'));
    stall.addEventListener('stall-sign-in', ({ detail }) => (window.asked = detail));
    stall.signIn = () => new Promise((resolve) => (window.answer = resolve));
  }`);
  const answer = (token: string) => page.evaluate(`window.answer(${token})`);

  await tap(page, 'Sign in');
  await coupon(page).getByText('It goes on once you are signed in').waitFor();
  await expect
    .poll(() => page.evaluate('window.asked'))
    .toEqual({ identity: 'signed-in', drop: { kind: 'coupon', id: 'regulars' } });
  await answer('null');
  await coupon(page).getByText('For signed-in viewers').waitFor();
  expect(await coupon(page).getByRole('alert').count()).toBe(0);

  await tap(page, 'Sign in');
  await page.evaluate(`fetch('/account/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ email: 'ana@farm.example', password: 'persimmons', next: '/' }),
  })`);
  await answer(`async () => (await fetch('/api/live-ticket')).text()`);
  // Ana took hers on her phone: what she has there is the answer.
  await coupon(page).getByRole('button', { name: 'Apply to basket: For our regulars' }).waitFor();
  expect(unexpected(complaints)).toEqual([]);
});

it('holds a flash offer for whoever signs in for it, from the same tap', async () => {
  await farm.host.call('PUT', `/v1/shows/${farm.show}/offers/flash`, {
    id: 'flash',
    product: 'persimmons',
    price: { amount: 1290, currency: 'USD' },
    total: 1,
    perViewer: 1,
    identity: 'signed-in',
    opensAfterMs: 0,
  });
  await farm.host.act(farm.show, { act: 'offer.drop', offer: 'flash' });
  const { page, complaints } = await farm.viewer({ width: 390, height: 844 });
  await noteOf(page, 'stall-offer', 'For signed-in viewers').waitFor();
  await buttonOf(page, 'stall-offer', 'Sign in: Fuyu persimmons').click();
  await page.waitForURL('**/account?next=/live');
  await signInAtStore(page);
  await page.waitForURL('**/live');
  await pictureRuns(page);
  await noteOf(page, 'stall-offer', 'Held for you').waitFor();
  expect(unexpected(complaints)).toEqual([]);
});
