import { css } from 'lit';

export const styles = css`
  .removed {
    padding-block: 12px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    overflow-wrap: anywhere;
  }

  .removed p {
    font-weight: 600;
  }

  /* As many columns as there is room for. */
  .part {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19 * var(--_rem)), 1fr));
    column-gap: 24px;
  }

  [role='list'] {
    --_row: calc(7.25 * var(--_rem));

    clip-path: inset(1px -8px -8px);
  }

  /* With room for a line of what is to be known, which comes and goes: the rows below do not jump. */
  .row {
    display: grid;
    grid-template-columns: 84px 1fr;
    min-block-size: var(--_row);
    gap: 12px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .face {
    position: relative;
    align-self: start;
    border-radius: 8px;
    overflow: hidden;
    background: var(--_raised);
  }

  .face img,
  .face .skeleton {
    inline-size: 84px;
    block-size: 84px;
    object-fit: cover;
  }

  .number {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    min-inline-size: 24px;
    padding: 2px 6px;
    border-end-end-radius: 8px;
    background: var(--_veil);
    color: #ffffff;
    font-size: calc(0.75 * var(--_rem));
    font-weight: 600;
    text-align: center;
  }

  .words {
    display: grid;
    align-content: space-between;
    gap: 4px;
    min-inline-size: 0;
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-weight: 500;
    line-height: 1.3;
  }

  .now {
    position: absolute;
    inset: auto 0 0;
    padding: 3px 4px;
    background: var(--_leaf);
    color: light-dark(#ffffff, #10200c);
    font-size: calc(0.75 * var(--_rem));
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
  }

  .before {
    background: var(--_veil);
    color: #ffffff;
  }

  .none {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 32px 16px;
    color: var(--_muted);
    text-align: center;
  }

  .checking {
    padding-block: 16px;
    text-align: center;
  }

  /* What keys come to is not left behind the note, which has two lines on a phone. */
  [role='list']:has(~ .prices) :is(a, button) {
    scroll-margin-block-end: calc(24px + 3.5 * var(--_rem));
  }

  /* It comes after some seconds, at the foot of what is seen: no row moves for it. */
  .prices {
    position: sticky;
    inset-block-end: 0;
    border-block-start: 1px solid var(--_line);
    padding-block: 8px;
    background: var(--_surface);
  }

  .buy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
  }

  /* Words that grew leave the button a line of its own. */
  .buy .price {
    flex: 1 1 calc(4.25 * var(--_rem));
    min-inline-size: min-content;
  }

  .buy .button {
    margin-inline-start: auto;
    padding-inline: 12px;
    font-size: calc(0.875 * var(--_rem));
  }

  /* One button is loud: the one of what is shown. */
  .row:not(.shown) .button.accent {
    border-color: currentcolor;
    background: var(--_raised);
    color: var(--_accent-ink);
  }

  .gone img {
    filter: grayscale(0.8);
    opacity: 0.7;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 48px 16px;
    color: var(--_muted);
    text-align: center;
  }

  .empty h3 {
    color: var(--_on-surface);
    font-size: calc(1.0625 * var(--_rem));
  }

  .line {
    block-size: 16px;
  }

  .line.short {
    inline-size: 40%;
  }
`;
