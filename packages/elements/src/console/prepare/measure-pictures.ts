import type { Picture } from '@livestall/protocol';

/** Pixels of a picture. */
export type Measures = Pick<Picture, 'width' | 'height'>;

const AT_ONCE = 6;

/** What has not come by then is taken for missing. */
const PATIENCE_MS = 20_000;

/**
 * Measures pictures somewhere on the web by loading them.
 *
 * @param told Called after each, with how many are done.
 * @returns By address; `null` where there is no picture.
 */
export async function measurePictures(
  addresses: Iterable<string>,
  told: (done: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Measures | null>> {
  const waiting = [...new Set(addresses)];
  const measures = new Map<string, Measures | null>();
  const work = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      measures.set(url, await measure(url));
      told(measures.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return measures;
}

function measure(url: string): Promise<Measures | null> {
  const image = new Image();
  return new Promise((resolve) => {
    const end = () => {
      const { naturalWidth: width, naturalHeight: height } = image;
      clearTimeout(patience);
      // One with an empty address fails, and would be let go of again, for good.
      image.removeAttribute('src');
      resolve(width > 0 && height > 0 ? { width, height } : null);
    };
    const patience = setTimeout(end, PATIENCE_MS);
    image.onload = end;
    image.onerror = end;
    image.src = url;
  });
}
