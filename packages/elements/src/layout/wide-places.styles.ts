import { css } from 'lit';

/** Where the pieces stand from a tablet's width on. */
export const widePlaces = css`
  @media not ((orientation: landscape) and (height <= 500px)) {
    /* Between: the picture on top, the panel below. */
    @container (width >= 640px) {
      .middle,
      .shade,
      stall-lobby {
        grid-area: 1 / 1 / 3 / -1;
      }

      .shade,
      stall-lobby {
        border-radius: 16px;
      }

      stall-lobby {
        --_above: 76px;
        --_below: 24px;
      }

      .shade {
        background: linear-gradient(rgb(20 18 12 / 45%), transparent 96px);
      }

      stall-host {
        margin: 12px;
      }

      .bar {
        grid-area: 2 / 1 / auto / -1;
        align-self: end;
        padding: 12px;
      }

      .notices {
        align-self: start;
        padding: 12px;
      }

      /* From the top, and of no height: the panel below is not laid out anew as they come and go. */
      .offers {
        --_card: initial;
        --_list: initial;
        --_wide: initial;
        --_contained: initial;
        --_answers: initial;
        --_spared: 0;

        grid-area: 3 / 1 / auto / -1;
        align-items: start;
        block-size: 0;
        margin-block-start: 12px;
      }

      .offers stall-pinned {
        margin-inline: 0;
      }

      /* Side by side; alone, one has all the width. */
      .drops {
        flex-wrap: wrap;
        align-items: start;
        gap: 0 8px;
        block-size: auto;
        padding: 0;
        overflow: visible;
        translate: 0 var(--_pinned, 0px);
      }

      .drops > * {
        flex: 1 1 40%;
        min-inline-size: 0;
        margin-block: 8px 0;
      }

      /* It has words and buttons for the whole width. */
      .drops stall-offer {
        flex-basis: 100%;
      }

      stall-question {
        --_lines: 3;
      }

      /* Moved, and its end kept where it is by as much: to who reads in it that is no jump. */
      stall-panel {
        grid-area: 4 / 1 / -1 / -1;
        margin-block-start: 8px;
        padding-block-end: var(--_offers, 0px);
        translate: 0 var(--_offers, 0px);
      }
    }

    /* The talk has the other half, from the picture down. */
    @container (720px <= width < 960px) {
      .offers {
        grid-area: 3 / 1;
      }

      .drops > * {
        flex-basis: 100%;
      }

      stall-panel {
        grid-area: 4 / 1 / -1;
      }

      .beside {
        grid-area: 3 / 2 / -1;
        margin-block-start: 12px;
      }
    }

    /* Who reads of a product has all the room below the picture, as a phone's sheet has it: there is little. */
    @container (640px <= width < 960px) {
      stall-panel.reading {
        grid-column: 1 / -1;
        padding-block-end: 0;
        translate: none;
      }

      .offers:has(~ .reading),
      .reading ~ .beside {
        visibility: hidden;
      }
    }

    /* Wide: a shop window. */
    @container (width >= 960px) {
      .middle,
      .shade,
      stall-lobby {
        grid-area: 1 / 1 / -1 / 2;
      }

      .bar {
        grid-area: 4 / 1;
      }

      /* All of the picture is its room: the column beside it does not make way for it. */
      .notices {
        grid-area: 1 / 1 / -1 / 2;
        padding: 56px 16px 16px;
      }

      stall-host {
        grid-area: 1 / 2;
        justify-self: stretch;
        margin: 0;
        padding: 0 0 8px;
      }

      .offers {
        grid-area: 2 / 2;
        margin-block-start: 0;
      }

      .drops > * {
        flex-basis: 100%;
      }

      stall-panel {
        grid-area: 4 / 2;
        margin-block-start: 12px;
      }

      .beside {
        grid-area: 1 / 3 / -1;
      }
    }
  }
`;
