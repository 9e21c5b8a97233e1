import { css } from 'lit';

export const styles = css`
  .poll {
    position: relative;
    display: grid;
    gap: 6px;
    padding: 10px;
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  /* Beside the button that folds. */
  .kind {
    display: flex;
    padding-inline-start: 14px;
    align-items: center;
    gap: 6px;
    color: var(--_accent-ink);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    line-height: 1.3;
  }

  h3 {
    font-size: calc(1.0625 * var(--_rem));
    -webkit-line-clamp: 3;
  }

  /* The presenter's face stays free: many long ones scroll. */
  .choices {
    display: grid;
    max-block-size: max(96px, 34vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    grid-template-columns: minmax(0, 1fr);
    /* As high as what each says: else those that the box has no room for are pressed together. */
    grid-auto-rows: max-content;
    gap: 6px;
  }

  .choices li {
    position: relative;
    flex-shrink: 0;
    flex-grow: 0;
    inline-size: auto;
    overflow: hidden;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 20%);
    border-radius: 10px;
    animation: none;
  }

  .face {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 6px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: calc(0.9375 * var(--_rem));
    line-height: 1.25;
    text-align: start;
  }

  button.face {
    cursor: pointer;
    touch-action: manipulation;
  }

  button.face:hover {
    background: color-mix(in oklab, transparent, var(--_accent) 10%);
  }

  button.face:focus-visible {
    outline-offset: -3px;
  }

  p.face {
    min-block-size: 36px;
  }

  .face svg {
    flex: none;
    color: var(--_leaf);
  }

  .said {
    display: grid;
    flex: 1;
    gap: 1px;
    min-inline-size: 0;
  }

  .text {
    display: -webkit-box;
    overflow: hidden;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* As long as the row is wide, and shrunk from there: nothing is laid out anew while votes come in. */
  .bar {
    position: absolute;
    inset: 0;
    background: color-mix(in oklab, var(--_raised), var(--_accent) 22%);
    transform-origin: left;
    transition: transform 400ms var(--_ease);
  }

  :dir(rtl) .bar {
    transform-origin: right;
  }

  .own {
    border-color: var(--_accent);
  }

  .right {
    border-color: var(--_leaf);
  }

  .right .bar {
    background: color-mix(in oklab, var(--_raised), var(--_leaf) 28%);
  }

  .mark {
    flex: none;
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 40%);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
  }

  .right .mark {
    color: var(--_leaf);
  }

  .share {
    flex: none;
    min-inline-size: 4ch;
    text-align: end;
  }

  .note {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  /* Led there by script, to read on from: nothing there takes a key. */
  .note:focus-visible {
    outline: none;
  }

  .note:empty {
    display: none;
  }

  .voting .bar {
    opacity: 0.5;
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .poll {
      border: 1px solid CanvasText;
    }

    .bar {
      border-block-end: 4px solid Highlight;
    }
  }
`;
