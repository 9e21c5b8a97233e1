import { css } from 'lit';
import { registerTextSize } from '../styles/text-size.js';

registerTextSize();

export const styles = css`
  :host {
    position: absolute;
    inset: 0;
  }

  .tap {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    cursor: pointer;
  }

  .tap:focus-visible {
    outline-offset: -4px;
  }

  .dim {
    position: absolute;
    inset: 0;
    background: rgb(20 18 12 / 70%);
    backdrop-filter: blur(6px);
    pointer-events: none;
    animation: dim var(--_duration) var(--_ease);
  }

  .middle {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
    pointer-events: none;
  }

  /* In an upright frame the lower half belongs to the talk and the offers. */
  @container (max-aspect-ratio: 3 / 4) {
    .middle {
      inset-block: 64px 48%;
    }
  }

  /* A low picture has no middle beside its captions. */
  @container (block-size < 330px) {
    .captioned {
      place-content: start center;
      padding-block: 6px;
    }

    .captioned .pill.big {
      inline-size: 52px;
      block-size: 52px;
    }
  }

  .weak {
    position: absolute;
    inset-block-start: 12px;
    inset-inline: 12px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    column-gap: 4px;
    inline-size: fit-content;
    max-inline-size: calc(100% - 24px);
    margin-inline: auto;
    padding-inline: 14px 4px;
    border-radius: 22px;
    background: var(--_veil);
    color: #ffffff;
    font-size: calc(0.8125 * var(--_rem));
    backdrop-filter: blur(8px);
  }

  .weak.news {
    padding: 10px 16px;
    line-height: 1.35;
    text-align: center;
    pointer-events: none;
    animation: arrive var(--_duration) var(--_ease);
  }

  .weak button {
    min-block-size: 44px;
    padding: 4px 10px;
    border: 0;
    background: transparent;
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  /* Below the host and the marks. */
  @container (max-aspect-ratio: 3 / 4) {
    .weak {
      inset-block-start: 72px;
    }
  }

  /* A picture as small as a stamp has no room for buttons and words. */
  @container (inline-size < 140px) {
    .middle,
    .weak {
      display: none;
    }
  }

  .pill,
  .words {
    border-radius: 28px;
    background: var(--_veil);
    color: #ffffff;
    backdrop-filter: blur(8px);
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-block-size: 52px;
    padding: 8px 22px;
    border: 0;
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
    cursor: pointer;
    pointer-events: auto;
    animation: arrive var(--_duration) var(--_ease);
  }

  .pill.big {
    inline-size: 76px;
    block-size: 76px;
    justify-content: center;
    padding: 0;
    border-radius: 50%;
  }

  .words {
    max-inline-size: 20em;
    padding: 12px 20px;
    font-size: calc(0.9375 * var(--_rem));
    line-height: 1.35;
  }

  /* On a dimmed ground they need none of their own. */
  .dim ~ .middle .words {
    padding-block: 0;
    background: none;
    backdrop-filter: none;
    font-size: calc(1.0625 * var(--_rem));
    text-wrap: balance;
  }

  /* What one can do about it does not look like what is said. */
  .words + .pill {
    min-block-size: 44px;
    background: #ffffff;
    color: #24211a;
    font-size: calc(1 * var(--_rem));
  }

  .breathing {
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: scale(0.92);
    }
  }

  @keyframes dim {
    from {
      opacity: 0;
    }
  }

  @keyframes breathe {
    from {
      opacity: 0.7;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .breathing {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .pill {
      border: 1px solid ButtonText;
    }

    .dim {
      background: Canvas;
    }
  }
`;
