import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer({ width: 1280, height: 844 });
  await viewer.page.emulateMedia({ forcedColors: 'active' });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

/** What a style says of the first of those that a selector finds, in shadow trees too. */
const styleOf = (selector: string, property: string, pseudo?: string) =>
  viewer.page
    .locator(selector)
    .first()
    .evaluate(
      (element, [name, of]) => getComputedStyle(element, of).getPropertyValue(name ?? ''),
      [property, pseudo],
    );

/** A system colour as this browser has it. */
const system = (color: string) =>
  viewer.page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
    const { color: found } = getComputedStyle(probe);
    probe.remove();
    return found;
  }, color);

it('draws edges where colours are gone that told things apart', async () => {
  await viewer.page.locator('[part=host]').waitFor();
  for (const name of ['.mark', 'stall-pinned li', 'stall-products .button', 'stall-more .open']) {
    expect(await styleOf(name, 'border-top-style'), name).toBe('solid');
    expect(await styleOf(name, 'border-top-width'), name).not.toBe('0px');
    const edge = await styleOf(name, 'border-top-color');
    expect([await system('CanvasText'), await system('ButtonText')], name).toContain(edge);
  }
});

it('says by a colour of the system which tab is chosen', async () => {
  const chosen = await styleOf('[role=tab][aria-selected=true]', 'background-color', '::after');
  expect(chosen).toBe(await system('Highlight'));
});
