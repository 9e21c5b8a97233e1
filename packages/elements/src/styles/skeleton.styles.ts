import { css } from 'lit';

/** `.skeleton`: the shape of what is on its way. */
export const skeleton = css`
  .skeleton {
    border-radius: 6px;
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 10%);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
`;
