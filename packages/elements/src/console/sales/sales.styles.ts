import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .kinds,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .kind {
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    background: none;
    color: inherit;
    font-size: var(--_rem);
    font-weight: 600;
    cursor: pointer;
  }

  .kind[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_on-surface);
    color: var(--_surface);
  }

  .narrow {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 12px;
  }

  .narrow .field:first-child {
    grid-column: 1 / -1;
  }

  select {
    text-overflow: ellipsis;
  }

  ol,
  .shapes {
    display: grid;
    gap: 8px;
  }

  li,
  .sum {
    display: grid;
    gap: 8px 24px;
    padding: 12px 16px;
    border-radius: var(--_radius);
  }

  li {
    border: 1px solid var(--_line);
    background: var(--_raised);
  }

  .sum {
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 6%);
  }

  h3 {
    font-size: var(--_rem);
    font-weight: 600;
  }

  .name {
    display: grid;
    align-content: start;
    min-inline-size: 0;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 16px;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  dd {
    margin: 0;
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .sum dd {
    font-size: calc(1.375 * var(--_rem));
    font-weight: 800;
    line-height: 1.25;
  }

  /* A number, and a list of places. */
  .wishes {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }

  .shapes > * {
    block-size: 120px;
    border-radius: var(--_radius);
  }

  .wrong {
    color: light-dark(#b0101f, #ffa79d);
    font-weight: 600;
  }

  .wrong:empty {
    display: none;
  }

  @container (inline-size >= 640px) {
    .narrow {
      grid-template-columns: minmax(0, 2fr) repeat(2, minmax(0, 1fr));
    }

    .narrow .field:first-child {
      grid-column: auto;
    }

    dl:not(.wishes) {
      grid-template-columns: 3fr 3fr 4fr 4fr;
    }
  }

  @container (inline-size >= 900px) {
    li,
    .sum {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }

    li > .hint,
    .sum > .hint {
      grid-column: 2;
    }

    .shapes > * {
      block-size: 72px;
    }
  }
`;
