import type { PlayerElement } from '../player/player-element.js';

/**
 * Puts a player's picture into a window of its own over other pages, or back into the page.
 *
 * @throws what the browser says where it refuses: it asks for a tap or a key.
 */
export async function toggleApart(player: PlayerElement): Promise<void> {
  if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else await player.video.requestPictureInPicture();
}
