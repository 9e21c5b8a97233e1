import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
    gap: 8px;
    justify-items: stretch;
    padding-inline-end: var(--_beside, 0);
  }

  li {
    animation: slide-in calc(var(--_duration) * 1.2) var(--_ease);
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

  /* A ticket: two notches where it would be torn off. */
  .ticket {
    --_tint: color-mix(in oklab, var(--_raised), var(--_accent) 10%);

    position: relative;
    display: grid;
    grid-template-columns: minmax(84px, auto) 1fr;
    border-radius: var(--_radius);
    background: var(--_tint);
    filter: drop-shadow(0 1px 1px rgb(30 25 10 / 14%)) drop-shadow(0 6px 14px rgb(30 25 10 / 14%));
    mask:
      radial-gradient(circle 7px at var(--_tear) 0, transparent 96%, black) 0 0 / 100% 51% no-repeat,
      radial-gradient(circle 7px at var(--_tear) 100%, transparent 96%, black) 0 100% / 100% 51%
        no-repeat;
  }

  .gives {
    display: grid;
    place-content: center;
    inline-size: 92px;
    padding: 12px 8px;
    border-inline-end: 2px dashed color-mix(in oklab, var(--_accent), transparent 60%);
    color: var(--_accent-ink);
    font-size: calc(1.1875 * var(--_rem));
    font-weight: 800;
    letter-spacing: -0.01em;
    line-height: 1.1;
    text-align: center;
  }

  .ticket {
    --_tear: 91px;
  }

  .ticket:dir(rtl) {
    --_tear: calc(100% - 91px);
  }

  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
    min-block-size: 60px;
    padding: 8px;
    padding-inline-start: 12px;
  }

  /* Words that grew leave the button a line of its own. */
  .words {
    flex: 1 1 6.5em;
    min-inline-size: 0;
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

  .note {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.35;
  }

  .countdown {
    min-inline-size: 4ch;
    font-size: calc(1.375 * var(--_rem));
    font-weight: 700;
    line-height: 1;
    text-align: end;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-end: -4px;
  }

  .code {
    display: inline-flex;
    align-items: center;
  }

  .applied .note {
    color: var(--_leaf);
    font-weight: 600;
  }

  code {
    padding: 2px 6px;
    border-radius: 6px;
    background: color-mix(in oklab, transparent, var(--_on-surface) 8%);
    color: var(--_on-surface);
    font-family: ui-monospace, 'SF Mono', Consolas, monospace;
    font-size: calc(0.875 * var(--_rem));
    user-select: all;
  }

  .button {
    padding-inline: 12px;
    font-size: calc(0.875 * var(--_rem));
  }

  /* Two of them side by side on a phone. */
  .acts .button {
    padding-inline: 6px;
  }

  .failed {
    flex-basis: 100%;
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  /* Over the stub, where nothing else is to be touched. */
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

  li.whole {
    position: relative;
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

  @media (forced-colors: active) {
    .ticket,
    .fold span {
      border: 1px solid CanvasText;
    }
  }

  .not-for-you .gives,
  .gone .gives,
  .closed .gives {
    color: var(--_muted);
    border-color: var(--_line);
  }
`;
