import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';

/** Whether the picture is in a window of its own. */
export function isAway({ video }: PlayerElement): boolean {
  return video.ownerDocument !== document;
}

/**
 * What is said in place of a picture, or over one that waits; `''` where the picture speaks for itself.
 *
 * @param long Whether it has waited for long.
 */
export function coverWords(player: PlayerElement, words: Words, long: boolean): string {
  const { face, src, stream } = player;
  if (isAway(player)) return words.term('pictureApart');
  if (face === 'ended') return words.term('pictureEnded');
  if (face === 'none') return words.term('pictureNone');
  if (face === 'failed') return words.term(src ? 'pictureRefused' : 'pictureFailed');
  const soundOnly = !stream?.stills && stream?.shown?.startsWith('0-');
  if (face === 'playing' && soundOnly) return words.term('qualitySound');
  if (face !== 'opening' && face !== 'waiting') return '';
  // Around a show's picture the stall says what the network is up to.
  const trouble = src ? stream?.trouble?.code : undefined;
  if (trouble === 'not-found') return words.term('pictureNotYet');
  if (trouble !== undefined) return words.term('pictureCutOff');
  // A player alone has nothing beside it that goes on.
  if (long && !src) return words.term('pictureLong');
  // There it is the sound that waits, and a line above says what there is.
  if (stream?.tooWeak) return '';
  return words.term(face === 'opening' ? 'pictureOpening' : 'pictureWaiting');
}
