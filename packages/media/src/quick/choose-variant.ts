import { findQuality } from '../find-quality.js';
import { readKeptLine } from '../line/kept-line.js';
import { qualityOf } from '../quality-of.js';
import type { QualityChoice } from '../stream-player.js';
import type { MediaPlaylist, Segment, Variant } from './read-playlists.js';

/** Bits a second where nobody has measured: what hls.js assumes. */
const UNKNOWN = 500_000;

/** The share of the line that a first picture may ask for: what is saved brings the frame sooner. */
const SHARE = 0.3;

/**
 * The rendition to begin with, of those that quick start can play; `undefined` where there is none.
 *
 * @param known Playlists that are there already, by their addresses.
 */
export function variantToBegin(
  variants: readonly Variant[],
  choice: QualityChoice,
  known: ReadonlyMap<string, string>,
): Variant | undefined {
  if (!('MediaSource' in globalThis) || isSound(choice)) return undefined;
  const playable = variants.filter(isPlayable);
  // To ask for another one's playlist takes longer than the full player takes to find a better one.
  const here = playable.filter(({ url }) => known.has(url));
  return chooseVariant(here.length > 0 && choice === 'auto' ? here : playable, choice, readLine());
}

/** The segment to begin with: live as near to the end as is safe, a recording at its beginning. */
export function segmentToBegin(playlist: MediaPlaylist): Segment {
  const { segments, live, holdBack } = playlist;
  const from = live ? endOf(playlist) - holdBack : 0;
  return segments.findLast(({ start }) => start <= from) ?? (segments[0] as Segment);
}

/** Where a playlist ends, in seconds from its beginning. */
export function endOf({ segments }: MediaPlaylist): number {
  return segments.at(-1)?.end ?? 0;
}

/** What media source extensions call a rendition. */
export function typeOf({ codecs }: Pick<Variant, 'codecs'>): string {
  return `video/mp4; codecs="${codecs}"`;
}

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
function readLine(): number | null {
  const { connection } = navigator as { connection?: { downlink?: number } };
  const { downlink } = connection ?? {};
  return readKeptLine() ?? (downlink ? downlink * 1_000_000 : null);
}

function isSound(choice: QualityChoice): boolean {
  return choice === 'stills' || choice.startsWith('0-');
}

function isPlayable(variant: Variant): boolean {
  return variant.height > 0 && MediaSource.isTypeSupported(typeOf(variant));
}
