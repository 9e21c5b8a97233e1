import { css } from 'lit';

export const styles = css`
  .poll {
    position: relative;
    display: grid;
    gap: 4px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  /* Beside the button that folds. */
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    padding-inline-start: 14px;
  }

  .kind {
    display: flex;
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

  /* The presenter's face stays free, and over a picture the talk: many long ones scroll. */
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px 6px;
    max-block-size: max(96px, var(--_answers, 34vh));
    margin-block-start: 2px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  /* Short ones share a line: all are seen at once, and little of the picture is covered. */
  .choices li {
    position: relative;
    flex: 1 0 auto;
    inline-size: auto;
    max-inline-size: 100%;
    overflow: hidden;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 20%);
    border-radius: 10px;
    animation: none;
  }

  /* One below the other, so that their bars compare. */
  .choices.told li {
    flex-basis: 100%;
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

  .told .face {
    min-block-size: 32px;
    padding-block: 3px;
  }

  .face svg {
    flex: none;
    color: var(--_leaf);
  }

  .said {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
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
