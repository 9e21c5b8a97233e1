import { css } from 'lit';

/** A line of the talk, on paper and over a picture. */
export const lineStyles = css`
  ol {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    padding-block: 3px;
    line-height: 1.375;
  }

  .said {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    margin-inline-end: 4px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .own .name {
    color: var(--_leaf);
  }

  .host .name {
    color: var(--_on-surface);
  }

  .mark {
    display: inline-block;
    margin-inline-end: 4px;
    padding: 0 6px;
    border-radius: 6px;
    background: var(--_leaf);
    color: var(--_surface);
    font-size: calc(0.75 * var(--_rem));
    font-weight: 600;
    line-height: 1.5;
    vertical-align: 1px;
  }

  .text {
    unicode-bidi: isolate;
  }

  .sending .text {
    font-style: italic;
  }

  .sending .text::after {
    content: ' …';
  }

  .held {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  .why,
  .unopened,
  .acts {
    grid-column: 1 / -1;
  }

  .why,
  .unopened {
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .acts {
    position: relative;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 4px 8px;
  }

  .acts .button {
    padding-inline: 14px;
    font-size: calc(0.875 * var(--_rem));
  }

  .unsent .button {
    justify-self: start;
    border: 0;
    background: transparent;
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
  }

  .remove {
    color: var(--_accent-ink);
  }

  /* 44 px to touch, one line to look at. */
  .menu {
    margin-block: -8px;
    margin-inline-end: -8px;
    color: var(--_muted);
  }

  /* Who only reads does not look at a button beside each line: it is there for who points at one, or comes by keys. */
  :host(:not([moderated])) .menu {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    background: var(--_surface);
    opacity: 0;
  }

  :host(:not([moderated])) :is(li:hover .menu, .menu:focus-visible, .menu[aria-expanded='true']) {
    opacity: 1;
  }

  /* For a finger the line itself is the button. */
  @media (hover: none) {
    :host(:not([moderated], [overlay])) .menu {
      inset: 0;
      inline-size: auto;
      margin: 0;
      border-radius: 8px;
      background: none;
      color: transparent;
      opacity: 1;
    }
  }

  :host([overlay]) .menu {
    position: absolute;
    inset: 0;
    inline-size: auto;
    min-block-size: 100%;
    margin: 0;
    border-radius: inherit;
    background: none;
    color: transparent;
    opacity: 1;
  }

  :host([overlay]) .acts .button {
    gap: 4px;
    padding-inline: 10px;
    border-color: transparent;
    background: rgb(255 255 255 / 18%);
    color: #fff;
    font-size: calc(0.8125 * var(--_rem));
  }

  :host([overlay]) ol {
    align-items: flex-start;
    gap: 4px;
  }

  /* No motion: of all that moves on a stall, a line that rose as it came took the most of the processor. */
  :host([overlay]) li {
    max-inline-size: 100%;
    padding: 4px 10px;
    border-radius: 14px;
    /* Denser than other veils: small words, some of them coloured, over any frame. */
    background: color-mix(in oklab, var(--_veil), rgb(22 20 14) 40%);
    color: #fff;
    font-size: calc(0.9375 * var(--_rem));
    pointer-events: auto;
  }

  :host([overlay]) .name {
    color: #f4dfb6;
  }

  :host([overlay]) .own .name {
    color: #c4e6b4;
  }

  :host([overlay]) .mark {
    background: #c4e6b4;
    color: #14200f;
  }

  :host([overlay]) :is(.why, .unopened, .unsent .button) {
    color: #ffc39e;
  }

  @media (forced-colors: active) {
    .mark {
      border: 1px solid currentcolor;
    }
  }
`;
