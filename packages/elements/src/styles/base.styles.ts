import { css, type CSSResult } from '@lit/reactive-element/css-tag.js';
import { tokens } from './tokens.styles.js';

const reset = css`
  /*
   * What a page sets on everything must not seep in; what people chose (scheme, direction) must. A page's
   * rule for all elements (\`*\`) goes before ours for \`:host\`, unless ours is important: then it goes before
   * the important ones of the page too. Only what is handed down to the words inside is; where the element
   * stands, how large and whether it is shown at all stays the page's.
   */
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
    box-sizing: border-box !important;
    color: var(--_on-surface) !important;
    font: var(--stall-font-size, medium) / 1.4 var(--_font) !important;
    letter-spacing: normal !important;
    text-align: start !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-spacing: normal !important;
  }

  :host::before,
  :host::after {
    content: none !important;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  img,
  video,
  svg {
    display: block;
    max-inline-size: 100%;
  }

  a {
    color: inherit;
  }

  button,
  input {
    font: inherit;
    color: inherit;
  }

  :focus-visible {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 2px;
  }

  .numbers {
    font-variant-numeric: tabular-nums;
  }

  /* Read by screen readers, not seen. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What every element begins its styles with: the tokens, and a reset that keeps a hostile page out. */
export const base: CSSResult[] = [tokens, reset];
