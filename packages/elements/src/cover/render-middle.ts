import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { again, play, soundOff } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';
import { stallOf } from '../watching/stall-of.js';
import { coverWords, isAway } from './cover-words.js';

/** What the middle of a picture is made of. */
export interface Middle {
  player: PlayerElement;
  words: Words;
  /** Whether its show is over, and can be seen again. */
  replayable: boolean;
  /** Whether there is nothing more to hear. */
  over: boolean;
  /** Whether the picture has not come for long. */
  lost: boolean;
  /** Called before what has the focus goes: the keyboard goes on from where it was. */
  keepFocus: () => void;
}

/** What stands in the middle of a picture: a button that plays it or lets it be heard, or words. */
export function renderMiddle(middle: Middle): TemplateResult | typeof nothing {
  const { player, replayable, over } = middle;
  const { face } = player;
  if (isAway(player)) return renderWords(middle);
  if (face === 'poster' && replayable && !stallOf(player)) return renderReplay(middle);
  if (face === 'poster' && player.src) {
    return renderPlay(middle, 'play', () => {
      // Asked for by hand, it may be heard.
      player.setMuted(false);
      player.play();
    });
  }
  if (face === 'ended' && player.src) {
    return renderPlay(middle, 'watchAgain', () => player.play());
  }
  if (face === 'refused' || face === 'paused') {
    return renderPlay(middle, 'play', () => player.play());
  }
  const silent = player.muted && !player.soundChosen;
  if (face === 'playing' && silent && !over) return renderSound(middle);
  return renderWords(middle);
}

function renderSound({ player, words, keepFocus }: Middle): TemplateResult {
  return html`<button
    class="pill"
    part="sound"
    type="button"
    @click=${() => {
      player.setMuted(false);
      keepFocus();
    }}
  >
    ${icon(soundOff, 24)} ${words.term('tapForSound')}
  </button>`;
}

function renderPlay(
  { words, keepFocus }: Middle,
  label: 'play' | 'watchAgain',
  act: () => void,
): TemplateResult {
  return html`<button
    class="pill big"
    part="play"
    type="button"
    aria-label=${words.term(label)}
    @click=${() => {
      act();
      keepFocus();
    }}
  >
    ${icon(label === 'play' ? play : again, 32)}
  </button>`;
}

/** Asked for by hand, a replay plays from its beginning, with its sound. */
function renderReplay({ player, words }: Middle): TemplateResult {
  return html`<button
    class="pill"
    part="play"
    type="button"
    @click=${() => {
      player.seek(0);
      player.setMuted(false);
    }}
  >
    ${icon(play, 24)} ${words.term('watchReplay')}
  </button>`;
}

function renderWords({ player, words, lost }: Middle): TemplateResult | typeof nothing {
  const said = coverWords(player, words, lost);
  if (said === '') return nothing;
  const { face } = player;
  const waits = face === 'opening' || face === 'waiting';
  const bringBack = () => void player.togglePictureInPicture().catch(() => undefined);
  return html`<p class="words ${waits ? 'breathing' : ''}" part="words" aria-hidden="true">
      ${said}
    </p>
    ${isAway(player) ? renderPill(words.term('bringBack'), bringBack) : nothing}
    ${face === 'failed' ? renderPill(words.term('tryAgain'), () => player.retry()) : nothing}`;
}

function renderPill(label: string, act: () => void): TemplateResult {
  return html`<button class="pill" type="button" @click=${act}>${label}</button>`;
}
