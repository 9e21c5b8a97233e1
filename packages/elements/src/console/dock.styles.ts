import { css } from 'lit';

/** What stands at the lower edge: what every viewer has on screen, and over it what was done, waits or failed. */
export const dockStyles = css`
  .low {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    margin-block-start: auto;
    margin-inline: -12px;
    pointer-events: none;
  }

  .dock {
    pointer-events: auto;
  }

  .dock:not(:empty) {
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
    padding-block-end: env(safe-area-inset-bottom);
  }

  .shown {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    padding: 6px 12px;
  }

  .shown + .shown {
    border-block-start: 1px solid var(--_line);
  }

  .shown .thumb {
    flex: none;
    inline-size: 48px;
    aspect-ratio: 1;
    border: 2px solid var(--_accent);
    border-radius: 10px;
    overflow: hidden;
  }

  .shown .thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .shown p {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.25;
  }

  .shown .hint {
    display: block;
  }

  .shown .name {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 700;
    line-height: 1.2;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .shown .button {
    flex: none;
    min-block-size: 48px;
  }

  @container (inline-size >= 600px) {
    .low {
      margin-inline: -24px;
    }

    .shown {
      padding-inline: 24px;
    }
  }

  @container (inline-size >= 960px) {
    .low {
      display: contents;
    }

    .dock {
      display: none;
    }
  }

  /* So would they where the letters are as large as twice the usual. */
  @container (inline-size < 15em) {
    .state {
      flex-wrap: wrap;
    }

    .top,
    .low {
      position: static;
    }

    .shown {
      flex-wrap: wrap;
    }

    .shown p {
      flex-basis: 50%;
    }
  }

  /* On a phone on its side the bars would leave nothing between them. */
  @media (max-height: 420px) {
    @container (inline-size < 960px) {
      .top,
      .low {
        position: static;
      }
    }
  }
`;
