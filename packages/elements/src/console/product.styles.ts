import { css } from 'lit';

/** The dialog of one product: from below on a phone, in the middle of a desk. */
export const productStyles = css`
  .product {
    inline-size: min(440px, 100vw);
    padding: 16px;
  }

  .product .title {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 12px;
  }

  .product h2 {
    flex: 1;
    min-inline-size: 0;
  }

  .product .thumb {
    flex: none;
    inline-size: 56px;
    aspect-ratio: 1;
    border-radius: 8px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 8%);
  }

  .product .thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .stock {
    display: grid;
    grid-template: 'name name name' 'less count more' 'acts acts acts' / 64px minmax(0, 1fr) 64px;
    gap: 8px;
    margin-block-end: 16px;
  }

  .stock label {
    display: contents;
  }

  .stock .name {
    grid-area: name;
    font-weight: 600;
  }

  .stock input {
    grid-area: count;
    font-size: calc(1.375 * var(--_rem));
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .stock input::placeholder {
    font-size: calc(1 * var(--_rem));
    font-weight: 400;
  }

  .stock .button {
    min-block-size: 52px;
  }

  .stock .acts {
    display: grid;
    grid-area: acts;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin: 0;
  }

  .less {
    grid-area: less;
  }

  .more {
    grid-area: more;
  }

  .product .interest {
    margin-block: 0 16px;
    font-weight: 600;
  }

  .product .out {
    inline-size: 100%;
    min-block-size: 52px;
  }

  .product .out + .hint {
    margin-block: 4px 0;
  }

  @media (max-width: 599px) {
    .product {
      inline-size: 100%;
      max-inline-size: none;
      margin-block-end: 0;
      padding-block-end: max(16px, env(safe-area-inset-bottom));
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
