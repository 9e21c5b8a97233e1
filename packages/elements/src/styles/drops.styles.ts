import { css } from 'lit';

/**
 * What everything that the seller drops shares: it slides in, counts down (`.countdown`), and folds (`.fold`) into a
 * tab (`.tab`).
 */
export const drops = css`
  /* No box of its own while there is nothing, so that it leaves no gap; what is said stays where it is. */
  :host(:state(empty)) {
    display: contents;
  }

  /* In a row of drops (\`--_list\`) each has the width of the row's cards (\`--_wide\`), and what is left of it. */
  ul {
    display: var(--_list, grid);
    align-items: end;
    gap: 8px;
  }

  li {
    scroll-snap-align: start;
    animation: slide-in calc(var(--_duration) * 1.2) var(--_ease);
  }

  li:not(:has(> .tab)) {
    flex-grow: 1;
    inline-size: var(--_wide, auto);
  }

  @keyframes slide-in {
    from {
      opacity: 0;
      transform: translateX(calc(var(--_from, -1) * 24px));
    }
  }

  :host(:dir(rtl)) {
    --_from: 1;
  }

  h3 {
    display: -webkit-box;
    overflow: hidden;
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .countdown {
    min-inline-size: 4ch;
    font-size: calc(1.375 * var(--_rem));
    font-weight: 700;
    line-height: 1;
    text-align: end;
  }

  .button {
    padding-inline: 12px;
    font-size: calc(0.875 * var(--_rem));
  }

  .failed {
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  /* Over a corner, where nothing else is to be touched. */
  .fold {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-start: -8px;
    z-index: 1;
    align-items: start;
    justify-content: start;
    padding: 4px;
    border: 0;
  }

  .fold span {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--_veil);
    color: #ffffff;
  }

  .tab {
    min-block-size: 44px;
    padding: 8px 12px;
    border: 0;
    border-radius: 22px;
    background: color-mix(in oklab, var(--_raised), var(--_accent) 8%);
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    box-shadow: var(--_shadow);
  }

  .tab .name {
    max-inline-size: 14ch;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .fold span {
      border: 1px solid CanvasText;
    }
  }
`;
