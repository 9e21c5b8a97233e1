import type { Show } from '@livestall/client';
import { AddToCartEvent } from '../events/add-to-cart-event.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { PlayerChangedEvent } from '../events/player-changed-event.js';
import { TellMeEvent } from '../events/tell-me-event.js';
import { languageAround } from '../localize/language-around.js';
import { lateStyles } from '../player/late.styles.js';
import { placeAgain } from '../player/place-captions.js';
import type { PlayerElement } from '../player/player-element.js';
import { withStill } from '../player/stills.js';
import { sheetIn } from './adopt-styles.js';
import { page } from './apart.styles.js';
import { copyLook } from './copy-look.js';
import './define.js';
import { documentWindows } from './document-windows.js';

/** How large it begins, in pixels: the shorter edge of its picture, and what a pinned product adds. */
const SIZE = { edge: 280, pinned: 112 };

type View = Window & typeof globalThis;

/**
 * Opens a window over other pages with a player's picture, and what the host is showing. The player stays in its
 * page, and its picture comes back as soon as the window is closed, by whomever.
 *
 * @param onClosed Called once it is closed.
 * @returns What closes it.
 * @throws what the browser says where it refuses.
 */
export async function openApart(
  player: PlayerElement,
  show: Show | undefined,
  onClosed: () => void,
): Promise<() => void> {
  const { video } = player;
  const [width, height] = [video.videoWidth || 9, video.videoHeight || 16];
  const scale = SIZE.edge / Math.min(width, height);
  const pinned = show && show.stage.pins.length > 0;
  const view = await documentWindows()?.requestWindow({
    width: Math.round(width * scale),
    height: Math.round(height * scale) + (pinned ? SIZE.pinned : 0),
  });
  if (!view) return onClosed;
  furnish(view, player, show);
  view.addEventListener('pagehide', onClosed);
  return () => view.close();
}

/** Moved within one task, a video plays on as if nothing had been. */
function furnish(view: View, player: PlayerElement, show: Show | undefined): void {
  const { document: paper } = view;
  const { video } = player;
  paper.documentElement.lang = languageAround(player) ?? document.documentElement.lang;
  paper.documentElement.dir = player.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  paper.title = document.title;
  paper.adoptedStyleSheets = [page, lateStyles].map((style) => sheetIn(view, style));
  const place = document.createComment('');
  const apart = document.createElement('stall-apart');
  copyLook(player, paper.documentElement);
  apart.follow(player, show);
  passOn(apart, player);
  video.before(place);
  apart.append(...withStill(video));
  paper.body.append(apart);
  // The size of what stands in another window is told to nobody in this one.
  view.addEventListener('resize', () => placeAgain(player.video));
  void apart.updateComplete.then(() => placeAgain(player.video));
  view.addEventListener('pagehide', () => {
    // Not the one that came: another angle has another video, and the next one may be under way.
    place.replaceWith(...apart.children);
    placeAgain(player.video);
    player.dispatchEvent(new PlayerChangedEvent());
  });
  player.dispatchEvent(new PlayerChangedEvent());
}

/** What somebody asks for in the window is asked of the page, which may do it by itself. */
function passOn(apart: HTMLElement, player: PlayerElement): void {
  apart.addEventListener('stall-add-to-cart', (event) => {
    if (!player.dispatchEvent(new AddToCartEvent(event.detail))) event.preventDefault();
  });
  apart.addEventListener('stall-tell-me', (event) => {
    if (!player.dispatchEvent(new TellMeEvent(event.detail.wished))) event.preventDefault();
  });
  apart.addEventListener('stall-measured', ({ detail }) => {
    player.dispatchEvent(new MeasuredEvent(detail.fact));
  });
}
