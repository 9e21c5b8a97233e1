import { css } from 'lit';

/** Where the pieces stand over the picture of a phone, and where nothing else is said. */
export const narrowPlaces = css`
  .shade,
  stall-lobby,
  stall-sheet {
    grid-area: 1 / 1 / -1 / -1;
  }

  /* Above two lines of the talk, and the bar: a gap tells what is said from what is for sale. */
  stall-lobby {
    --_least: 0;
    --_above: calc(60px + env(safe-area-inset-top));
    --_below: calc(188px + env(safe-area-inset-bottom));

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
    min-block-size: 0;
    padding-inline-start: 8px;
    overflow: clip;
    mask-image: linear-gradient(transparent, black 56px);
    pointer-events: none;
  }

  /* Of little room not half is to fade. */
  @media (height <= 620px) {
    .talk {
      --_fade: 20px;

      mask-image: linear-gradient(transparent, black 20px);
    }
  }

  .lifted {
    block-size: 100%;
    transform: translateY(calc(-12px - max(var(--_offers, 0px), var(--_kept, 0px))));
    transition: transform var(--_duration) var(--_ease);
  }

  .low .lifted {
    --_fade: 24px;

    block-size: 80px;
  }

  /* Nothing within goes by them: it would get its styles anew with each drop. */
  .lifted > *,
  .drops > * {
    --_offers: initial;
    --_pinned: initial;
    --_shared: initial;
  }

  /* Both stand at its end, the drops lifted onto what is shown: so neither moves the other. */
  .offers {
    --_list: flex;
    --_wide: min(88cqi, 400px);
    --_contained: normal;
    --_answers: 22vh;
    --_spared: 120;

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

  /* Who writes has the talk right above the field, and what is on offer once the keyboard has gone. */
  :is(.talk, .bar)[data-above-keyboard] {
    translate: 0 calc(-1 * var(--_keyboard));
  }

  .talk[data-above-keyboard] .lifted {
    transform: translateY(-12px);
  }

  .offers[data-above-keyboard] {
    visibility: hidden;
  }

  .bar[data-above-keyboard] > :not(stall-chat-field) {
    display: none;
  }

  /* The row is theirs who write by touch. Keys go on from the field to what stands beside it. */
  @media (pointer: coarse) {
    .bar:has(stall-chat-field:focus-within) > :is(.goods, .wallet, stall-more, stall-reactions) {
      display: none;
    }
  }

  .bar {
    grid-area: 5 / 1 / auto / -1;
    padding: 8px;
    padding-block-end: max(8px, env(safe-area-inset-bottom));
  }
`;
