import { css } from 'lit';

/** A list of `.chapter`s with `.part`s, each with `PART` rows that are about `--_row` high. */
export const longList = css`
  /* Of thousands of rows only the dozens in sight are laid out. */
  .part,
  .chapter {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(12 * var(--_row));
    /* What has the focus keeps its ring at the edge. */
    overflow-clip-margin: 8px;
  }

  .chapter {
    contain-intrinsic-block-size: auto calc(8 * 12 * var(--_row));
  }
`;
