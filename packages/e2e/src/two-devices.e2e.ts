import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttonOf, noteOf } from './world/drops.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { signInAtStore } from './world/sign-in-at-store.ts';
import { signInSeller } from './world/sign-in-seller.ts';

// One customer of the store, signed in on a phone and at a desk.

let farm: Farm;
let phone: Viewer;
let desk: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  phone = await farm.viewer({ width: 360, height: 740 });
  desk = await farm.viewer({ width: 1440, height: 900 });
  for (const { page } of [phone, desk]) {
    await page.goto(`${farm.store}/account?next=/live`);
    await signInAtStore(page);
    await page.waitForURL('**/live');
    await pictureRuns(page);
  }
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

async function drop(
  kind: 'coupon' | 'offer' | 'giveaway',
  draft: { id: string; [term: string]: unknown },
): Promise<void> {
  const show = `/v1/shows/${farm.show}`;
  await farm.host.call('PUT', `${show}/${kind}s/${draft.id}`, draft);
  await farm.host.call('POST', `${show}/acts`, { act: `${kind}.drop`, [kind]: draft.id });
}

it('has on one device what was taken on the other', async () => {
  const terms = { title: 'Ten off', kind: 'percent', percent: 10, code: 'LIVE10', total: 5 };
  await drop('coupon', { id: 'ten', ...terms, opensAfterMs: 0 });
  await buttonOf(phone.page, 'stall-coupon', 'Take it: Ten off').click();
  await buttonOf(desk.page, 'stall-coupon', 'Apply to basket: Ten off').waitFor();
});

it('holds once for both, and lets go on both', async () => {
  const terms = { product: 'persimmons', total: 3, perViewer: 1, opensAfterMs: 0 };
  const price = { amount: 1290, currency: 'USD' };
  await drop('offer', { id: 'flash', ...terms, price });
  await buttonOf(desk.page, 'stall-offer', 'Hold one: Fuyu persimmons').click();
  for (const { page } of [desk, phone]) await noteOf(page, 'stall-offer', 'Held for you').waitFor();
  await buttonOf(phone.page, 'stall-offer', 'Let go: Fuyu persimmons').click();
  for (const { page } of [phone, desk]) {
    await noteOf(page, 'stall-offer', '3 of 3 left').waitFor();
  }
});

it('taps on both at once, and holds one', async () => {
  const hold = ({ page }: Viewer) =>
    buttonOf(page, 'stall-offer', 'Hold one: Fuyu persimmons').click();
  await Promise.all([hold(phone), hold(desk)]);
  for (const { page } of [phone, desk]) await noteOf(page, 'stall-offer', 'Held for you').waitFor();
  const seller = await signInSeller(farm);
  expect(seller.backstage?.offers).toMatchObject([{ held: 1, waiting: 0 }]);
  expect(seller.backstage?.coupons.find(({ id }) => id === 'ten')).toMatchObject({ claimed: 1 });
  seller.close();
});

it('takes part once for both, and is told on both that it won', async () => {
  const terms = { kind: 'draw', prize: 'A crate of pears', total: 1, opensAfterMs: 0 };
  await drop('giveaway', { id: 'crate', ...terms });
  await buttonOf(phone.page, 'stall-giveaway', 'Take part: A crate of pears').click();
  await noteOf(desk.page, 'stall-giveaway', 'You are in').waitFor();
  await farm.host.act(farm.show, { act: 'giveaway.close', giveaway: 'crate' });
  for (const { page } of [phone, desk]) await noteOf(page, 'stall-giveaway', 'You won!').waitFor();
  await buttonOf(desk.page, 'stall-giveaway', 'Take it: A crate of pears').click();
  await noteOf(phone.page, 'stall-giveaway', 'Yours. Enjoy it!').waitFor();
  for (const { complaints } of [phone, desk]) {
    // Of two taps at once, one may be told that it is theirs already.
    expect(complaints.filter((text) => !/status of 409/.test(text))).toEqual([]);
  }
});
