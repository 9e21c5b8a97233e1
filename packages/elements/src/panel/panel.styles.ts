import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr;
    min-block-size: 0;
    background: var(--_surface);
  }

  .bar {
    border-block-end: 1px solid var(--_line);
    container-type: inline-size;
  }

  /* In the sheet its close button stands beside the tabs. */
  .bar.sheet {
    padding-inline-end: 48px;
  }

  .tabs {
    display: flex;
    align-items: stretch;
    padding-inline: 4px;
    overflow: auto clip;
    scrollbar-width: none;
  }

  .tab {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 8px 10px;
    border: 0;
    background: transparent;
    color: var(--_muted);
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }

  .tab[aria-selected='true'] {
    color: var(--_on-surface);
  }

  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: 10px;
    inset-block-end: 0;
    block-size: 3px;
    border-radius: 2px;
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }

  .count {
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: color-mix(in oklab, transparent, currentcolor 14%);
    font-size: calc(0.75 * var(--_rem));
    line-height: 20px;
    text-align: center;
  }

  .count.full {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  /* Six words fit beside a picture. Their counts stand over their ends, where they take no room. */
  @container (inline-size < 30em) {
    .tabs {
      padding-inline: 2px;
    }

    .tab {
      flex: 1 0 auto;
      justify-content: center;
      min-inline-size: 44px;
      padding: 13px 5px 5px;
      font-size: calc(0.875 * var(--_rem));
    }

    .tab[aria-selected='true']::after {
      inset-inline: 5px;
    }

    .count {
      position: absolute;
      inset-block-start: 3px;
      inset-inline-end: 1px;
      min-inline-size: 16px;
      padding: 0 4px;
      border-radius: 8px;
      background: color-mix(in oklab, var(--_surface), var(--_on-surface) 14%);
      font-size: calc(0.6875 * var(--_rem));
      line-height: 16px;
    }
  }

  /* Nor do they beside the button that closes a sheet. */
  @container (inline-size < 21em) {
    .tab {
      padding-inline: 3px;
    }

    .tab[aria-selected='true']::after {
      inset-inline: 3px;
    }
  }

  .back {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 4px;
    border-block-end: 1px solid var(--_line);
  }

  .back .round {
    inline-size: auto;
    gap: 4px;
    padding-inline: 8px 14px;
    border-radius: 22px;
    font-size: calc(0.9375 * var(--_rem));
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .view {
    min-block-size: 0;
    padding: 4px 16px max(16px, env(safe-area-inset-bottom));
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }

  .view.product {
    container: product / inline-size;
    padding-block: 16px 0;
  }

  .view.chat {
    padding: 0;
    overflow: hidden;
  }

  .view.chat > * {
    block-size: 100%;
  }
`;
