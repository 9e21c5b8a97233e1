import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer({ width: 360, height: 740 });
  await viewer.page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

/** How long what a selector finds takes to change, in seconds; the longest of its ways. */
const lasts = (selector: string) =>
  viewer.page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const times = [transitionDuration, animationName === 'none' ? '0s' : animationDuration];
      return Math.max(...times.flatMap((list) => list.split(',')).map(parseFloat));
    });

it('moves nothing of the picture’s own for who wants it calm', async () => {
  const { page } = viewer;
  await page.locator('stall-player [part=sound]').waitFor();
  for (const part of ['stall-player .poster', 'stall-player [part=sound]']) {
    expect(await lasts(part), part).toBeLessThan(0.001);
  }
  await page.locator('stall-player').evaluate((player) => player.toggleAttribute('controls', true));
  await page.locator('stall-controls [part=controls]').waitFor();
  for (const part of ['stall-controls .bar', 'stall-controls .track', 'stall-controls .knob']) {
    expect(await lasts(part), part).toBeLessThan(0.001);
  }
});
