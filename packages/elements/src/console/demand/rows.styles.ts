import { css } from 'lit';

/** How much each product is wished for beside the most wished for: under its words, so that none stands on it. */
export const styles = css`
  .track {
    position: relative;
    grid-column: 1 / -1;
    block-size: 6px;
    border-radius: 3px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_raised), var(--_on-surface) 8%);
  }

  .track > .bar {
    border-radius: 3px;
    background: var(--_accent);
  }
`;
