import { css } from 'lit';

/** The look of `renderPrice`, and of what goes with a price that is awaited. */
export const price = css`
  .price {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    font-size: calc(1.125 * var(--_rem));
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.2;
    white-space: nowrap;
  }

  /* Where the store's price will be: as large as the show's, so that nothing is moved by the one that comes. */
  .price .asked {
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 12%);
    clip-path: inset(0.15em 0 round 4px);
  }

  [data-like]::before {
    content: attr(data-like);
    visibility: hidden;
  }

  .price s {
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 400;
    letter-spacing: 0;
  }
`;
