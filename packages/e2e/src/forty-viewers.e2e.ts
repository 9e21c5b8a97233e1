import type { Show } from '@livestall/client';
import { checkDraw, holdStatus, type HoldStatus } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Visitor } from '../../../examples/store/src/testing/visitor.ts';
import { until } from '../../protocol/testing/until.js';
import { outcomeOf, untilOpen } from './forty/crowd.ts';
import { openForty, type Forty } from './forty/open-forty.ts';
import { basketOf, checkOut, race, readCheckPage } from './forty/phones.ts';
import { buttonOf, noteOf, type DropTag } from './world/drops.ts';
import { pictureRuns, type Viewer } from './world/farm.ts';

// Forty viewers without a browser and three with one want the same, of which there is not enough for all.

const EVERYBODY = 43;
/** All but two get one: at least one of the pages does. */
const NEARLY_ALL = EVERYBODY - 2;
const CODES = Array.from({ length: NEARLY_ALL }, (_, n) => `FAIR-${n + 1}`);
const BOXES = 3;

let forty: Forty;
/** Those of the crowd who held a box first, and those who stand in line for one, in their order. */
let holders: Show[];
let line: Show[];
/** The pages that got a coupon. */
let lucky: Viewer[];

beforeAll(async () => {
  forty = await openForty();
});

afterAll(async () => {
  await forty[Symbol.asyncDispose]();
});

const tap = ({ page }: Viewer, tag: DropTag, name: string) => buttonOf(page, tag, name).click();
const says = ({ page }: Viewer, tag: DropTag, text: string) => noteOf(page, tag, text).waitFor();
/** Where the newest hold of one of the crowd stands. */
function standing(show: Show): HoldStatus | undefined {
  const hold = show.mine.holds.at(-1);
  const offer = show.now.offers?.find((one) => one.offer.id === hold?.offer);
  return hold && holdStatus(hold, offer, show.serverTime());
}
const entryOf = ({ mine }: Show) => mine.entries[0]!;

const times = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);

it('holds the boxes for those who tap first, and says to all others that they are taken', async () => {
  const { seller, crowd, pages } = forty;
  await seller.prepare.setOffer({
    ...{ id: 'flash', product: 'persimmons', price: { amount: 1290, currency: 'USD' } },
    ...{ total: BOXES, perViewer: 1, holdMs: 60_000 },
  });
  await seller.act({ act: 'offer.drop', offer: 'flash' });
  const { given, refused } = await outcomeOf(
    crowd.viewers.map(async (viewer) => {
      await untilOpen(viewer, () => viewer.now.offers?.[0]?.offer);
      return viewer.hold('flash');
    }),
  );
  expect(given.map(({ status }) => status)).toEqual(times(BOXES, 'held'));
  holders = crowd.viewers.filter((one) => standing(one) === 'held');
  line = crowd.viewers.filter((one) => !holders.includes(one));
  expect(refused).toEqual(times(line.length, 'sold-out'));
  for (const page of pages) await says(page, 'stall-offer', 'All taken');
});

it('lets them stand in line, pages among the others', async () => {
  const { phone, tablet, desk, told } = forty;
  const wait = async (viewer: Viewer) => {
    await tap(viewer, 'stall-offer', 'Wait in line: Fuyu persimmons');
    await says(viewer, 'stall-offer', 'You are in line');
  };
  await wait(phone);
  await wait(tablet);
  for (const one of line) await one.hold('flash', { wait: true });
  await wait(desk);
  const { offers } = await told(({ offers }) => offers?.[0]?.waiting === EVERYBODY - BOXES);
  expect(offers).toMatchObject([{ held: BOXES, confirmed: 0 }]);
});

it('counts down by the server’s clock on any device, and refuses who comes too early', async () => {
  const { seller, crowd, pages } = forty;
  await seller.prepare.setCoupon({
    ...{ id: 'fair', title: 'Five dollars', kind: 'amount', total: NEARLY_ALL },
    ...{ amount: { amount: 500, currency: 'USD' }, opensAfterMs: 15_000 },
  });
  await seller.prepare.setCodes('fair', CODES.join('\n'));
  await seller.act({ act: 'coupon.drop', coupon: 'fair' });
  for (const { page } of pages) {
    await page
      .locator('stall-coupon')
      .getByRole('timer')
      .getByText(/^\s*0:\d\d\s*$/)
      .waitFor();
  }
  await expect(crowd.viewers[0]!.claim('fair')).rejects.toMatchObject({ code: 'not-open' });
});

it('gives each code once to those who claim at the opening, and tells the others', async () => {
  const { crowd, pages } = forty;
  const claims = outcomeOf(
    crowd.viewers.map(async (viewer) => {
      await untilOpen(viewer, () => viewer.now.coupons.at(-1)?.coupon);
      return viewer.claim('fair');
    }),
  );
  const got = await Promise.all(
    pages.map((page) =>
      race(page, {
        ...{ tag: 'stall-coupon', button: 'Take it: Five dollars' },
        ...{ got: 'Apply to basket: Five dollars', missed: 'All taken' },
      }),
    ),
  );
  lucky = pages.filter((_, n) => got[n]);
  const { given, refused } = await claims;
  expect(refused).toEqual(times(crowd.viewers.length - given.length, 'sold-out'));
  expect(given.length + lucky.length).toBe(NEARLY_ALL);
  const codes = given.map(({ code }) => code);
  expect(new Set(codes).size).toBe(given.length);
  expect(CODES).toEqual(expect.arrayContaining(codes));
});

it('lets the store’s own basket answer for the coupon', async () => {
  const { crowd } = forty;
  const known = new Set(crowd.viewers.flatMap(({ mine }) => mine.claims.map(({ code }) => code)));
  for (const { page } of lucky) {
    const apply = buttonOf(page, 'stall-coupon', 'Apply to basket: Five dollars');
    await apply.click();
    await page
      .locator('stall-coupon')
      .getByText(/The code FAIR-\d+ counts from \$7\.00/)
      .waitFor();
    const pinned = page.locator('stall-pinned');
    await pinned.getByRole('link', { name: 'Vine tomatoes', exact: true }).waitFor();
    await pinned.getByRole('button', { name: 'Add to basket' }).click();
    await page.locator('[data-cart-count]').getByText('1', { exact: true }).waitFor();
    await apply.click();
    await noteOf(page, 'stall-coupon', 'Applied to your basket').waitFor();
    const { coupon, total } = await basketOf(page);
    expect([coupon?.discount, total]).toEqual([500, 290]);
    expect(CODES).toContain(coupon?.code);
    known.add(coupon!.code);
  }
  expect(known.size, 'nobody else’s').toBe(NEARLY_ALL);
});

it('gives what is let go to the first in line, who buys it at its price in the store', async () => {
  const { farm, phone, tablet } = forty;
  const [lets] = holders as [Show];
  await lets.moveHold(lets.mine.holds[0]!.id, 'release');
  await says(phone, 'stall-offer', 'Held for you');
  await says(tablet, 'stall-offer', 'You are in line');
  await tap(phone, 'stall-offer', 'Add to basket: Fuyu persimmons');
  await checkOut(phone, farm.store, '$12.90');
  await phone.page.goto(`${farm.store}/live`);
  await pictureRuns(phone.page);
  await says(phone, 'stall-offer', 'Bought. Thank you!');
});

it('takes the signed price of one of the crowd too, once', async () => {
  const { farm } = forty;
  const buyer = holders[1]!;
  const { id, signedPrice } = await buyer.moveHold(buyer.mine.holds[0]!.id, 'extend');
  const item = { variantId: 'persimmons', quantity: 1, signedPrice };
  const shopper = new Visitor({ address: farm.store, close: () => Promise.resolve() });
  const added = await shopper.api('POST', '/api/cart/lines', item);
  expect(added.body).toMatchObject({ total: 1290, lines: [{ hold: id, unitPrice: 1290 }] });
  const { headers } = await shopper.post('/orders');
  expect(headers.get('location')).toMatch(/^\/thank-you\?/);
  await until(buyer, () => standing(buyer) === 'confirmed');
  const again = await shopper.api('POST', '/api/cart/lines', item);
  expect(again.body).toMatchObject({ code: 'held_over' });
});

it('gives what runs out to the next in line, and what is let go to the one after', async () => {
  const { tablet, told } = forty;
  const forgets = holders[2]!;
  await until(forgets, () => standing(forgets) === 'expired');
  await says(tablet, 'stall-offer', 'Held for you');
  expect(line.map(standing)).toEqual(times(line.length, 'waiting'));
  await tap(tablet, 'stall-offer', 'Let go: Fuyu persimmons');
  await until(line[0]!, () => standing(line[0]!) === 'held');
  expect(line.slice(1).map(standing)).toEqual(times(line.length - 1, 'waiting'));
  const { offers } = await told(({ offers }) => offers?.[0]?.held === 1);
  // Those of the crowd who still stand there, and the desk.
  expect(offers).toMatchObject([{ confirmed: 2, waiting: line.length - 1 + 1 }]);
});

it('ends for those in line when the seller stops it, and keeps what is held', async () => {
  const { seller, desk } = forty;
  await seller.act({ act: 'offer.close', offer: 'flash' });
  await says(desk, 'stall-offer', 'This offer is over');
  for (const one of line.slice(1)) await until(one, () => standing(one) === 'expired');
  expect(standing(line[0]!)).toBe('held');
});

it('draws among all who are there, and each sees what follows from the seed', async () => {
  const { farm, seller, crowd, pages } = forty;
  await seller.prepare.setGiveaway({
    ...{ id: 'crate', kind: 'draw', prize: 'A crate of pears', total: NEARLY_ALL },
    opensAfterMs: 0,
  });
  await seller.act({ act: 'giveaway.drop', giveaway: 'crate' });
  for (const page of pages) {
    await tap(page, 'stall-giveaway', 'Take part: A crate of pears');
    await says(page, 'stall-giveaway', 'You are in');
  }
  await Promise.all(crowd.viewers.map((viewer) => viewer.enter('crate')));
  await seller.act({ act: 'giveaway.close', giveaway: 'crate' });

  const [witness] = crowd.viewers as [Show];
  await until(witness, () => witness.now.giveaways?.[0]?.drawn !== undefined);
  const [draw] = witness.now.giveaways!;
  const path = `${farm.server.address}/v1/shows/${farm.show}/giveaways/crate/entries`;
  const entries = (await (await fetch(path)).text()).trimEnd().split('\n');
  const check = await checkDraw(draw!, entries);
  expect(check).toMatchObject({ seed: true, entries: true, winners: true, calls: true });
  expect(entries).toHaveLength(EVERYBODY);
  const called = new Set(check.order.slice(0, NEARLY_ALL));

  for (const one of crowd.viewers) {
    const wins = called.has(entryOf(one).id);
    if (wins) await until(one, () => entryOf(one).status === 'won');
    expect(entryOf(one).status).toBe(wins ? 'won' : 'entered');
  }
  for (const page of pages) {
    const { rank, holds, id } = await readCheckPage(page);
    expect([holds, rank]).toEqual([true, check.order.indexOf(id) + 1]);
    const words = called.has(id) ? 'You won!' : 'Others were drawn first';
    await says(page, 'stall-giveaway', words);
  }
});

it('adds up: what the seller is told is what everybody has', async () => {
  const { crowd, pages, told } = forty;
  const winners = crowd.viewers.filter((one) => entryOf(one).status === 'won');
  await Promise.all(winners.map((one) => one.takePrize(entryOf(one).id)));
  for (const page of pages) {
    const take = buttonOf(page.page, 'stall-giveaway', 'Take it: A crate of pears');
    if (await take.isVisible()) await take.click();
  }
  const all = await told(({ giveaways }) => giveaways?.[0]?.given === NEARLY_ALL);
  const has = (isSo: (one: Show) => boolean) => crowd.viewers.filter(isSo).length;
  const fair = all.coupons.find(({ id }) => id === 'fair');
  const claimed = has(({ mine }) => mine.claims.length === 1) + lucky.length;
  expect(fair).toMatchObject({ claimed, codes: NEARLY_ALL });
  expect(fair?.early).toBeGreaterThanOrEqual(1);
  // The phone bought one more.
  const confirmed = has((one) => standing(one) === 'confirmed') + 1;
  const held = has((one) => standing(one) === 'held');
  expect(all.offers).toMatchObject([{ confirmed, held, waiting: 0 }]);
  expect(confirmed + held, 'none too many, none lost').toBe(BOXES);

  const say = async (text: string) => {
    const said = pages.map(({ page }) => noteOf(page, 'stall-giveaway', text).isVisible());
    return (await Promise.all(said)).filter(Boolean).length;
  };
  const won = has((one) => entryOf(one).status === 'claimed');
  await expect.poll(() => say('Yours')).toBe(NEARLY_ALL - won);
  await expect.poll(() => say('Not this time')).toBe(pages.length - (NEARLY_ALL - won));
  expect(all.giveaways).toMatchObject([{ entered: EVERYBODY, given: NEARLY_ALL }]);
  for (const { complaints } of pages) {
    // Browsers complain of refusals; nothing else is to be heard.
    expect(complaints.filter((text) => !/status of 4(09|22)/.test(text))).toEqual([]);
  }
});
