import { css } from 'lit';

/** It covers its place with a ground of its own; `--_above` and `--_below` is what others stand on. */
export const styles = css`
  .lobby {
    position: relative;
    display: grid;
    block-size: 100%;
    min-block-size: var(--_least, 320px);
    border-radius: inherit;
    background: linear-gradient(160deg, #3c5636, #1d2a1b 60%, #16140e);
    color: #ffffff;
    container-type: size;
    overflow: clip;
  }

  .ground,
  .words,
  video,
  .back {
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .ground img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .ground::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(rgb(20 18 12 / 58%), rgb(20 18 12 / 68%) 40%, rgb(20 18 12 / 88%));
  }

  .words {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: 0;
    padding: var(--_above, 24px) 16px var(--_below, 24px);
    overflow-y: auto;
    scrollbar-width: none;
  }

  /* Stands low where there is room, and scrolls from its top where there is not. */
  .words::before {
    content: '';
    margin-block-start: auto;
  }

  .words > * {
    flex: none;
  }

  h2 {
    font-size: clamp(calc(1.5 * var(--_rem)), 7cqi, calc(2.5 * var(--_rem)));
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h3 {
    font-size: calc(1.125 * var(--_rem));
    line-height: 1.25;
  }

  .when {
    font-weight: 600;
  }

  .about {
    display: -webkit-box;
    max-inline-size: 60ch;
    overflow: hidden;
    line-height: 1.45;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .note,
  .failed {
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.4;
  }

  .countdown {
    display: flex;
    gap: 8px;
  }

  .countdown span {
    display: grid;
    justify-items: center;
    min-inline-size: 64px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: rgb(22 20 14 / 62%);
    backdrop-filter: blur(8px);
  }

  .countdown b {
    font-size: calc(1.75 * var(--_rem));
    line-height: 1.1;
  }

  .countdown small {
    font-size: calc(0.75 * var(--_rem));
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px;
  }

  .acts .button:not(.accent) {
    border-color: rgb(255 255 255 / 40%);
    background: rgb(22 20 14 / 62%);
    color: #ffffff;
  }

  .acts .button {
    padding-inline: 12px;
  }

  summary {
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .remind[open] {
    flex-basis: 100%;
  }

  .ways {
    display: grid;
    max-inline-size: 280px;
    margin-block-start: 8px;
    padding: 4px 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
  }

  .way {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
    padding: 8px 16px;
    text-decoration: none;
  }

  .way:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .way:focus-visible {
    outline-offset: -3px;
  }

  .next {
    display: grid;
    gap: 4px;
    max-inline-size: 420px;
    padding: 16px;
    border-radius: 16px;
    background: rgb(22 20 14 / 62%);
    backdrop-filter: blur(8px);
  }

  .next .when {
    font-size: calc(0.875 * var(--_rem));
  }

  .next .acts {
    margin-block-start: 8px;
  }

  .goods {
    display: flex;
    flex: none;
    gap: 8px;
    margin-inline: -16px;
    padding-inline: 16px;
    overflow-x: auto;
    scrollbar-width: none;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 16px;
  }

  .goods a {
    display: grid;
    gap: 4px;
    inline-size: 76px;
    color: inherit;
    text-decoration: none;
    scroll-snap-align: start;
  }

  .goods img {
    inline-size: 76px;
    block-size: 76px;
    border-radius: var(--_radius);
    object-fit: cover;
  }

  .goods .price {
    font-size: calc(0.75 * var(--_rem));
    white-space: nowrap;
  }

  video {
    inline-size: 100%;
    block-size: 100%;
    background: #16140e;
    object-fit: contain;
  }

  .back {
    align-self: start;
    justify-self: end;
    margin: var(--_above, 16px) 16px 0;
  }

  /* Little room: what counts stays. */
  @container (height < 520px) {
    .about,
    .note {
      -webkit-line-clamp: 2;
    }

    .countdown b {
      font-size: calc(1.25 * var(--_rem));
    }

    .countdown span {
      min-inline-size: 52px;
      padding: 4px 8px;
    }
  }

  @container (height < 600px) {
    .goods,
    [part='disclosure'] {
      display: none;
    }
  }

  /* The goods stand beside it. */
  @container (width >= 616px) {
    .words {
      gap: 16px;
      padding-inline: 32px;
    }

    .goods,
    [part='disclosure'] {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .countdown span,
    .next,
    .ways {
      border: 1px solid CanvasText;
    }
  }
`;
