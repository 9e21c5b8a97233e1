import type { Variant } from './read-playlists.js';

/** Bits a second where nobody has measured: what hls.js assumes. */
const UNKNOWN = 500_000;

/** The share of the line that a first picture may ask for: what is saved brings the frame sooner. */
const SHARE = 0.3;

/** What is known of the line before anything came over it. */
export interface Line {
  /** Bits a second, by the browser or the last visit; `null` where nobody knows. */
  bitrate: number | null;
  /** Whether the viewer asked their browser to save data. */
  saveData: boolean;
}

/**
 * The rendition to begin with: the best that comes quickly; on a line that saves data, the lightest.
 *
 * @param variants The lightest first.
 */
export function chooseVariant(
  variants: readonly Variant[],
  { bitrate, saveData }: Line,
): Variant | undefined {
  const [lightest] = variants;
  if (saveData) return lightest;
  const affordable = (bitrate ?? UNKNOWN) * SHARE;
  return variants.findLast((variant) => variant.bitrate <= affordable) ?? lightest;
}

/** What the browser says of the line (Network Information API); other browsers say nothing. */
export function readLine(): Line {
  const { connection } = navigator as { connection?: { downlink?: number; saveData?: boolean } };
  const { downlink, saveData = false } = connection ?? {};
  return { bitrate: downlink ? downlink * 1_000_000 : null, saveData };
}
