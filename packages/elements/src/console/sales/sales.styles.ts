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

  .kinds,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .kind {
    min-block-size: 44px;
    padding: 8px 16px;
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

  ol {
    display: grid;
    gap: 8px;
  }

  li {
    display: grid;
    gap: 8px 24px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .name {
    display: grid;
    min-inline-size: 0;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 16px;
  }

  dt {
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  dd {
    margin: 0;
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .bar {
    block-size: 88px;
  }

  .wrong {
    color: light-dark(#b0101f, #ffa79d);
    font-weight: 600;
  }

  @container (inline-size >= 720px) {
    li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr);
      align-items: center;
    }

    dl {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    li > .hint {
      grid-column: 1 / -1;
    }
  }
`;
