import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';

/** What is said in place of a picture, or over one that waits; `''` where the picture speaks for itself. */
export function coverWords(player: PlayerElement, words: Words): string {
  const { face, src, stream } = player;
  if (face === 'ended') return words.term('pictureEnded');
  if (face === 'none') return words.term('pictureNone');
  if (face === 'failed') return words.term(src ? 'pictureRefused' : 'pictureFailed');
  if (face !== 'opening' && face !== 'waiting') return '';
  // Around a show's picture the stall says what the network is up to.
  const trouble = src ? stream?.trouble?.code : undefined;
  if (trouble === 'not-found') return words.term('pictureNotYet');
  if (trouble !== undefined) return words.term('pictureCutOff');
  return words.term(face === 'opening' ? 'pictureOpening' : 'pictureWaiting');
}
