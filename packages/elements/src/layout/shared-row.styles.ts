import { css } from 'lit';

/** Where drops and what is shown stand if they share a row, or a column beside a picture: see `shareRow`; and the call. */
export const sharedRow = css`
  .call {
    display: block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: auto;
    animation: arrive var(--_duration) var(--_ease);
  }

  .offers[data-shared] {
    display: flex;
    align-items: safe end;
    align-self: end;
    gap: 8px;
    /* Up to the captions. */
    max-block-size: 135%;
    padding: 12px 8px 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding: 12px 8px 0;
    scroll-snap-type: inline mandatory;
    scrollbar-width: none;
  }

  /* The talk stands on the row, and fades out in little: there is not much of it. */
  .talk:has(~ .offers[data-shared]) {
    mask-image: linear-gradient(transparent, black 20px);
  }

  .talk:not([data-above-keyboard]):has(~ .offers[data-shared]) .lifted {
    transform: translateY(calc(-12px - max(var(--_shared, 0px), var(--_kept, 0px))));
  }

  .offers[data-shared] > * {
    flex: none;
  }

  .offers[data-shared] stall-pinned {
    inline-size: var(--_wide, auto);
    margin: 0;
    scroll-snap-align: start;
  }

  .offers[data-shared] .drops {
    block-size: auto;
    padding: 0;
    overflow: visible;
    translate: none;
  }

  @media (orientation: landscape) and (height <= 500px) {
    @container (width >= 560px) {
      .talk:has(~ .offers[data-shared]) {
        mask-image: none;
      }

      .talk:not([data-above-keyboard]):has(~ .offers[data-shared]) .lifted {
        transform: none;
      }

      .offers[data-shared] {
        flex-direction: column;
        align-items: stretch;
        align-self: stretch;
        max-block-size: none;
        /* One scrolls by whole pixels: without it, what is left of one at the end would stay under the bar. */
        padding-block-end: 1px;
        scroll-padding-block-end: 1px;
        justify-content: safe end;
        scroll-snap-type: none;
      }
    }
  }
`;
