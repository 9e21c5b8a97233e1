import { css } from 'lit';
import { registerTextSize } from '../styles/text-size.js';

registerTextSize();

export const styles = css`
  :host {
    min-inline-size: 0;
  }

  .pill {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    max-inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 0;
    border: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  button.pill {
    border-radius: 28px;
    cursor: pointer;
    touch-action: manipulation;
  }

  :host([overlay]) .pill {
    gap: 8px;
    padding-inline: 4px 14px;
    border-radius: 24px;
    background: var(--_veil);
    color: #ffffff;
    backdrop-filter: blur(8px);
  }

  .portrait {
    display: block;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_leaf);
    color: #ffffff;
  }

  :host([overlay]) .pill .portrait {
    inline-size: 36px;
    block-size: 36px;
  }

  .portrait img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .portrait span {
    display: grid;
    place-items: center;
    block-size: 100%;
    font-weight: 700;
  }

  .words {
    display: grid;
    min-inline-size: 0;
  }

  .name,
  .what {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
    line-height: 1.25;
  }

  .what {
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.3;
  }

  :host([overlay]) .name {
    font-size: calc(0.9375 * var(--_rem));
  }

  :host([overlay]) .pill .what {
    color: inherit;
    font-size: calc(0.75 * var(--_rem));
  }

  .what .icon {
    display: inline;
    vertical-align: -2px;
  }

  .badge + .title::before {
    content: '· ';
  }

  [popover] {
    position: fixed;
    inset: auto;
    top: var(--_top, 64px);
    left: var(--_left, 8px);
    inline-size: 300px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: 70dvh;
    margin: 0;
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: 16px;
    background: var(--_surface);
    color: inherit;
    box-shadow: var(--_shadow);
    text-align: center;
    overflow-y: auto;
  }

  [popover] .portrait {
    inline-size: 88px;
    block-size: 88px;
    margin-inline: auto;
    font-size: calc(2 * var(--_rem));
  }

  [popover] h2 {
    margin-block-start: 12px;
    font-size: calc(1.25 * var(--_rem));
    line-height: 1.25;
  }

  [popover] p {
    margin-block-start: 4px;
    font-size: calc(0.9375 * var(--_rem));
    line-height: 1.45;
  }

  [popover] .badge {
    color: var(--_muted);
  }

  .verified {
    color: var(--_leaf);
    font-weight: 600;
    text-wrap: balance;
  }

  .verified .icon {
    display: inline;
    vertical-align: -3px;
  }

  .show {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
  }

  .show h3 {
    font-size: calc(0.9375 * var(--_rem));
  }

  [popover] .wrong {
    margin-block: 12px -8px;
  }

  .wrong .button {
    border: 0;
    background: none;
    color: var(--_muted);
    font-weight: 400;
  }

  [popover] .unopened {
    color: var(--_accent-ink);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .pill {
      padding-inline: 4px 16px;
      border: 1px solid CanvasText;
    }
  }
`;
