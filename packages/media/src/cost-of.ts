import { STILLS_EVERY_S } from './stills/stills-every.js';
import type { QualityChoice, StreamPlayer } from './stream-player.js';

/** A still is about a second of the lightest picture: what else its segment has is not fetched. */
const STILLS = 1 / STILLS_EVERY_S;

/**
 * Bits a second that a choice costs on average; `null` where nobody can say.
 *
 * @param stillsShare Which share of the lightest picture is fetched beside the sound that plays.
 */
export function costOf(
  choice: QualityChoice,
  { qualities, quality, shown }: Pick<StreamPlayer, 'qualities' | 'quality' | 'shown'>,
  stillsShare: number,
): number | null {
  const pictures = qualities.filter(({ lines }) => lines > 0);
  const lightest = pictures.length > 0 ? Math.min(...pictures.map(({ average }) => average)) : 0;
  const sound = qualities.find(({ lines }) => lines === 0);
  if (choice === 'stills' && sound) return withStills(sound.average, lightest * STILLS);
  if (choice === 'saver' || choice === 'stills') return lightest || null;
  if (choice !== 'auto') return qualities.find(({ id }) => id === choice)?.average || null;
  // What it would play, were it chosen, nobody knows.
  const plays = quality === 'auto' && qualities.find(({ id }) => id === shown);
  return plays ? withStills(plays.average, plays === sound ? lightest * stillsShare : 0) : null;
}

function withStills(average: number, stills: number): number | null {
  return average > 0 ? average + stills : null;
}
