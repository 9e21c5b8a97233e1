import { css } from 'lit';

export const styles = css`
  li {
    display: grid;
    grid-template-columns: 56px 1fr auto;
    align-items: center;
    gap: 12px;
    padding-block: 10px;
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  .face {
    block-size: 56px;
    border-radius: 8px;
    overflow: hidden;
    background: var(--_raised);
  }

  .face img {
    inline-size: 56px;
    block-size: 56px;
    object-fit: cover;
  }

  .words {
    display: grid;
    gap: 2px;
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

  .shown .title {
    font-weight: 700;
  }

  .time {
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  .now {
    color: var(--_leaf);
    font-weight: 600;
  }

  .button {
    padding-inline: 12px;
    font-size: calc(0.875 * var(--_rem));
  }

  .earlier {
    display: block;
    margin-block: 12px;
    margin-inline: auto;
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
    font-size: var(--_rem);
  }
`;
