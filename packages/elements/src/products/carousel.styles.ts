import { css } from 'lit';

/** Goods in a row: the rows of the list as cards. */
export const carousel = css`
  .ways {
    position: relative;
    --_card: calc(11 * var(--_rem));
    --_gap: 12px;
  }

  .carousel,
  .carousel :is(.chapter, .part),
  .waiting {
    display: flex;
    gap: var(--_gap);
  }

  /* Room for the ring of what has the focus. */
  .carousel,
  .waiting {
    padding: 6px;
    clip-path: none;
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scrollbar-width: none;
    scroll-padding-inline: 6px;
    scroll-snap-type: inline proximity;
  }

  .waiting {
    overflow: hidden;
  }

  .carousel :is(.chapter, .part) {
    flex: none;
    contain-intrinsic-block-size: auto calc(20 * var(--_rem));
  }

  .carousel .part {
    contain-intrinsic-inline-size: auto calc(12 * var(--_card) + 11 * var(--_gap));
  }

  .carousel .chapter {
    contain-intrinsic-inline-size: auto calc(96 * var(--_card) + 95 * var(--_gap));
  }

  .carousel [data-end] {
    inline-size: 1px;
    margin-inline-end: calc(-1 * var(--_gap) - 1px);
  }

  .carousel [data-end='last'] {
    margin-inline: calc(-1 * var(--_gap) - 1px) 0;
  }

  .ways .row {
    grid-template: auto 1fr / 100%;
    gap: 8px;
    flex: none;
    inline-size: var(--_card);
    min-block-size: calc(20 * var(--_rem));
    padding: 0;
    border: 0;
    scroll-snap-align: start;
  }

  .ways .face {
    border-radius: var(--_radius);
    aspect-ratio: 1;
  }

  .ways .face :is(img, .skeleton) {
    inline-size: 100%;
    block-size: 100%;
  }

  .ways .now {
    padding-block: 5px;
  }

  .ways .words {
    grid-template-columns: 100%;
  }

  /* Room for a line of what is to be known, which comes and goes: no card grows. */
  .ways .words > div:not(.skeleton, .buy) {
    min-block-size: calc(2 * 1.3 * var(--_rem) + 1.3 * 0.8125 * var(--_rem));
  }

  .ways .buy {
    gap: 8px;
  }

  .ways .buy .price {
    flex-basis: 100%;
    min-block-size: calc(1.35 * var(--_rem));
  }

  .ways .buy :is(.button, .note) {
    flex: 1;
    margin: 0;
  }

  .ways ~ .prices {
    position: static;
  }

  .way {
    display: none;
    position: absolute;
    inset-block-start: calc(6px + var(--_card) / 2 - 22px);
    border-color: var(--_line);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .way.first {
    inset-inline-start: 8px;
  }

  .way.last {
    inset-inline-end: 8px;
  }

  .way.last:dir(ltr) .icon,
  .way.first:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  @media (hover: hover) and (pointer: fine) {
    .way:not([hidden]) {
      display: inline-flex;
    }

    .way:hover {
      background: var(--_raised);
    }
  }
`;
