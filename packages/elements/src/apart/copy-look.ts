import { tokens } from '../styles/tokens.styles.js';

/** What a store can set, as the style sheets name it. */
const NAMES = new Set(String(tokens).match(/--stall-[\w-]+/g));

/** Gives an element in another window the look that one has in its page: the store's tokens, light or dark. */
export function copyLook(from: Element, to: HTMLElement): void {
  const look = getComputedStyle(from);
  for (const name of NAMES) {
    const value = look.getPropertyValue(name);
    if (value !== '') to.style.setProperty(name, value);
  }
  to.style.colorScheme = look.colorScheme;
}
