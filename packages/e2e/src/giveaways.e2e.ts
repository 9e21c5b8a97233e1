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

const says = ({ page }: Viewer, text: string) => noteOf(page, 'stall-giveaway', text).waitFor();
const tap = ({ page }: Viewer, name: string) => buttonOf(page, 'stall-giveaway', name).click();

async function drop(draft: { id: string; [field: string]: unknown }): Promise<void> {
  await farm.host.call('PUT', `/v1/shows/${farm.show}/giveaways/${draft.id}`, draft);
  await farm.host.act(farm.show, { act: 'giveaway.drop', giveaway: draft.id });
}

it('opens the one red packet for who tapped first, and keeps what was in it over a reload', async () => {
  await drop({
    ...{ id: 'red', kind: 'shares', prize: 'For your next box', total: 1, opensAfterMs: 0 },
    ...{ pool: { amount: 420, currency: 'USD' }, code: 'LIVE10' },
  });
  await tap(first, 'Open one: For your next box');
  await says(first, 'Yours. Enjoy it!');
  await first.page.locator('stall-giveaway [part=amount]').getByText('$4.20').waitFor();
  await second.page.locator('stall-giveaway li').waitFor({ state: 'detached' });

  await first.page.reload();
  await pictureRuns(first.page);
  await first.page.getByRole('button', { name: 'Yours, 1 to use' }).click();
  const wallet = first.page.locator('stall-wallet');
  await wallet.getByText('$4.20').waitFor();
  await wallet.getByRole('button', { name: 'Apply to basket: For your next box' }).click();
  await wallet.getByText('Applied to your basket').waitFor();
  await first.page.getByRole('button', { name: 'Close' }).click();
});

it('draws a winner among those who took part, who takes the prize', async () => {
  await drop({ id: 'crate', kind: 'draw', prize: 'A crate of pears', total: 1, opensAfterMs: 0 });
  await tap(second, 'Take part: A crate of pears');
  await says(second, 'You are in');
  await farm.host.act(farm.show, { act: 'giveaway.close', giveaway: 'crate' });
  await says(second, 'You won!');
  await tap(second, 'Take it: A crate of pears');
  await says(second, 'Yours. Enjoy it!');
  await second.page.getByRole('tab', { name: 'Yours' }).click();
  await second.page.locator('stall-wallet').getByText('A crate of pears').waitFor();
  for (const viewer of [first, second]) expect(viewer.complaints).toEqual([]);
});
