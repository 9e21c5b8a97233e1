import { css } from 'lit';

export const styles = css`
  .unopened {
    padding: 0 0 8px;
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  /* What is in it may be wider, as the name of a country in its list: it gives way. */
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
    article:has(> .gallery) {
      grid-template-columns: 200px minmax(0, 1fr);
    }

    article:has(> .gallery) > * {
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

  summary {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: fit-content;
    padding-block: 12px;
    list-style: none;
    color: var(--_leaf);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: solid;
    border-width: 0 2px 2px 0;
    translate: 0 -2px;
    rotate: 45deg;
    transition: rotate var(--_duration) var(--_ease);
  }

  details[open] > summary::after {
    translate: 0 2px;
    rotate: 225deg;
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

  .waiting {
    display: grid;
    gap: 12px;
  }

  .waiting .face {
    block-size: 200px;
  }

  .waiting .line {
    block-size: 20px;
  }

  .waiting .short {
    inline-size: 40%;
  }

  .gone {
    padding: 48px 16px;
    color: var(--_muted);
    text-align: center;
  }
`;
