import { css } from 'lit';

export const styles = css`
  /* No box of its own while there is nothing, so that it leaves no gap; what is said stays where it is. */
  :host(:state(empty)) {
    display: contents;
  }

  ul {
    display: grid;
    gap: 8px;
    justify-items: stretch;
  }

  li {
    animation: slide-in calc(var(--_duration) * 1.2) var(--_ease);
  }

  @keyframes slide-in {
    from {
      opacity: 0;
      transform: translateX(calc(var(--_from, -1) * 24px));
    }
  }

  :host(:dir(rtl)) {
    --_from: 1;
  }

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

  .gone .face,
  .closed .face {
    filter: grayscale(0.7);
    opacity: 0.75;
  }

  .note {
    display: flex;
    gap: 4px;
    align-items: start;
    color: var(--_accent-ink);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    line-height: 1.3;
  }

  .note > svg {
    flex: none;
    margin-block-start: 1px;
  }

  .waiting .note,
  .gone .note,
  .closed .note {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
  }

  .yours .note {
    color: var(--_leaf);
  }

  h3 {
    display: -webkit-box;
    overflow: hidden;
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
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

  .gone .price,
  .closed .price {
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

  .countdown {
    min-inline-size: 4ch;
    font-size: calc(1.375 * var(--_rem));
    font-weight: 700;
    line-height: 1;
    text-align: end;
  }

  .button {
    padding-inline: 12px;
    font-size: calc(0.875 * var(--_rem));
  }

  .failed {
    grid-column: 1 / -1;
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  /* Over the picture, where nothing else is to be touched. */
  .fold {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-start: -8px;
    z-index: 1;
    align-items: start;
    justify-content: start;
    padding: 4px;
    border: 0;
  }

  .fold span {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--_veil);
    color: #ffffff;
  }

  .tab {
    min-block-size: 44px;
    padding: 8px 12px;
    border: 0;
    border-radius: 22px;
    background: color-mix(in oklab, var(--_raised), var(--_accent) 8%);
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    box-shadow: var(--_shadow);
  }

  @media (forced-colors: active) {
    .offer,
    .fold span {
      border: 1px solid CanvasText;
    }

    .offer::after {
      display: none;
    }
  }
`;
