import type { Show } from '@livestall/client';
import { applyEvents, type LogIndex, type ShowState } from '@livestall/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteOf, type DropTag } from './world/drops.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { call } from './world/host-session.ts';
import { listen, heardBy } from './world/watch-page.ts';

type Stall = HTMLElement & { following: Show };

const RICE = 'New-harvest rice';
const TOMATOES = 'Vine tomatoes';

/** So long a product is shown at least, in milliseconds. */
const LONG_MS = 20_000;

let farm: Farm;
let late: Viewer;

/** Pins one product in place of another, and says so. */
async function present(product: string, before: string | null, line: string): Promise<void> {
  const { host, show } = farm;
  if (before !== null) await host.act(show, { act: 'product.unpin', product: before });
  await host.act(show, { act: 'product.pin', product });
  await host.say(show, line);
}

/** One drop of each kind, and what is said of it once it is past. */
const DROPS = [
  {
    kind: 'coupon',
    draft: { id: 'ten', title: 'Ten off', kind: 'percent', percent: 10, code: 'TEN' },
    over: 'This coupon is over',
  },
  {
    kind: 'offer',
    draft: {
      id: 'flash',
      product: 'eggs',
      price: { amount: 990, currency: 'USD' },
      total: 3,
      perViewer: 1,
    },
    over: 'This offer is over',
  },
  {
    kind: 'giveaway',
    draft: { id: 'crate', kind: 'draw', prize: 'A crate of pears', total: 1 },
    over: 'This giveaway is over',
  },
] as const;

/** Gives all of it away, or ends that. */
async function give(act: 'drop' | 'close'): Promise<void> {
  const { host, show } = farm;
  for (const { kind, draft } of DROPS) {
    const terms = { ...draft, opensAfterMs: 0 };
    if (act === 'drop') await host.call('PUT', `/v1/shows/${show}/${kind}s/${draft.id}`, terms);
    await host.call('POST', `/v1/shows/${show}/acts`, { act: `${kind}.${act}`, [kind]: draft.id });
  }
}

beforeAll(async () => {
  farm = await openFarm();
  for (const { product } of (await state()).pins) {
    await farm.host.act(farm.show, { act: 'product.unpin', product });
  }
  await give('drop');
  await present('rice', null, 'First, the rice');
  while (!(await isPast())) await new Promise((resolve) => setTimeout(resolve, 500));
  await give('close');
  await present('tomatoes', 'rice', 'And here are the tomatoes');
  late = await farm.viewer();
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

/** The show as all its events make it. */
async function state(): Promise<ShowState> {
  const { base, events } = await farm.snapshot();
  return applyEvents(base, events);
}

/**
 * Whether the log's index lists the stretch in which the newest pin came up, and there is so much of it that a viewer who
 * goes there can look around before it is over.
 */
async function isPast(): Promise<boolean> {
  const pinnedAt = (await state()).pins[0]?.at ?? Infinity;
  const index = (await call(`${farm.server.address}/v1/shows/${farm.show}/log`, 'GET')) as LogIndex;
  return index.stretches.some(({ to }) => to > pinnedAt) && index.t > pinnedAt + LONG_MS;
}

const pinned = (page: Page, name: string) =>
  page.locator('stall-pinned').getByRole('link', { name, exact: true });
const line = (page: Page, text: string) => page.locator('stall-chat li').getByText(text);

/** Goes back by keys until nothing is pinned any more: how many it takes depends on how long the machine took. */
async function goBack(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Go back in the show' });
  const pins = () =>
    page.locator('live-stall').evaluate(({ following }: Stall) => following.stage.pins.length);
  while ((await pins()) > 0) {
    await slider.press('ArrowLeft');
    await pictureRuns(page);
  }
}

/** Resolves when the page's stage and playhead are as told. */
async function stands(page: Page, wanted: { playhead: Show['playhead']; pin: string | null }) {
  await page.locator('live-stall').evaluate(
    (stall: Stall, { playhead, pin }) =>
      new Promise<void>((resolve) => {
        const { following } = stall;
        const leave = following.subscribe(check);
        function check(): void {
          if (following.playhead !== playhead) return;
          if ((following.stage.pins[0]?.product ?? null) !== pin) return;
          leave();
          resolve();
        }
        check();
      }),
    wanted,
  );
}

/** Makes the stall of the page one of this show alone, whatever its channel shows next. */
async function stayWith(page: Page, show: string): Promise<void> {
  await page.locator('live-stall').evaluate((stall, id) => {
    stall.removeAttribute('channel');
    stall.setAttribute('show', id);
  }, show);
}

it('brings a viewer who comes late to what was shown before, with the talk of then', async () => {
  const { page, complaints } = late;
  await stands(page, { playhead: 'live', pin: 'tomatoes' });
  await line(page, 'And here are the tomatoes').waitFor();
  await listen(page);
  await page.getByRole('button', { name: /^Goods, / }).click();
  await page.getByRole('tab', { name: 'Shown' }).click();
  const shown = page.locator('stall-shown');
  await shown.getByRole('listitem').filter({ hasText: 'Shown now' }).getByText(TOMATOES).waitFor();
  await shown.getByRole('button', { name: `See it: ${RICE}` }).click();
  await stands(page, { playhead: 'rewound', pin: 'rice' });
  await pinned(page, RICE).waitFor();
  await line(page, 'First, the rice').waitFor();
  await line(page, 'And here are the tomatoes').waitFor({ state: 'hidden' });
  expect(await page.locator('stall-layout').getByText('Live', { exact: true }).count()).toBe(0);
  await pictureRuns(page);
  expect(await heardBy(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('goes on along the line by keys, and back to live with one tap', async () => {
  const { page } = late;
  const slider = page.getByRole('slider', { name: 'Go back in the show' });
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d+:\d\d behind live, /);
  await goBack(page);
  await stands(page, { playhead: 'rewound', pin: null });
  await page.getByRole('button', { name: /^Back to live/ }).click();
  await stands(page, { playhead: 'live', pin: 'tomatoes' });
  await pinned(page, TOMATOES).waitFor();
  await line(page, 'And here are the tomatoes').waitFor();
  expect(await page.getByRole('button', { name: /^Back to live/ }).count()).toBe(0);
});

it('replays the show once it has ended, its pins and what was given with the picture, and after a reload too', async () => {
  const { page, complaints } = late;
  await stayWith(page, farm.show);
  await pictureRuns(page);
  await farm.host.act(farm.show, { act: 'show.end' });
  await page.getByText('Thank you for stopping by').waitFor();
  const replay = page.getByRole('button', { name: 'Watch the replay' });
  await replay.click();
  await pictureRuns(page);
  await page.locator('stall-layout').getByText('Replay', { exact: true }).waitFor();
  await goTo(page, 'rice');
  await stands(page, { playhead: 'rewound', pin: 'rice' });
  await line(page, 'First, the rice').waitFor();
  for (const { kind, over } of DROPS) await noteOf(page, tagOf(kind), over).waitFor();
  await goTo(page, 'tomatoes');
  await stands(page, { playhead: 'rewound', pin: 'tomatoes' });
  await pinned(page, TOMATOES).waitFor();
  for (const { kind } of DROPS) {
    await page.locator(tagOf(kind)).locator('li').waitFor({ state: 'detached' });
  }

  await page.reload();
  await stayWith(page, farm.show);
  await page.getByRole('button', { name: 'Watch the replay' }).click();
  await pictureRuns(page);
  await goTo(page, 'rice');
  await stands(page, { playhead: 'rewound', pin: 'rice' });
  await pinned(page, RICE).waitFor();
  expect(complaints).toEqual([]);
});

const tagOf = (kind: (typeof DROPS)[number]['kind']): DropTag => `stall-${kind}`;

/** Jumps to where a product was shown. */
async function goTo(page: Page, product: string): Promise<void> {
  const title = product === 'rice' ? RICE : TOMATOES;
  await page.getByRole('button', { name: /^Goods, / }).click();
  await page.getByRole('tab', { name: 'Shown' }).click();
  await page
    .locator('stall-shown')
    .getByRole('button', { name: `See it: ${title}` })
    .click();
}
