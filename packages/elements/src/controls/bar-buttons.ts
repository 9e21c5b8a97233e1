import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from '../icons/icon.js';
import {
  airPlay,
  fillScreen,
  leaveScreen,
  pause,
  pictureInPicture,
  play,
  soundOff,
  soundOn,
} from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import type { AirPlay } from '../watching/air-play.js';
import { canFillScreen, fillsScreen, toggleFullscreen } from '../watching/fullscreen.js';

type Drawn = TemplateResult | typeof nothing;

/** What a button of the bar is called. */
type ButtonName =
  | 'play'
  | 'pause'
  | 'mute'
  | 'unmute'
  | 'airPlay'
  | 'pictureInPicture'
  | 'fillScreen'
  | 'leaveScreen';

export function renderPlay(player: PlayerElement, words: Words): TemplateResult {
  const { paused } = player.video;
  return renderButton(words, paused ? 'play' : 'pause', paused ? play : pause, () =>
    paused ? player.play() : player.pause(),
  );
}

export function renderSound(player: PlayerElement, words: Words): TemplateResult {
  const { muted } = player;
  return renderButton(words, muted ? 'unmute' : 'mute', muted ? soundOff : soundOn, () =>
    player.setMuted(!muted),
  );
}

/** Only where there is a television near that the picture can be sent to. */
export function renderAirPlay(television: AirPlay, words: Words): Drawn {
  if (!television.available) return nothing;
  const sent = television.sent ? 'true' : 'false';
  return renderButton(words, 'airPlay', airPlay, () => television.choose(), sent);
}

/** Only where the browser has small windows over other pages. */
export function renderWindow(player: PlayerElement, words: Words): Drawn {
  if (!('pictureInPictureEnabled' in document && document.pictureInPictureEnabled)) return nothing;
  const act = () => void player.togglePictureInPicture().catch(() => undefined);
  return html`<span class="roomy"
    >${renderButton(words, 'pictureInPicture', pictureInPicture, act)}</span
  >`;
}

/** Only where the screen can be filled. */
export function renderScreen(player: PlayerElement, words: Words): Drawn {
  if (!canFillScreen(player)) return nothing;
  const fills = fillsScreen(player);
  return renderButton(
    words,
    fills ? 'leaveScreen' : 'fillScreen',
    fills ? leaveScreen : fillScreen,
    () => void toggleFullscreen(player).catch(() => undefined),
  );
}

function renderButton(
  words: Words,
  name: ButtonName,
  shape: typeof play,
  act: () => void,
  pressed?: 'true' | 'false',
): TemplateResult {
  const label = words.term(name);
  return html`<button
    class="round"
    type="button"
    title=${label}
    aria-label=${label}
    aria-pressed=${ifDefined(pressed)}
    @click=${act}
  >
    ${icon(shape, 24)}
  </button>`;
}
