import type { CSSResult } from '@lit/reactive-element/css-tag.js';
import { base } from '../styles/base.styles.js';
import { styles as player } from './player.styles.js';
import type { Ratio } from './ratio.js';

/** Gives an element that is not defined yet the shadow that it will draw in, with the styles that it will have. */
export function openShadow(element: Element, styles: readonly CSSResult[] = []): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...base, player, ...styles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  return root;
}

/** A video where a player will have it. */
export function pictureOf(video: HTMLVideoElement, { ratio, upright }: Ratio): HTMLElement {
  const picture = document.createElement('div');
  picture.className = `picture ${upright ? 'upright' : 'lying'}`;
  picture.style.setProperty('--_ratio', ratio);
  picture.append(video);
  return picture;
}
