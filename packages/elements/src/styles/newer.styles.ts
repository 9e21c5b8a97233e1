import { css } from 'lit';

/** The button `.newer`, which goes to what came meanwhile. It lies over a list: nothing moves under a finger when it comes. */
export const newer = css`
  .newer {
    position: absolute;
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    margin-inline: auto;
    padding-inline: 14px;
    border: 0;
    border-radius: 22px;
    background: var(--_on-surface);
    color: var(--_surface);
    font-size: calc(0.875 * var(--_rem));
    box-shadow: var(--_shadow);
  }

  @media (hover: hover) {
    .button.newer:hover {
      background: color-mix(in oklab, var(--_on-surface), var(--_surface) 16%);
    }
  }
`;
