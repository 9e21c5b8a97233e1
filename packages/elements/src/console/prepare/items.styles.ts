import { css } from 'lit';

/** What stands in the lists of what is prepared, and how it is put in order. */
export const items = css`
  .list {
    display: grid;
    gap: 8px;
  }

  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 8px 4px 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 1 112px;
    min-inline-size: 0;
    line-height: 1.3;
  }

  .what strong {
    overflow-wrap: break-word;
  }

  .what .price {
    font-size: calc(0.9375 * var(--_rem));
  }

  .thumb {
    position: relative;
    flex: none;
    inline-size: 56px;
    aspect-ratio: 1;
    border-radius: 8px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 8%);
  }

  .thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .order {
    position: relative;
    display: flex;
    margin-inline-start: auto;
  }

  /* A finger on the handle drags; one beside it scrolls. */
  .handle {
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }

  .dragging {
    user-select: none;
  }

  .dragging > .item {
    transition: translate var(--_duration) var(--_ease);
  }

  .dragging > .dragged {
    position: relative;
    z-index: 1;
    scroll-margin-block: 96px;
    box-shadow: var(--_shadow);
    cursor: grabbing;
    transition: none;
  }

  @media (prefers-reduced-motion: reduce) {
    .dragging > .item {
      transition: none;
    }
  }

  /* Room for a long word beside the buttons. */
  @container (inline-size < 400px) {
    .item {
      column-gap: 6px;
    }

    .item > .thumb {
      inline-size: 44px;
    }
  }

  @container (inline-size < 600px) {
    .step:not(:focus-visible) {
      position: absolute;
      inline-size: 1px;
      min-inline-size: 1px;
      block-size: 1px;
      min-block-size: 1px;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  .order [aria-disabled='true'] {
    opacity: 0.35;
  }

  .thrown {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-inline-start: 12px;
    color: var(--_muted);
  }

  .thrown .button {
    flex: none;
  }

  .minutes {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
  }

  .minutes input {
    inline-size: 56px;
    min-block-size: 44px;
    text-align: end;
  }
`;
