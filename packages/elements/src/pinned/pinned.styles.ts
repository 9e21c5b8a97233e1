import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
    gap: 8px;
  }

  li,
  .waiting {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: center;
    gap: 2px 8px;
    padding: 8px;
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    animation: arrive calc(var(--_duration) * 1.2) var(--_ease);
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }

  .face {
    grid-row: span 2;
    align-self: center;
    border-radius: 8px;
    overflow: hidden;
    background: var(--_surface);
  }

  /* What is to be known comes and goes: the card has its room (\`--_card\`), or it would jump. */
  li,
  .waiting {
    min-block-size: var(--_card, calc(5.75 * var(--_rem)));
  }

  .waiting .face {
    inline-size: 64px;
    block-size: 64px;
  }

  .waiting .words {
    grid-row: span 2;
    align-self: center;
    inline-size: 60%;
    block-size: 16px;
  }

  .face img {
    inline-size: 64px;
    block-size: 64px;
    object-fit: cover;
  }

  .title {
    overflow: hidden;
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 500;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .buy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
  }

  /* Words that grew leave the button a line of its own. */
  .words {
    flex: 1 1 calc(4.25 * var(--_rem));
    min-inline-size: min-content;
  }

  /* On a card over the picture there is room for how few are left or what one of it is, and no more: the rest is on its own page. */
  .measure {
    display: none;
  }

  .note {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* The whole card leads to the product; its button lies above. */
  .title::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .failed,
  [part='disclosure'] {
    grid-column: 1 / -1;
    padding-inline: 4px;
  }

  .button {
    position: relative;
    max-inline-size: 100%;
    margin-inline-start: auto;
    padding-inline: 10px;
    font-size: calc(0.9375 * var(--_rem));
  }

  ul {
    container-name: pinned;
    container-type: var(--_contained, inline-size);
  }

  /* Where there is the width, the button stands beside all of the words. */
  @container pinned (width >= 480px) {
    li {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .title {
      align-self: end;
    }

    .buy {
      display: contents;
    }

    .buy .words {
      grid-area: 2 / 2;
    }

    .buy .button {
      grid-area: 1 / 3 / span 2;
      align-self: center;
      padding-inline: 20px;
    }
  }

  /* A phone on its side: a column as low as this is shared with what is dropped, and with the talk. */
  @media (orientation: landscape) and (height <= 500px) {
    li,
    .waiting {
      padding-block: 4px;
    }

    .face img,
    .waiting .face {
      inline-size: 48px;
      block-size: 48px;
    }

    .price s {
      display: none;
    }
  }

  @media (forced-colors: active) {
    li {
      border: 1px solid CanvasText;
    }
  }
`;
