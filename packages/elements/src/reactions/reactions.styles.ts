import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    inline-size: fit-content;
  }

  .heart {
    position: relative;
    inline-size: 44px;
    block-size: 44px;
    background: var(--_veil);
    color: #ffffff;
    user-select: none;
    -webkit-touch-callout: none;
  }

  .heart:active svg {
    transform: scale(0.86);
  }

  .heart svg {
    transition: transform var(--_duration) var(--_ease);
  }

  .heart:has(+ .count) svg {
    margin-block-end: 11px;
  }

  .count {
    position: absolute;
    inset-block-end: 5px;
    inset-inline: -8px;
    color: #ffffff;
    text-align: center;
    white-space: nowrap;
    pointer-events: none;
    font-size: 11px;
    font-weight: 700;
    line-height: 1;
  }

  /* After the show: a number, and nothing to press. */
  .total {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 44px;
    padding-inline: 4px;
    color: #ffffff;
    text-shadow: 0 1px 3px rgb(20 18 12 / 80%);
  }

  .total .count {
    position: static;
    font-size: calc(0.8125 * var(--_rem));
  }

  /* A layer of its own above the heart: what floats in it changes nothing around it. */
  .floats {
    --_rise: min(300px, 42dvh);

    position: absolute;
    inset-block-end: 34px;
    inset-inline-end: 0;
    inline-size: 96px;
    block-size: calc(var(--_rise) + 40px);
    contain: strict;
    mask-image: linear-gradient(transparent, black 96px);
    pointer-events: none;
  }

  .float {
    position: absolute;
    inset-block-end: 4px;
    inset-inline-end: 10px;
    opacity: 0;
    filter: drop-shadow(0 1px 2px rgb(20 18 12 / 40%));
  }

  .menu {
    position: fixed;
    inset: auto;
    bottom: var(--_bottom, 64px);
    left: var(--_left, 8px);
    inline-size: 260px;
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    padding: 6px 8px;
    border: 1px solid var(--_line);
    border-radius: 28px;
    background: var(--_surface);
    color: inherit;
    box-shadow: var(--_shadow);
  }

  .menu:popover-open {
    display: flex;
    justify-content: space-between;
    animation: up var(--_duration) var(--_ease);
  }

  .menu .round:active svg {
    transform: scale(1.2);
  }

  .menu svg {
    transition: transform var(--_duration) var(--_ease);
  }

  @media (hover: hover) {
    .heart:hover {
      background: color-mix(in oklab, var(--_veil), white 16%);
    }

    .menu .round:hover svg {
      transform: translateY(-3px) scale(1.12);
    }
  }

  @keyframes up {
    from {
      opacity: 0;
      transform: translateY(8px) scale(0.96);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .floats {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .heart,
    .menu {
      border: 1px solid CanvasText;
    }
  }
`;
