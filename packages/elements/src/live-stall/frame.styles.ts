import { css } from '@lit/reactive-element/css-tag.js';

/**
 * The frame of the stall and where the picture stands in it, by the room that there is. A page's own arrangement has none
 * of this: its parts stand one below another, until the page says otherwise of the part "frame". `--_layout` names
 * what was chosen, and `--_talk` whether the talk stands beside it, for `LayoutObserver`. Where the other pieces stand is in `../layout/places.styles.ts`.
 */
export const styles = css`
  /* What is asked for its width is not the element itself: of that a page may unset all. */
  .room {
    inline-size: 100%;
    container-type: inline-size;
  }

  :host([scheme='light']) {
    color-scheme: light !important;
  }

  :host([scheme='dark']) {
    color-scheme: dark !important;
  }

  :host([scheme='auto']) {
    color-scheme: light dark !important;
  }

  /* Narrow: the picture is the page. */
  .frame {
    --_layout: narrow;

    position: relative;
    display: grid;
    grid-template-rows: auto auto minmax(0, 10fr) minmax(0, 13fr) auto;
    grid-template-columns: minmax(0, 1fr) auto;
    block-size: var(--stall-block-size, 100dvh);
    min-block-size: 420px;
    background: var(--_surface);
    isolation: isolate;
    overflow: clip;
  }

  /* Below all that has no layer of its own. */
  [part='player'] {
    grid-area: 1 / 1 / -1 / -1;
    z-index: -1;
    min-block-size: 0;
  }

  /* A phone on its side: the picture fills the height, the rest shares a narrow column. */
  @media (orientation: landscape) and (height <= 500px) {
    @container (width >= 560px) {
      .frame {
        --_layout: side;

        grid-template-rows: auto auto minmax(0, 1fr) auto auto;
        grid-template-columns: minmax(0, 1fr) minmax(260px, 320px);
        min-block-size: 280px;
        background: #1a1812;
      }

      [part='player'] {
        grid-area: 1 / 1 / -1 / 2;
      }
    }
  }

  @media not ((orientation: landscape) and (height <= 500px)) {
    /* Between: the picture on top, the panel below. */
    @container (width >= 640px) {
      .frame {
        --_layout: medium;

        /* The picture's two rows are of one height, whatever comes into the others. */
        --_head: calc(4.5 * var(--_rem));

        grid-template-rows: var(--_head) calc(49% - var(--_head)) auto minmax(0, 1fr);
        min-block-size: 640px;
        padding: 12px;
      }

      [part='player'] {
        grid-area: 1 / 1 / 3 / -1;
        border-radius: 16px;
      }
    }

    /* The panel and the talk side by side. */
    @container (720px <= width < 960px) {
      .frame {
        --_talk: beside;

        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        column-gap: 12px;
      }
    }

    /* Wide: a shop window. */
    @container (width >= 960px) {
      .frame {
        --_layout: wide;

        grid-template-rows: auto auto auto minmax(0, 1fr);
        grid-template-columns: minmax(0, 1fr) clamp(360px, 34cqi, 460px);
        column-gap: 24px;
        block-size: var(--stall-block-size, min(100dvh, 900px));
        padding: 16px;
      }

      [part='player'] {
        grid-area: 1 / 1 / -1 / 2;
      }
    }

    /* And the talk in a column of its own, where it leaves the picture enough. */
    @container (width >= 1040px) {
      .frame:not(.lying) {
        --_talk: beside;

        grid-template-columns: minmax(0, 1fr) minmax(340px, 28%) minmax(300px, 24%);
      }
    }
  }
`;
