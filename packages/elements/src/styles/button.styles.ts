import { css } from 'lit';
import { registerTextSize } from './text-size.js';

registerTextSize();

/**
 * Buttons: `.button` (quiet), `.button.accent` (buys), `.round` (an icon). All are 44 px high. And
 * `--_on-accent`, what is written on the accent: where a store gave an accent alone it is white or black,
 * whichever has more contrast, which is 4.5:1 on any colour.
 */
export const button = css`
  :host {
    --_on-accent: var(--stall-color-on-accent, light-dark(#ffffff, #2a1100));
  }

  @supports (color: color(from light-dark(red, red) xyz x y z)) {
    :host {
      /* 1 on what is dark, 0 on what is light; times the white of a screen. */
      --_white: clamp(0, (0.18 - y) * 9999, 1);
      --_on-accent: var(
        --stall-color-on-accent,
        color(
          from var(--_accent) xyz calc(0.9505 * var(--_white)) var(--_white)
            calc(1.0891 * var(--_white))
        )
      );
    }
  }

  .button,
  .round {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_on-surface);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color var(--_duration) var(--_ease),
      transform var(--_duration) var(--_ease);
  }

  .button.accent {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .round {
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: transparent;
  }

  .button:active,
  .round:active {
    transform: scale(0.96);
  }

  @media (hover: hover) {
    .button:hover {
      background: color-mix(in oklab, var(--_raised), var(--_on-surface) 6%);
    }

    .button.accent:not(:disabled, [aria-disabled='true']):hover {
      background: color-mix(in oklab, var(--_accent), black 10%);
    }

    .round:hover {
      background: color-mix(in oklab, transparent, currentcolor 12%);
    }
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 6%);
    color: var(--_muted);
    cursor: default;
    transform: none;
  }

  .round:disabled,
  .round[aria-disabled='true'] {
    color: color-mix(in oklab, transparent, currentcolor 40%);
    cursor: default;
    transform: none;
  }

  @media (forced-colors: active) {
    .button,
    .round {
      border-color: ButtonText;
    }
  }
`;
