import { css } from 'lit';

/** What viewers would like, with how much beside the most wished for: at the foot of the row, where no word stands on it. */
export const styles = css`
  .wished {
    position: relative;
    padding-block-end: 16px;
    overflow: hidden;
  }

  .wished > .bar {
    inset-block-start: auto;
    block-size: 4px;
    background: var(--_accent);
  }
`;
