import { css } from 'lit';

export const styles = css`
  .unopened {
    padding: 0 0 8px;
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  article {
    display: grid;
    gap: 20px;
  }

  .gallery {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 100%;
    gap: 8px;
    overflow-x: auto;
    border-radius: var(--_radius);
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .gallery.several {
    grid-auto-columns: 88%;
  }

  .gallery img {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 240px;
    aspect-ratio: 16 / 10;
    border-radius: var(--_radius);
    object-fit: cover;
    background: var(--_raised);
    scroll-snap-align: center;
  }

  /* What is to be chosen is seen beside the name and the price. */
  @media (width < 640px) {
    .optioned .gallery img {
      justify-self: center;
      inline-size: auto;
      max-block-size: max(96px, 16svh);
      aspect-ratio: auto;
    }
  }

  /* A panel that is wide is low: the picture stands beside what is read and chosen. */
  @container product (width >= 560px) {
    article {
      grid-template-columns: 200px minmax(0, 1fr);
    }

    article > * {
      grid-column: 2;
    }

    article > .gallery {
      grid-area: 1 / 1 / span 3;
      align-self: start;
    }

    .gallery img {
      aspect-ratio: 1;
    }

    article > .buy {
      grid-column: 1 / -1;
    }
  }

  h2 {
    font-size: calc(1.25 * var(--_rem));
    line-height: 1.25;
    text-wrap: balance;
  }

  .price {
    margin-block-start: 4px;
    font-size: calc(1.5 * var(--_rem));
  }

  .price s {
    font-size: var(--_rem);
  }

  .description {
    max-inline-size: 65ch;
  }

  legend {
    margin-block-end: 8px;
    padding: 0;
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .missing {
    border-radius: var(--_radius);
    outline: 2px solid var(--_accent);
    outline-offset: 8px;
  }

  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .value {
    position: relative;
    display: inline-grid;
  }

  /* What the keyboard comes to is not to stop behind the button that stays. */
  .value input,
  details,
  summary,
  select {
    scroll-margin-block-end: 96px;
  }

  .value input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .value span.chip {
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    transition: border-color var(--_duration) var(--_ease);
  }

  .value input:checked + .chip {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_raised), var(--_accent) 10%);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  @media (forced-colors: active) {
    .value input:checked + .chip {
      border: 3px solid Highlight;
    }
  }

  .value input:focus-visible + .chip {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .value.impossible .chip,
  .value.sold-out .chip {
    background: transparent;
    color: var(--_muted);
  }

  /* It goes with another choice. */
  .value.impossible .chip {
    border-style: dashed;
  }

  /* It is gone, and the chip says so. */
  .value.sold-out s {
    display: block;
    text-decoration-thickness: 1px;
  }

  .value small {
    display: block;
    font-size: calc(0.75 * var(--_rem));
    line-height: 1.2;
    text-align: center;
  }

  summary {
    inline-size: fit-content;
    padding-block: 12px;
    color: var(--_leaf);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
    cursor: pointer;
  }

  .quantity {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .quantity output {
    min-inline-size: 2ch;
    font-weight: 600;
    text-align: center;
  }

  .quantity .round {
    border: 1px solid var(--_line);
    background: var(--_raised);
  }

  .rule {
    order: 1;
    flex-basis: 100%;
  }

  .terms {
    display: grid;
    gap: 8px;
    font-size: calc(0.875 * var(--_rem));
  }

  .terms li {
    display: grid;
    grid-template-columns: 18px 1fr;
    gap: 8px;
    align-items: start;
  }

  .terms svg {
    margin-block-start: 2px;
    color: var(--_leaf);
  }

  .buy {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .buy .button.accent,
  .buy > .button {
    flex: 1;
    min-block-size: 48px;
  }

  .sold-out {
    font-weight: 600;
  }

  .buy :is(.failed, .note) {
    flex-basis: 100%;
  }

  .wrong .button {
    border: 0;
    padding-inline: 0;
    background: none;
    color: var(--_muted);
    font-weight: 400;
  }

  .gone {
    padding: 48px 16px;
    color: var(--_muted);
    text-align: center;
  }
`;
