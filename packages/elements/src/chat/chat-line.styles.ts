import { css } from 'lit';

/** A line of the talk, on paper and over a picture. */
export const lineStyles = css`
  ol {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    padding-block: 3px;
    line-height: 1.375;
  }

  .said {
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
  .acts {
    grid-column: 1 / -1;
  }

  .why {
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .acts {
    display: flex;
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

  :host([overlay]) :is(.why, .unsent .button) {
    color: #ffc39e;
  }

  @media (forced-colors: active) {
    .mark {
      border: 1px solid currentcolor;
    }
  }
`;
