import { css } from 'lit';

/** Where the show stands. Plain full colours: it is read in sunlight. */
export const stateStyles = css`
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    margin-inline: -12px;
  }

  .state {
    display: flex;
    align-items: center;
    gap: 6px 10px;
    min-block-size: 56px;
    padding: 4px 12px;
    padding-block-start: max(4px, env(safe-area-inset-top));
    background: var(--_on-surface);
    color: var(--_surface);
  }

  .state.live {
    background: var(--_live);
    color: #fff;
  }

  .standing {
    flex: 1;
    min-inline-size: min-content;
    overflow-wrap: normal;
  }

  .status {
    font-size: calc(1.375 * var(--_rem));
    font-weight: 800;
    line-height: 1.15;
  }

  .status .live {
    text-transform: uppercase;
    letter-spacing: 0.02em;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
    line-height: 1.3;
    white-space: nowrap;
  }

  /* A dot alone stands before what follows it. */
  .facts:has(.good) {
    flex-wrap: nowrap;
  }

  .line {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .line::before {
    content: '';
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid currentcolor;
    border-radius: 50%;
  }

  .line.good::before {
    background: currentcolor;
  }

  .line.slow::before {
    background: linear-gradient(currentcolor 50%, transparent 0);
  }

  .tag {
    display: inline-block;
    padding-inline: 6px;
    border: 1.5px solid currentcolor;
    border-radius: 6px;
    font-size: calc(0.75 * var(--_rem));
    font-weight: 600;
    line-height: 1.4;
    vertical-align: 3px;
    white-space: nowrap;
  }

  .viewers {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    line-height: 1.2;
  }

  .viewers strong {
    font-size: calc(1.5 * var(--_rem));
    font-weight: 800;
    line-height: 1;
  }

  /* A line that is as it should be is a dot on a phone; one that is not has words. */
  @container (inline-size < 600px) {
    .viewers span,
    .line.good span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  /* The button that ends the show stays whole on the smallest phones. */
  @container (inline-size < 340px) {
    .state {
      column-gap: 6px;
      padding-inline: 8px;
    }

    .viewers strong {
      font-size: calc(1.125 * var(--_rem));
    }
  }

  .go {
    padding-inline: 20px;
    font-size: calc(1.25 * var(--_rem));
    font-weight: 700;
  }

  .state .end {
    min-inline-size: 60px;
    padding-inline: 10px;
    border: 2px solid #fff;
    background: transparent;
    color: #fff;
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 700;
  }

  .state :focus-visible {
    outline-color: currentcolor;
  }

  @media (hover: hover) {
    .state .end:hover {
      background: rgb(255 255 255 / 16%);
    }
  }

  .cut {
    padding: 8px 12px;
    background: #ffd84d;
    color: #1d1a00;
  }

  @container (inline-size >= 600px) {
    .top {
      margin-inline: -24px;
    }

    .state,
    .cut {
      padding-inline: 24px;
    }
  }

  @container (inline-size >= 960px) {
    .top {
      position: static;
      flex: none;
      margin: 0;
      border-radius: var(--_radius);
      overflow: hidden;
    }

    .state {
      flex-wrap: wrap;
      padding: 16px;
    }

    .facts:has(.good) {
      flex-wrap: wrap;
    }

    .standing,
    .viewers,
    .state .button {
      flex-basis: 100%;
    }

    .cut {
      padding: 12px 16px;
    }
  }

  @media (forced-colors: active) {
    .state,
    .cut {
      border: 2px solid CanvasText;
      forced-color-adjust: none;
    }
  }
`;
