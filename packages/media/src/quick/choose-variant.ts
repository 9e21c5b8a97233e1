import { findQuality } from '../find-quality.js';
import { readKeptLine } from '../line/kept-line.js';
import { qualityOf } from '../quality-of.js';
import type { QualityChoice } from '../stream-player.js';
import type { Variant } from './read-playlists.js';

/** Bits a second where nobody has measured: what hls.js assumes. */
const UNKNOWN = 500_000;

/** The share of the line that a first picture may ask for: what is saved brings the frame sooner. */
const SHARE = 0.3;

/**
 * The rendition to begin with: the one that was chosen, or the best that comes quickly.
 *
 * @param variants The lightest first.
 * @param bitrate Bits a second that the line carries; `null` where nobody knows.
 */
export function chooseVariant(
  variants: readonly Variant[],
  choice: QualityChoice,
  bitrate: number | null,
): Variant | undefined {
  const [lightest] = variants;
  if (choice === 'saver') return lightest;
  const chosen = findQuality(variants.map(qualityOf), choice);
  if (chosen) return variants.find((variant) => qualityOf(variant).id === chosen.id);
  const affordable = (bitrate ?? UNKNOWN) * SHARE;
  return variants.findLast((variant) => variant.bitrate <= affordable) ?? lightest;
}

/** Bits a second by the last stream, else by the browser (Network Information API); `null` where neither knows. */
export function readLine(): number | null {
  const { connection } = navigator as { connection?: { downlink?: number } };
  const { downlink } = connection ?? {};
  return readKeptLine() ?? (downlink ? downlink * 1_000_000 : null);
}
