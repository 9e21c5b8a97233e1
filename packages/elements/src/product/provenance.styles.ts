import { css } from 'lit';

/** Where a product comes from, the way it came, and what there is to do for whom it does not come to. */
export const provenance = css`
  .provenance {
    padding: 16px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 9%);
  }

  .provenance h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
    color: var(--_leaf);
    font-size: calc(0.9375 * var(--_rem));
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(6em, 1fr) 2fr;
    gap: 12px;
    padding-block: 4px;
    font-size: calc(0.875 * var(--_rem));
  }

  dt {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 30%);
  }

  .area {
    margin-block-start: 8px;
    font-size: calc(0.875 * var(--_rem));
  }

  .area > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .area label {
    flex-basis: 100%;
  }

  .area select {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .area :is(.note, .failed) {
    flex-basis: 100%;
  }

  .grower {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .grower img {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    object-fit: cover;
  }

  .provenance h4 {
    margin-block: 16px 8px;
    font-size: calc(0.875 * var(--_rem));
  }

  .trace {
    display: grid;
    font-size: calc(0.875 * var(--_rem));
  }

  .trace li {
    position: relative;
    padding-block-end: 16px;
    padding-inline-start: 24px;
  }

  .trace li:last-child {
    padding-block-end: 0;
  }

  /* The way, and a stop on it. */
  .trace li::before,
  .trace li::after {
    position: absolute;
    content: '';
  }

  .trace li::before {
    inset-inline-start: 5px;
    inset-block: 6px -6px;
    border-inline-start: 2px solid color-mix(in oklab, var(--_leaf), transparent 60%);
  }

  .trace li:last-child::before {
    content: none;
  }

  .trace li::after {
    inset-block-start: 5px;
    inset-inline-start: 1px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_leaf);
  }

  .trace .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .trace .when {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 30%);
  }

  .trace .pictures {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
    overflow-x: auto;
  }

  .trace .pictures img {
    flex: none;
    inline-size: 96px;
    block-size: 72px;
    border-radius: calc(var(--_radius) / 2);
    object-fit: cover;
  }

  .story {
    margin-block-start: 8px;
    font-size: calc(0.875 * var(--_rem));
  }
`;
