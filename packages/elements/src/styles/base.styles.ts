import { css, type CSSResult } from 'lit';
import { tokens } from './tokens.styles.js';

const reset = css`
  /* What a page sets on everything must not seep in; what people chose (scheme, direction) must. */
  :host {
    all: initial;
    box-sizing: border-box;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    color: var(--_on-surface);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
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
    outline: 3px solid var(--_accent);
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
