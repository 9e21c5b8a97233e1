import { css } from 'lit';

/** Where the pieces stand on a phone on its side: the picture fills the height, the rest shares a narrow column. */
export const sidePlaces = css`
  @media (orientation: landscape) and (height <= 500px) {
    @container (width >= 560px) {
      .middle,
      stall-lobby {
        grid-area: 1 / 1 / -1 / 2;
      }

      stall-lobby {
        --_below: 16px;
      }

      .shade {
        display: none;
      }

      .notices {
        grid-area: 2 / 1;
        padding-block-start: 0;
      }

      /* The pill for sound stands close below. */
      .notices:has(.notice, .call) stall-question {
        --_lines: 1;
      }

      /* All of the column above the bar: what is dropped takes of the talk's room what it needs. */
      .talk,
      .offers {
        --_card: calc(5.25 * var(--_rem));
        --_list: initial;
        --_wide: initial;
        --_contained: initial;
        --_answers: initial;
        --_spared: 0;

        grid-area: 1 / 2 / 5;
      }

      .talk {
        inline-size: 100%;
        padding-block-end: calc(12px + max(var(--_offers, 0px), var(--_kept, 0px)));
        mask-image: none;
      }

      .lifted {
        transform: none;
      }

      /* Here they scroll, so that what is shown and the bar are always there. */
      .drops {
        flex-direction: column;
        align-items: stretch;
        justify-content: safe end;
        scroll-snap-type: none;
      }

      .drops > * {
        flex-grow: 0;
      }

      .bar {
        grid-area: 5 / 2;
      }
    }
  }
`;
