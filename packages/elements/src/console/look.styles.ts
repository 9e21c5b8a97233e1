import { css } from 'lit';

/** The way to prepare, the picture, and the switch beside it. */
export const lookStyles = css`
  .head {
    display: grid;
    gap: 12px;
  }

  .head:has(.look) {
    grid-template:
      'picture places' auto
      'picture about' 1fr
      / auto minmax(0, 1fr);
  }

  .head:has(.look) .places {
    grid-area: places;
  }

  .look {
    display: contents;
  }

  stall-player {
    flex: none;
    grid-area: picture;
    inline-size: 81px;
    align-self: start;
    aspect-ratio: 9 / 16;
    border-radius: var(--_radius);
    overflow: hidden;
    background: #16140e;
    color: #fff;
    font-size: calc(0.75 * var(--_rem));
  }

  /* The seller hears themselves already. */
  stall-player::part(sound) {
    display: none;
  }

  stall-player::part(words) {
    font-size: calc(0.75 * var(--_rem));
    padding: 6px;
  }

  .look .about {
    grid-area: about;
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }

  .rehearsal {
    display: grid;
    gap: 4px;
  }

  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: 4px 0;
    border: 0;
    background: none;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }

  .switch[aria-disabled='true'] {
    opacity: 0.6;
  }

  .knob {
    flex: none;
    position: relative;
    inline-size: 52px;
    block-size: 32px;
    border: 2px solid var(--_muted);
    border-radius: 16px;
    transition: background-color var(--_duration) var(--_ease);
  }

  .knob::after {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_muted);
    transition: inset-inline-start var(--_duration) var(--_ease);
  }

  [aria-checked='true'] .knob {
    border-color: var(--_leaf);
    background: var(--_leaf);
  }

  [aria-checked='true'] .knob::after {
    inset-inline-start: 24px;
    background: var(--_surface);
  }

  @media (forced-colors: active) {
    .knob::after {
      background: ButtonText;
    }

    [aria-checked='true'] .knob {
      border-color: Highlight;
      background: Highlight;
    }

    [aria-checked='true'] .knob::after {
      background: HighlightText;
    }
  }

  @container (inline-size < 960px) {
    /* So small a picture has no room beside its words. */
    stall-player::part(words) {
      position: absolute;
      inset: 30% 3px auto;
      padding: 4px;
      border-radius: 8px;
      font-size: calc(0.6875 * var(--_rem));
      overflow-wrap: normal;
    }

    /* What it says of itself is enough where each line counts. */
    #rehearsal {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .look h1 {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  }

  @container (inline-size >= 600px) {
    .head {
      gap: 16px 24px;
    }

    .places {
      max-inline-size: 420px;
    }
  }

  @container (inline-size >= 960px) {
    .head,
    .head:has(.look) {
      display: flex;
      flex-direction: column;
      gap: 20px;
    }

    .places {
      max-inline-size: none;
    }

    .look {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }

    .look .about {
      gap: 12px;
    }

    stall-player {
      inline-size: auto;
      max-block-size: clamp(140px, 100vh - 576px, 46vh);
      align-self: stretch;
    }
  }
`;
