import { css } from 'lit';

/** The look of `renderGoodsSearch`. */
export const goodsSearch = css`
  .search {
    display: grid;
    gap: 4px;
    padding-block: 8px 4px;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    padding: 8px 16px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
    /* Below 16 px, phones zoom into a field. */
    font-size: max(16px, var(--_rem));
  }

  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* Of Chromium it is blue. */
  .search input::-webkit-search-cancel-button {
    filter: grayscale(1);
  }

  .filters {
    display: flex;
    gap: 6px;
    margin-inline: -8px;
    padding: 4px 8px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .filters button {
    flex: none;
    min-block-size: 44px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    padding: 4px 12px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: calc(0.875 * var(--_rem));
    white-space: nowrap;
    cursor: pointer;
  }

  /* Of the same width as it was: the row does not move under a thumb. */
  .filters [aria-pressed='true'] {
    border-color: transparent;
    background: var(--_on-surface);
    color: var(--_surface);
  }

  @media (forced-colors: active) {
    .filters [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
