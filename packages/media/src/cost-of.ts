import type { Quality, QualityChoice } from './stream-player.js';

/** A still is about a second of the lightest picture, and comes every eighth: what else its segment has is not fetched. */
const STILLS = 1 / 8;

/**
 * Bits a second that a choice costs on average; `null` where nobody can say.
 *
 * @param shown The id of the rendition that plays, which `auto` has chosen.
 */
export function costOf(
  choice: QualityChoice,
  list: readonly Quality[],
  shown: string | null,
): number | null {
  const pictures = list.filter(({ lines }) => lines > 0);
  const lightest = Math.min(...pictures.map(({ average }) => average));
  const sound = list.find(({ lines }) => lines === 0);
  if (choice === 'stills' && sound) {
    return sound.average > 0 ? sound.average + lightest * STILLS : null;
  }
  if (choice === 'saver' || choice === 'stills') return pictures.length > 0 ? lightest : null;
  const id = choice === 'auto' ? shown : choice;
  return list.find((one) => one.id === id)?.average || null;
}
