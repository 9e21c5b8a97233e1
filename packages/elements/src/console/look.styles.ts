import { css } from 'lit';

/** The picture, and the switch beside it. */
export const lookStyles = css`
  .look {
    display: flex;
    gap: 16px;
  }

  stall-player {
    flex: none;
    inline-size: 108px;
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
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 12px;
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

  @container (inline-size >= 600px) {
    .look {
      gap: 24px;
    }

    stall-player {
      inline-size: 148px;
    }
  }

  @container (inline-size >= 960px) {
    .look {
      flex-direction: column;
      gap: 16px;
    }

    stall-player {
      inline-size: auto;
      max-block-size: clamp(140px, 100vh - 520px, 46vh);
      align-self: stretch;
    }
  }
`;
