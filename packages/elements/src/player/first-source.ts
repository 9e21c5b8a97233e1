import { beginStream } from '@livestall/media/begin';
import { turn } from '../time/turn.js';
import { absolute } from './absolute.js';
import { dropVideo, giveVideo, newVideo } from './first-video.js';
import { isOnScreen } from './is-on-screen.js';
import { openShadow, pictureOf } from './place-picture.js';
import { OWN_RATIO } from './player-source.js';
import { restFirst } from './rest-first.js';
import { readViewerChoices } from './viewer-choices.js';

/**
 * Shows the picture of a player with a `src` of its own while the player's scripts are still to come. The player takes
 * the video over.
 *
 * @returns Settled with the first frame, or as soon as none is to be hoped for. It never fails.
 */
export async function showFirstSource(player: Element): Promise<void> {
  const src = player.getAttribute('src');
  // To have none is to play a show's: an empty address would be the page's own.
  const url = src ? absolute(src) : null;
  if (url === null || document.hidden || !isOnScreen(player)) return;
  const video = newVideo();
  const began = beginStream(video, { url, quality: readViewerChoices().quality });
  giveVideo(player, video);
  // What is asked for is on its way meanwhile, and the player may be here before it.
  await turn();
  if (!player.isConnected || player.shadowRoot) {
    dropVideo(player);
    return;
  }
  const picture = pictureOf(video, OWN_RATIO);
  const poster = player.getAttribute('poster');
  if (poster) {
    const above = still('poster', poster);
    above.part.add('poster');
    picture.prepend(still('ground', poster), above);
  }
  openShadow(player).append(picture);
  restFirst(player, video);
  await began;
}

function still(name: 'ground' | 'poster', url: string): HTMLImageElement {
  const image = document.createElement('img');
  image.className = name;
  image.src = url;
  image.alt = '';
  return image;
}
