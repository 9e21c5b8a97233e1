import { css } from '@lit/reactive-element/css-tag.js';

/**
 * The tokens, as every element reads them. A store sets the public ones (`--stall-…`) on any ancestor;
 * the private ones (`--_…`) are what our rules use, with the defaults: paper, leaf and one persimmon.
 * Light or dark by the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_surface: var(--stall-color-surface, light-dark(#fbf7ef, #1c1b16));
    --_raised: var(--stall-color-raised, light-dark(#ffffff, #28261f));
    --_on-surface: var(--stall-color-on-surface, light-dark(#29281f, #f3eee2));
    --_muted: var(--stall-color-muted, light-dark(#68675a, #b5b09f));
    --_line: var(--stall-color-line, light-dark(#e5ddcb, #3b382e));
    --_accent: var(--stall-color-accent, light-dark(#c4460b, #ff8f52));
    --_accent-ink: var(--stall-color-accent-ink, var(--_accent));
    --_leaf: var(--stall-color-leaf, light-dark(#3b6a35, #9ecb8f));
    --_live: var(--stall-color-live, #d3152b);
    --_veil: var(--stall-color-veil, rgb(22 20 14 / 64%));
    --_font: var(--stall-font, system-ui, sans-serif);
    --_stall-rem: 1em;
    --_rem: var(--_stall-rem);
    --_radius: var(--stall-radius, 12px);
    --_duration: var(--stall-duration, 200ms);
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
    --_shadow: 0 1px 2px rgb(30 25 10 / 12%), 0 8px 24px rgb(30 25 10 / 14%);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0.01ms;
    }
  }
`;
