import { beginStream } from '@livestall/media/begin';
import { textIn, type Snapshot } from '@livestall/protocol';
import { languageAround } from '../localize/language-around.js';
import { LIVE } from '../localize/live.js';
import { dropVideo, giveVideo, newVideo } from '../player/first-video.js';
import { isOnScreen } from '../player/is-on-screen.js';
import { openShadow, pictureOf } from '../player/place-picture.js';
import { playlistTexts } from '../player/playlist-texts.js';
import { ratioOf } from '../player/ratio.js';
import { readViewerChoices } from '../player/viewer-choices.js';
import { marks } from '../styles/marks.styles.js';
import { turn } from '../time/turn.js';
import type { Asked } from './ask-ahead.js';
import { firstLook } from './first-look.js';
import { styles as frame } from './frame.styles.js';
import { ownParts } from './own-parts.js';

/**
 * Shows the picture of a live show where the stall will have it, while the scripts of the stall are still to come. The
 * stall's player takes the video over.
 *
 * @returns Settled with the first frame, or as soon as none is to be hoped for. It never fails.
 */
export async function showFirstPicture({ stall, show }: Asked): Promise<void> {
  const place = placeFor(stall);
  if (!place || document.hidden || !isOnScreen(stall)) return;
  const snapshot = await show;
  const server = stall.getAttribute('server') ?? '';
  const playlists = playlistTexts(snapshot?.playlists?.files ?? [], server);
  const [url] = playlists.keys();
  // Off the page, an element stands nowhere.
  if (!snapshot || !url || !isOnScreen(stall) || place.shadowRoot) return;
  const video = newVideo();
  const began = beginStream(video, { url, playlists, quality: readViewerChoices().quality });
  giveVideo(place, video);
  // What is asked for is on its way meanwhile, and the stall may be here before it.
  await turn();
  if (!stall.isConnected || place.shadowRoot) {
    dropVideo(place);
    return;
  }
  const named = draw(place, video, snapshot);
  await began;
  // Where none is to be hoped for, it stands until a picture comes from the stall.
  if (video.readyState >= video.HAVE_CURRENT_DATA) named.classList.add('off');
}

/** The element that draws the picture: a page's own arrangement has a player by itself, or none. */
function placeFor(stall: Element): Element | null {
  return ownParts(stall).length > 0 ? stall.querySelector('stall-player') : stall;
}

/**
 * Draws what the element will draw itself, as far as it is there for the picture, and until that comes what the show is
 * called: nobody looks at an empty ground.
 *
 * @returns The name.
 */
function draw(place: Element, video: HTMLVideoElement, snapshot: Snapshot): HTMLElement {
  const { stream, info } = firstLook(snapshot);
  const address = snapshot.playlists?.files[0]?.url;
  const ratio = ratioOf((stream?.scenes?.find(({ url }) => url === address) ?? stream)?.ratio);
  const root = openShadow(place, [frame, marks]);
  const picture = pictureOf(video, ratio);
  const language = languageAround(place);
  const languages = language ? [language] : [];
  const named = document.createElement('p');
  named.className = 'title';
  named.dir = 'auto';
  named.textContent = textIn(info.title, [...languages, ...navigator.languages]);
  // Below the video, whose frame covers it.
  picture.prepend(named);
  if (place.localName === 'stall-player') {
    root.append(picture);
    return named;
  }
  const box = within(picture);
  box.part.add('player');
  const all = within(box, ratio.upright ? 'frame' : 'frame lying');
  all.append(within(liveMark(languages), 'marks'));
  root.append(within(all, 'room'));
  return named;
}

function liveMark(languages: readonly string[]): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'mark live';
  mark.textContent = textIn(LIVE, languages);
  return mark;
}

function within(child: Element, className = ''): HTMLElement {
  const around = document.createElement('div');
  around.className = className;
  around.append(child);
  return around;
}
