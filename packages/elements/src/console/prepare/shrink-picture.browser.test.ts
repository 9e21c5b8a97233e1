import { expect } from '@open-wc/testing';
import { shrinkPicture } from './shrink-picture.js';

async function drawn(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  return canvas.convertToBlob({ type: 'image/png' });
}

describe('shrinkPicture', () => {
  it('makes a large picture small, and leaves a small one its size', async () => {
    for (const [width, height, smaller] of [
      [3200, 1600, [1600, 800]],
      [40, 30, [40, 30]],
    ] as const) {
      const small = await shrinkPicture(await drawn(width, height));
      const bitmap = await createImageBitmap(small);
      expect([small.type, bitmap.width, bitmap.height]).to.eql(['image/jpeg', ...smaller]);
    }
  });

  it('refuses what is no picture', async () => {
    let thrown: unknown = null;
    await shrinkPicture(new Blob(['<svg/>'])).catch((error: unknown) => (thrown = error));
    expect(thrown).to.be.instanceOf(Error);
  });
});
