import { css } from 'lit';

/** What stands for a product that has no picture. */
export const productFace = css`
  .letter {
    display: grid;
    block-size: 100%;
    place-items: center;
    color: var(--_muted);
    font-size: calc(1.5 * var(--_rem));
    font-weight: 700;
  }
`;
