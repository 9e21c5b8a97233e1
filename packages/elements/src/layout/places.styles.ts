import { css } from 'lit';

/** Where the pieces stand in the frame of `../live-stall/frame.styles.ts`, by the room that there is. */
export const places = css`
  .shade,
  stall-lobby,
  stall-sheet {
    grid-area: 1 / 1 / -1 / -1;
  }

  /* Under a thumb's width of talk, and the bar. */
  stall-lobby {
    --_least: 0;
    --_above: calc(60px + env(safe-area-inset-top));
    --_below: calc(160px + env(safe-area-inset-bottom));

    min-block-size: 0;
  }

  .middle {
    grid-area: 2 / 1 / 4 / -1;
  }

  .shade {
    background:
      linear-gradient(rgb(20 18 12 / 50%), transparent 96px),
      linear-gradient(transparent 55%, rgb(20 18 12 / 50%));
    pointer-events: none;
  }

  stall-host {
    grid-area: 1 / 1;
    justify-self: start;
    align-self: start;
    max-inline-size: 100%;
    margin-block-start: max(8px, env(safe-area-inset-top));
    margin-inline: max(8px, env(safe-area-inset-left)) 8px;
  }

  .notices {
    grid-area: 2 / 1 / auto / -1;
    padding: 8px 8px 0;
  }

  /* The talk stands on the offers. It is lifted, not laid out anew, as they come and go: so nothing jumps. */
  .talk {
    grid-area: 4 / 1 / auto / -1;
    display: grid;
    align-items: end;
    inline-size: 78%;
    padding-inline-start: 8px;
    overflow: clip;
    mask-image: linear-gradient(transparent, black 56px);
    pointer-events: none;
  }

  .lifted {
    block-size: 100%;
    transform: translateY(calc(-12px - max(var(--_offers, 0px), var(--_kept, 0px))));
    transition: transform var(--_duration) var(--_ease);
  }

  .low .lifted {
    block-size: 88px;
  }

  /* Nothing within goes by them: it would get its styles anew with each drop. */
  .lifted > *,
  .drops > * {
    --_offers: initial;
    --_pinned: initial;
  }

  /* Both stand at its end, the drops lifted onto what is shown: so neither moves the other. */
  .offers {
    --_list: flex;
    --_wide: min(88cqi, 400px);
    --_contained: normal;

    grid-area: 4 / 1 / auto / -1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    align-items: end;
    min-block-size: 0;
    pointer-events: none;
  }

  .offers > * {
    grid-area: 1 / 1;
  }

  .offers stall-pinned {
    margin-inline: 8px;
    pointer-events: auto;
  }

  /* A row that one goes along with the thumb: the edge of the next one shows that there is more. Alone, one has all of it. */
  .drops {
    display: flex;
    align-items: safe end;
    gap: 8px;
    min-block-size: 0;
    block-size: calc(100% + 12px);
    padding: calc(12px + var(--_pinned, 0px)) 8px 8px;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-inline: 8px;
    scroll-snap-type: inline mandatory;
    scrollbar-width: none;
    translate: 0 calc(-1 * var(--_pinned, 0px));
  }

  .drops > * {
    flex: 1 0 auto;
    pointer-events: auto;
  }

  /* It is fetched when the first one comes up. */
  .drops > :not(:defined) {
    display: none;
  }

  .bar {
    grid-area: 5 / 1 / auto / -1;
    padding: 8px;
    padding-block-end: max(8px, env(safe-area-inset-bottom));
  }

  /* A phone on its side: the picture fills the height, the rest shares a narrow column. */
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
      .notices:has(.notice) stall-question {
        --_lines: 1;
      }

      /* All of the column above the bar: what is dropped takes of the talk's room what it needs. */
      .talk,
      .offers {
        --_card: calc(5.25 * var(--_rem));
        --_list: initial;
        --_wide: initial;
        --_contained: initial;

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
        grid-area: 2 / 1 / auto / -1;
        align-self: start;
        padding: 12px;
      }

      /* From the top, and of no height: the panel below is not laid out anew as they come and go. */
      .offers {
        --_card: initial;
        --_list: initial;
        --_wide: initial;
        --_contained: initial;

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
    }
  }
`;
