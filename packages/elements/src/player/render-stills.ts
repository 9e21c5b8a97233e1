import { html, type TemplateResult } from 'lit';
import type { BareWords } from '../localize/bare-words.js';
import type { PlayerSource } from './player-source.js';

/**
 * The still picture, and its blurred ground.
 *
 * @param began Whether the picture itself stands before it.
 */
export function renderStills(
  { poster, alt }: Pick<PlayerSource, 'alt'> & { poster: string },
  began: boolean,
  words: BareWords,
): TemplateResult {
  return html`<img class="ground" src=${poster} alt="" />
    <img
      class="poster ${began ? 'off' : ''}"
      part="poster"
      src=${poster}
      alt=${words.text(alt)}
    />`;
}
