import { css } from 'lit';
import { registerTextSize } from '../styles/text-size.js';

registerTextSize();

/** Words over a picture, on the backing of the talk's lines. */
export const styles = css`
  .card {
    display: grid;
    gap: 2px;
    grid-template-columns: minmax(0, auto);
    inline-size: fit-content;
    max-inline-size: min(100%, 420px);
    margin: 0;
    padding: 8px 12px;
    border: 0;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_veil), rgb(22 20 14) 40%);
    color: #ffffff;
    font-size: calc(0.9375 * var(--_rem));
    line-height: 1.35;
    text-align: start;
    animation: arrive calc(var(--_duration) * 1.2) var(--_ease);
  }

  button.card {
    min-block-size: 44px;
    cursor: pointer;
    touch-action: manipulation;
  }

  .by {
    display: flex;
    align-items: center;
    gap: 6px;
    color: #f4dfb6;
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
  }

  .by .product {
    color: #ffffff;
    font-weight: 400;
  }

  /* One line: a long name gives way before what was asked does. */
  .by svg {
    flex: none;
  }

  .by bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* A long one is read in full in the panel. */
  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 2);
    font-weight: 500;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-8px);
    }
  }

  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
