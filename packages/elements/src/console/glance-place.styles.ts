import { css } from 'lit';

/** The console around what is read at a glance: on a phone nothing but that, and where the show stands. */
export const glancePlaceStyles = css`
  .glance-way {
    grid-column: 1 / -1;
    min-block-size: 52px;
    font-size: calc(1.0625 * var(--_rem));
  }

  .glance .desk {
    padding: 0;
  }

  @container (inline-size < 960px) {
    .frame.glance {
      gap: 0;
      block-size: var(--stall-block-size, 100dvh);
      padding-inline: 0;
    }

    .glance .desk {
      flex: 1;
      min-block-size: 0;
      overflow: hidden auto;
    }

    .glance :is(.top, .low) {
      margin-inline: 0;
    }

    .glance :is(.head, .leave) {
      display: none;
    }
  }

  /* So large are the letters that the whole page has to scroll. */
  @container (inline-size < 15em) {
    .frame.glance {
      block-size: auto;
    }
  }

  @media (max-height: 480px) {
    .glance .state {
      min-block-size: 48px;
    }
  }
`;
