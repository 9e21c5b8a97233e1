import { css } from 'lit';

/** What stands for a picture that there is not: a first letter. */
export const letter = css`
  .letter {
    display: grid;
    block-size: 100%;
    place-items: center;
    color: var(--_muted);
    font-size: calc(1.5 * var(--_rem));
    font-weight: 700;
  }
`;
