import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow } from '../../testing/in-show.js';
import '../pinned/define.js';
import type { PinnedElement } from '../pinned/pinned-element.js';

/** A colour as the screen has it: red, green, blue, each from 0 to 1. */
function onScreen(color: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = onScreen(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG 2 has it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

async function buyButton(tokens: string): Promise<CSSStyleDeclaration> {
  const show = new FakeShow({ state: { pins: [{ product: 'persimmons', at: 1 }] } });
  const pinned = await inShow<PinnedElement>(
    show,
    html`<stall-pinned style=${tokens}></stall-pinned>`,
  );
  return getComputedStyle(pinned.renderRoot.querySelector('.accent')!);
}

describe('the tokens', () => {
  for (const accent of [
    ...['#c8ff2e', '#ffb3d1', '#ffffff', '#ffd400', '#ff0000', '#00aa00', '#777777', '#757575'],
    ...['#1d4ed8', '#7c3aed', '#000000', 'oklch(62% 0.2 40)', 'light-dark(#c4460b, #ff8f52)'],
  ]) {
    it(`write on ${accent} so that it can be read`, async () => {
      const style = await buyButton(`--stall-color-accent: ${accent}; --stall-duration: 0s`);
      expect(contrast(style.color, style.backgroundColor)).to.be.at.least(4.5);
    });
  }

  it('leave it to the store that says what is written on its accent', async () => {
    const style = await buyButton(
      '--stall-color-accent: #ffd400; --stall-color-on-accent: #003311',
    );
    expect(style.color).to.equal('rgb(0, 51, 17)');
  });
});
