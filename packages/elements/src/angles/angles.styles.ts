import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }

  :host(:state(empty)) {
    display: none;
  }

  .open {
    background: var(--_veil);
    color: #ffffff;
  }

  /* The first group of a menu needs no line above it. */
  legend:not(.unseen) {
    margin-block-start: 0;
    border-block-start: 0;
  }
`;
