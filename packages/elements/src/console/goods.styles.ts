import { css } from 'lit';

/** The goods as tiles for a thumb. */
export const goodsStyles = css`
  .goods,
  .coupons {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .keys,
  .keyed {
    display: none;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(136px, 100%), 1fr));
    gap: 12px;
    margin-block-start: 4px;
  }

  .tile {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0 0 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    transition: transform var(--_duration) var(--_ease);
  }

  .tile:active {
    transform: scale(0.97);
  }

  .tile[aria-disabled='true'] {
    cursor: default;
    transform: none;
  }

  .tile[aria-disabled='true']:not(.pending) {
    color: var(--_muted);
  }

  .tile[aria-disabled='true']:not(.pending) .face img {
    filter: grayscale(0.8);
    opacity: 0.7;
  }

  .face {
    position: relative;
    display: block;
    aspect-ratio: 4 / 3;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    overflow: hidden;
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 8%);
  }

  .tile {
    overflow: hidden;
  }

  .face img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .tile .title {
    display: -webkit-box;
    margin: 8px 12px 4px;
    overflow: hidden;
    font-weight: 600;
    line-height: 1.25;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
    margin: auto 12px 0;
  }

  .foot .price {
    font-size: var(--_rem);
  }

  .left {
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
  }

  .left.none {
    color: var(--_on-surface);
    font-weight: 700;
  }

  /* What is on screen can be told from across the yard: colour, frame, words and a tick. */
  .tile[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 4px var(--_accent);
  }

  .tile:focus-visible {
    outline-color: var(--_on-surface);
    outline-offset: 5px;
  }

  .tiles li {
    position: relative;
  }

  .menu {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    isolation: isolate;
    color: #fff;
  }

  /* Smaller than what a thumb hits: the picture is what is looked for. */
  .menu::before {
    content: '';
    position: absolute;
    inset: 7px;
    z-index: -1;
    border-radius: 50%;
    background: var(--_veil);
  }

  .wanted {
    display: flex;
    gap: 12px;
    inline-size: 100%;
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
  }

  .wanted > span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .taken {
    margin-block-start: 8px;
  }

  .removed li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 52px;
    color: var(--_muted);
  }

  .ribbon {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 36px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }

  .pending .ribbon {
    background: var(--_veil);
    color: #fff;
    animation: wait 900ms ease-in-out infinite alternate;
  }

  .key {
    display: none;
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    min-inline-size: 26px;
    padding-block: 2px;
    border-radius: 6px;
    background: var(--_veil);
    color: #fff;
    font: 700 calc(0.875 * var(--_rem))/1.5 var(--_font);
    text-align: center;
  }

  @keyframes wait {
    to {
      opacity: 0.55;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .pending .ribbon {
      animation: none;
    }
  }

  @media (hover: hover) {
    .keyed {
      display: inline-flex;
    }

    .tile[aria-disabled='false']:hover {
      border-color: var(--_accent);
    }

    @container (inline-size >= 960px) {
      .keys {
        display: inline;
      }

      .key {
        display: block;
      }
    }
  }

  @container (inline-size >= 600px) {
    .tiles {
      grid-template-columns: repeat(auto-fill, minmax(176px, 1fr));
      gap: 16px;
    }
  }

  @media (forced-colors: active) {
    .tile[aria-pressed='true'] {
      outline: 4px solid Highlight;
    }
  }
`;
