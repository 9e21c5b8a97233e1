import { css } from 'lit';

export const styles = css`
  .cart {
    display: grid;
    gap: 12px;
  }

  [role='list'] {
    --_row: calc(6.25 * var(--_rem));
  }

  .line {
    display: grid;
    grid-template-columns: 64px 1fr auto;
    min-block-size: var(--_row);
    gap: 4px 12px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .face {
    grid-row: span 2;
    border-radius: 8px;
    overflow: hidden;
    background: var(--_raised);
    block-size: 64px;
  }

  .face img {
    inline-size: 64px;
    block-size: 64px;
    object-fit: cover;
  }

  .amount {
    font-weight: 600;
  }

  .steps {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  .steps > div {
    display: flex;
    align-items: center;
  }

  output {
    min-inline-size: 2ch;
    text-align: center;
  }

  dl {
    display: grid;
    gap: 4px;
  }

  dl > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }

  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .total {
    font-size: calc(1.25 * var(--_rem));
    font-weight: 700;
  }

  .coupon {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-inline-start: 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 10%);
  }

  .coupon p {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_leaf);
    font-weight: 600;
  }

  .coupon .off {
    margin-inline-start: auto;
    white-space: nowrap;
  }

  .unused {
    flex-wrap: wrap;
    padding-block: 8px;
    padding-inline: 12px 8px;
  }

  .checkout {
    min-block-size: 48px;
  }

  .busy {
    opacity: 0.6;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 16px;
    color: var(--_muted);
    text-align: center;
  }

  .empty h3 {
    color: var(--_on-surface);
    font-size: calc(1.0625 * var(--_rem));
  }

  .skeleton {
    block-size: 64px;
  }
`;
