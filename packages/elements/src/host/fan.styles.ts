import { css } from 'lit';

export const fan = css`
  /* Why it was not done; the button above tries again. */
  .failed {
    inline-size: fit-content;
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  :host([overlay]) .failed {
    max-inline-size: 260px;
    padding: 6px 12px;
    border-radius: var(--_radius);
    background: var(--_veil);
    color: #ffffff;
  }

  .who {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  /* At the edge, however little the name and the title take. */
  :host(:not([overlay])) .who {
    justify-content: space-between;
  }

  .who .pill {
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  /* Leaf: persimmon is for what can be bought. */
  .leaf {
    border-color: transparent;
    background: var(--_leaf);
    color: light-dark(#ffffff, #10200c);
  }

  @media (hover: hover) {
    .leaf:hover {
      background: color-mix(in oklab, var(--_leaf), black 10%);
    }
  }

  .follow {
    flex: none;
    padding-inline: 16px;
    border-radius: 22px;
  }

  /* Where larger text leaves the name no room beside it, Follow goes below. */
  :host([overlay]) .who {
    flex-wrap: wrap;
    gap: 0;
    border-radius: 24px;
    background: var(--_veil);
    backdrop-filter: blur(8px);
  }

  :host([overlay]) .who .pill {
    flex: 1 1 calc(6 * var(--_rem));
    background: transparent;
    backdrop-filter: none;
  }

  :host([overlay]) .who .pill:not(:last-child) {
    padding-inline-end: 4px;
  }

  /* Its hit area is the pill's height, what is seen of it less. */
  :host([overlay]) .follow {
    margin-inline: 4px;
    padding-inline: min(12px, 3cqi);
    border: 4px solid transparent;
    background: #ffffff;
    background-clip: padding-box;
    color: #29281f;
    font-size: calc(0.8125 * var(--_rem));
  }

  .level {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    padding: 1px 6px 1px 4px;
    border-radius: 9px;
    background: #b3264a;
    color: #ffffff;
    font-size: calc(0.6875 * var(--_rem));
    font-weight: 700;
    line-height: 1.3;
    vertical-align: -1px;
  }

  .level .icon {
    fill: currentcolor;
  }

  .followers {
    display: block;
    margin-block-start: 2px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
  }

  .wide {
    inline-size: 100%;
    margin-block: 12px 8px;
  }

  .fan {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
  }

  .fan h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--_rem);
  }

  .way {
    block-size: 8px;
    margin-block-start: 10px;
    border-radius: 4px;
    background: var(--_line);
    overflow: hidden;
  }

  .way span {
    display: block;
    block-size: 100%;
    border-radius: 4px;
    background: #b3264a;
    transform: scaleX(var(--_share));
    transform-origin: left;
    transition: transform var(--_duration) var(--_ease);
  }

  .way:dir(rtl) span {
    transform-origin: right;
  }

  .fan .next {
    font-weight: 600;
  }

  .fan .how {
    margin-block-start: 12px;
    color: var(--_muted);
  }

  .fan li {
    position: relative;
    margin-block-start: 4px;
    padding-inline-start: 14px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.4;
  }

  .fan li::before {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 2px;
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: currentcolor;
    content: '';
  }

  @media (forced-colors: active) {
    .level,
    .way {
      border: 1px solid CanvasText;
    }

    .way span {
      background: CanvasText;
    }
  }
`;
