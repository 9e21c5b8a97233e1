import { css } from 'lit';

/** What every drawing of goods shares: `.title`, `.note`, `.few`, `.back`, `.failed`. */
export const goods = css`
  .title {
    text-decoration: none;
    text-underline-offset: 3px;
  }

  .title:hover {
    text-decoration: underline;
  }

  .note {
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  /* One line, whatever it says: how few are left and what a store says of its price come and go under a reader's eyes. */
  .note:has(> :is(.few, .back)) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  :is(.few, .back) ~ .unit {
    display: none;
  }

  .few {
    color: var(--_accent-ink);
    font-weight: 600;
  }

  .back {
    color: var(--_leaf);
    font-weight: 600;
  }

  .failed {
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.3;
  }
`;
