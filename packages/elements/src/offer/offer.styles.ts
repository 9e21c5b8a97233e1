import { css } from 'lit';

export const styles = css`
  .offer {
    position: relative;
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: 2px 12px;
    padding: 8px 8px 10px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_raised), var(--_accent) 10%);
    box-shadow: var(--_shadow);
  }

  /* What is left of it, along its lower edge. */
  .offer::after {
    position: absolute;
    inset: auto 12px 4px;
    block-size: 3px;
    border-radius: 2px;
    background: linear-gradient(
        var(--_to, to right),
        var(--_accent) calc(var(--_left, 1) * 100%),
        color-mix(in oklab, transparent, var(--_accent) 22%) 0
      )
      no-repeat;
    content: '';
  }

  .offer:dir(rtl)::after {
    --_to: to left;
  }

  .held::after,
  .waiting::after,
  .yours::after,
  .not-for-you::after,
  .ran-out::after,
  .all-bought::after,
  .closed::after {
    display: none;
  }

  .held {
    box-shadow:
      0 0 0 2px var(--_accent),
      var(--_shadow);
  }

  .face {
    grid-row: span 2;
    align-self: center;
    border-radius: 8px;
    overflow: hidden;
    background: var(--_surface);
  }

  .face img {
    inline-size: 64px;
    block-size: 64px;
    object-fit: cover;
  }

  :is(.not-for-you, .gone, .ran-out, .all-bought, .closed) .face {
    filter: grayscale(0.7);
    opacity: 0.75;
  }

  .note {
    display: flex;
    gap: 4px;
    align-items: start;
    color: color-mix(in oklab, var(--_accent-ink), var(--_on-surface) 20%);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    line-height: 1.3;
  }

  .note > svg {
    flex: none;
    margin-block-start: 1px;
  }

  :is(.waiting, .sign-in, .not-for-you, .gone, .ran-out, .all-bought, .closed) .note {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
  }

  .yours .note {
    color: var(--_leaf);
  }

  h3 > span {
    font-weight: 400;
  }

  .buy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    min-inline-size: 0;
    min-block-size: 44px;
  }

  .price {
    color: var(--_accent-ink);
    font-size: calc(1.25 * var(--_rem));
    font-weight: 800;
  }

  :is(.not-for-you, .gone, .ran-out, .all-bought, .closed) .price {
    color: var(--_muted);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    justify-content: end;
    margin-inline-start: auto;
  }

  /* Below the buttons, one of which is the link that it is about. */
  .acts [part='disclosure'] {
    flex-basis: 100%;
    order: 1;
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-weight: 400;
    justify-content: end;
  }

  .failed {
    grid-column: 1 / -1;
  }

  .tell {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    padding-block-start: 4px;
    font-size: calc(0.875 * var(--_rem));
  }

  .tell p {
    flex: 1 1 12em;
  }

  .tell .answers {
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
  }

  ul {
    container-name: offer;
    container-type: var(--_contained, inline-size);
  }

  /* Where there is the width, all of it stands in one line. */
  @container offer (width >= 540px) {
    .offer {
      grid-template-columns: 64px minmax(0, 1fr) fit-content(60%);
      align-items: center;
    }

    .face {
      grid-row: auto;
    }

    .buy {
      flex-wrap: nowrap;
      gap: 4px 16px;
    }
  }

  @media (forced-colors: active) {
    .offer {
      border: 1px solid CanvasText;
    }

    .offer::after {
      display: none;
    }
  }
`;
