import { css } from 'lit';

export const styles = css`
  .unopened {
    padding: 0 16px 8px;
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  :host {
    display: inline-block;
  }

  #menu {
    block-size: var(--_held, fit-content);
  }

  .open {
    background: var(--_veil);
    color: #ffffff;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 0;
    background: transparent;
    text-align: start;
    cursor: pointer;
  }

  .item:hover {
    background: color-mix(in oklab, transparent, var(--_on-surface) 6%);
  }

  .item:focus-visible {
    outline-offset: -3px;
  }

  /* The bar has it where there is room. */
  @container (inline-size >= 400px) {
    .cramped {
      display: none;
    }
  }

  .share {
    padding: 8px 16px;
  }

  .share .unopened {
    padding-inline: 0;
  }

  .item .icon {
    flex: none;
  }

  .name {
    flex: 1;
  }

  .value {
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    white-space: nowrap;
  }

  .delay {
    margin: 4px 0 0;
    padding: 8px 16px 4px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
  }

  .onward {
    display: inline-flex;
    color: var(--_muted);
    transform: scaleX(-1);
  }

  .onward:dir(rtl) {
    transform: none;
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .back {
    margin-block-end: 4px;
    border-block-end: 1px solid var(--_line);
    font-weight: 600;
  }
`;
