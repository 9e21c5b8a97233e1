import { snapshotState, turnOf } from '@livestall/protocol';
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
});

it('has whoever taps at a spread opening wait for a turn, says why, and asks no sooner', async () => {
  // Who has taken something has a ticket, by which their turn is known before they tap.
  await drop({ id: 'before', kind: 'shares', prize: 'Box 0', total: 1, opensAfterMs: 0 });
  const taken = first.page.waitForResponse(/\/entries$/);
  await tap(first, 'Open one: Box 0');
  await taken;
  const kept = await first.page.evaluate(() => Object.values(localStorage).join(' '));
  const [, poke = ''] = /"poke":"([^"]+)"/.exec(kept) ?? [];
  const answers: { status: number; at: number }[] = [];
  first.page.on('response', (answer) => {
    if (/\/entries$/.test(answer.url())) answers.push({ status: answer.status(), at: Date.now() });
  });
  const { prize, turn } = await dropForLate(poke);
  await tap(first, `Open one: ${prize}`);
  await says(first, 'Everyone’s turn is drawn at random in the first 20 seconds');
  await expect.poll(() => answers).toHaveLength(1);
  const [{ status, at } = { status: 0, at: 0 }, ...others] = answers;
  expect([status, others]).toEqual([201, []]);
  expect(at).toBeGreaterThanOrEqual(turn);
  for (const viewer of [first, second]) expect(viewer.complaints).toEqual([]);
});

/** Drops red packets until the turn of one viewer comes so late after the opening that they have tapped before it. */
async function dropForLate(poke: string): Promise<{ prize: string; turn: number }> {
  for (let n = 1; ; n += 1) {
    const id = `turns-${n}`;
    const prize = `Box ${n}`;
    // The picture, and what is shown with it, is some seconds behind.
    const opening = { opensAfterMs: 12_000, spreadMs: 20_000 };
    await drop({ id, kind: 'shares', prize, total: 1, ...opening });
    const { giveaways = [] } = snapshotState(await farm.snapshot());
    const { giveaway } = giveaways.find((one) => one.giveaway.id === id)!;
    const turn = turnOf(giveaway, poke);
    if (turn > giveaway.opensAt + 12_000) return { prize, turn };
    await farm.host.act(farm.show, { act: 'giveaway.close', giveaway: id });
  }
}
