import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .boxes,
  .column {
    display: grid;
    gap: 24px;
    align-items: start;
    align-content: start;
    min-inline-size: 0;
  }

  .box,
  .form,
  .adding {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }

  h2 {
    font-size: calc(1.25 * var(--_rem));
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }

  .hint {
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 400;
  }

  .wrong {
    color: light-dark(#b0101f, #ffa79d);
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
  }

  .wrong:empty {
    display: none;
  }

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
    flex: 1 1 96px;
    min-inline-size: 0;
    line-height: 1.3;
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

  .add {
    justify-self: start;
    min-block-size: 48px;
  }

  .form {
    padding: 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .field {
    display: grid;
    align-content: start;
    gap: 4px;
    min-inline-size: 0;
    font-weight: 600;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
    gap: 12px;
  }

  input,
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
    font-weight: 400;
  }

  textarea {
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--_live);
    box-shadow: 0 0 0 1px var(--_live);
  }

  .pictures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .pictures legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }

  .pictures .thumb {
    inline-size: 96px;
  }

  .pictures .thumb .round {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    background: var(--_veil);
    color: #fff;
  }

  .pictures .button {
    position: relative;
    min-block-size: 48px;
  }

  .pictures .button:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .codes,
  .choice {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  :is(.codes, .choice) legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }

  .codes .button {
    position: relative;
    min-block-size: 48px;
  }

  .codes .button:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .choice ul {
    inline-size: 100%;
    max-block-size: 232px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    overflow: auto;
    background: var(--_surface);
  }

  .choice label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding-inline: 12px;
  }

  .choice input {
    flex: none;
    inline-size: 20px;
    min-block-size: 20px;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }

  .upload {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
  }

  .upload p {
    flex: 1;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 12px;
  }

  .acts .button {
    min-block-size: 48px;
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

  .note {
    display: flex;
    gap: 8px;
  }

  .note .button {
    flex: none;
  }

  @container (inline-size >= 860px) {
    .boxes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 32px;
    }
  }
`;
