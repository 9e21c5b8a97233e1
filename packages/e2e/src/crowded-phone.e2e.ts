import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DropTag } from './world/drops.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { faultsOf } from './world/faults-of.ts';

let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
  const { host, show } = farm;
  const at = `/v1/shows/${show}`;
  await host.act(show, { act: 'product.pin', product: 'persimmons' });
  await host.call('PUT', `${at}/coupons/thanks`, {
    ...{ id: 'thanks', title: 'For everybody who is here', kind: 'percent', percent: 10 },
    ...{ code: 'LIVE10', total: 50, opensAfterMs: 0 },
  });
  await host.call('PUT', `${at}/offers/flash`, {
    ...{ id: 'flash', product: 'tomatoes', price: { amount: 590, currency: 'USD' } },
    ...{ total: 20, perViewer: 1, opensAfterMs: 0 },
  });
  await host.call('PUT', `${at}/giveaways/crate`, {
    ...{ id: 'crate', kind: 'draw', prize: 'A crate of persimmons', total: 3 },
    ...{ opensAfterMs: 0 },
  });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

const DROPS: readonly DropTag[] = ['stall-coupon', 'stall-offer', 'stall-giveaway'];

const chatField = (page: Page) =>
  page.locator('stall-chat-field').locator('textarea, input').first();

const piecesOf = (page: Page, tag: DropTag) => page.locator(tag).locator('li');

const foldOf = (page: Page, tag: DropTag) => page.locator(tag).locator('.fold');

const cases = [
  { name: 'as it comes', dir: 'ltr', textSize: 16 },
  { name: 'from right to left, with text of twice the size', dir: 'rtl', textSize: 32 },
] as const;

describe.each(cases)('on a phone $name', ({ dir, textSize }) => {
  let viewer: Viewer;
  let page: Page;

  beforeAll(async () => {
    viewer = await farm.viewer({ width: 360, height: 740 });
    ({ page } = viewer);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: textSize } });
    await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
    await chooseCaptions(page);
    await chatField(page).focus();
  });

  it('never takes the focus from what somebody writes as all of it comes up', async () => {
    await page.keyboard.type('Are they ');
    for (const act of [
      { act: 'coupon.drop', coupon: 'thanks' },
      { act: 'offer.drop', offer: 'flash' },
      { act: 'giveaway.drop', giveaway: 'crate' },
    ] as const) {
      // The second phone finds what was dropped for the first.
      await farm.host.act(farm.show, act).catch(() => undefined);
    }
    for (const tag of DROPS) await piecesOf(page, tag).waitFor();
    await page.keyboard.type('sweet?');
    expect(await chatField(page).inputValue()).toBe('Are they sweet?');
  });

  it('is waved away, one by one, and comes back by a tap on its tab', async () => {
    for (const tag of DROPS) {
      const fold = foldOf(page, tag);
      // It may have folded by itself.
      if (await fold.isVisible()) await fold.click();
      const tab = page.locator(tag).locator('[part=tab]');
      await expectOnTop(tab);
      await tab.click();
      await fold.waitFor();
    }
  });

  it('keeps captions and what is shown free of it', async () => {
    await expect.poll(() => captionOver(page)).toBe(false);
    await expectOnTop(page.locator('stall-pinned').getByRole('button'));
  });

  it('has all of it within reach, by a finger', async () => {
    for (const tag of DROPS) {
      await expectOnTop(piecesOf(page, tag).locator('[part=button]'));
      await expectOnTop(foldOf(page, tag));
    }
  });

  it('has no fault that axe would find', async () => {
    const faults = await faultsOf(page, 'live-stall');
    // Which headings stand before the stall's is its page's affair.
    expect(faults.filter((fault) => !fault.startsWith('heading-order'))).toEqual([]);
    expect(viewer.complaints).toEqual([]);
  });
});

async function chooseCaptions(page: Page): Promise<void> {
  const more = page.locator('stall-more');
  await more.getByRole('button', { name: 'More' }).click();
  await more.getByRole('button', { name: 'Captions' }).click();
  await more.getByText('English').click();
  await page.keyboard.press('Escape');
}

/** Whether something that was dropped, or what is shown, lies over the caption that is up; `null` while none is. */
const captionOver = (page: Page) =>
  page.locator('live-stall').evaluate((stall) => {
    const all = function* (root: ParentNode): Generator<Element> {
      for (const element of root.querySelectorAll('*')) {
        yield element;
        if (element.shadowRoot) yield* all(element.shadowRoot);
      }
    };
    const pieces = [...all(stall.shadowRoot ?? stall)];
    const video = pieces.find((one) => one instanceof HTMLVideoElement);
    const track = [...(video?.textTracks ?? [])].find(({ mode }) => mode === 'showing');
    const cue = track?.activeCues?.[0] as VTTCue | undefined;
    if (!video || typeof cue?.line !== 'number') return null;
    const { top, height } = video.getBoundingClientRect();
    const lines = cue.text.split('\n').length;
    const size = parseFloat(video.style.getPropertyValue('--_cue'));
    const from = top + (cue.line / 100) * height;
    return pieces
      .filter((one) =>
        one.matches('li[part=offer], li[part=giveaway], [part=coupon], li[part=item]'),
      )
      .map((one) => one.getBoundingClientRect())
      .some((box) => box.width > 0 && box.top < from + lines * size && box.bottom > from);
  });

/** Sees that a tap in the middle of something, once it is brought into sight, is its own; else what lies over it. */
async function expectOnTop(target: Locator): Promise<void> {
  const one = target.first();
  await expect
    .poll(async () => {
      // As a swipe leaves it; what comes up meanwhile brings itself into sight, once.
      await one.evaluate((element) =>
        element.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'start' }),
      );
      await one.scrollIntoViewIfNeeded();
      return one.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const at = [x + width / 2, y + height / 2] as const;
        let hit = document.elementFromPoint(...at);
        for (let inner = hit; inner !== null;) {
          hit = inner;
          inner = inner.shadowRoot?.elementFromPoint(...at) ?? null;
          if (inner === hit) break;
        }
        return hit && element.contains(hit)
          ? null
          : (hit?.outerHTML.slice(0, 80) ?? 'out of sight');
      });
    })
    .toBeNull();
}
