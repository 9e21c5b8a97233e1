import { css } from 'lit';

/** What stands over a part of the console, and what is said of it in small. */
export const headings = css`
  h2 {
    font-size: calc(1.25 * var(--_rem));
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }

  .hint {
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 400;
  }
`;
