import { css } from '@lit/reactive-element/css-tag.js';

/** LIVE and what stands with it, in their place in the frame of the stall: the first picture has them before the stall. */
export const marks = css`
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
    grid-area: 1 / 2;
    align-self: start;
    max-inline-size: min(calc(8.25 * var(--_rem)), 46cqi);
    margin-block-start: max(16px, env(safe-area-inset-top));
    margin-inline-end: max(8px, env(safe-area-inset-right));
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 2px 8px;
    border-radius: 6px;
    background: var(--_veil);
    color: #ffffff;
    font-size: calc(0.75 * var(--_rem));
    font-weight: 600;
    line-height: 1;
    overflow-wrap: normal;
  }

  .mark.live {
    background: var(--_live);
    letter-spacing: 0.04em;
    text-transform: uppercase;
    /* At the end of the line it is the last: the count comes later, and pushes nothing aside. */
    order: 1;
  }

  @media (orientation: landscape) and (height <= 500px) {
    @container (width >= 560px) {
      .marks {
        grid-area: 1 / 1;
        justify-self: end;
        margin-block-start: 12px;
        margin-inline-end: 12px;
      }
    }
  }

  @media not ((orientation: landscape) and (height <= 500px)) {
    @container (width >= 640px) {
      .marks {
        grid-area: 1 / 2;
        justify-self: end;
        max-inline-size: none;
        margin: 16px 0 0;
        margin-inline-end: 16px;
      }
    }

    @container (width >= 960px) {
      .marks {
        grid-area: 1 / 1;
        justify-self: start;
        align-self: start;
        margin: 16px 0 0;
        margin-inline-start: 16px;
      }

      .mark.live {
        order: 0;
      }
    }
  }
`;
