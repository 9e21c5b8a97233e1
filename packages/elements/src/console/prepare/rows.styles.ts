import { css } from 'lit';

/** Rows of fields that can be added and taken away, and what of a form is folded away. */
export const rows = css`
  .rows {
    justify-items: stretch;
    gap: 12px;
  }

  .row {
    position: relative;
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .row > strong {
    padding-inline-end: 44px;
  }

  .row > .round {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }

  .row.bare {
    grid-template-columns: minmax(0, 1fr) 44px;
    gap: 8px;
    padding: 0;
    border: 0;
  }

  /* Beside the first field, below its name. */
  .row.bare > .round {
    position: static;
    grid-area: 1 / 2;
    align-self: start;
    margin-block-start: calc(1.5 * var(--_rem) + 6px);
  }

  @container (inline-size >= 480px) {
    .row.bare {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) 44px;
    }

    .row.bare > .round {
      grid-area: 1 / 3;
    }
  }

  .group {
    border-block-start: 1px solid var(--_line);
  }

  .group summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }

  .group summary .hint {
    font-weight: 400;
  }

  .group summary::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 4px 4px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(-45deg);
  }

  .group:dir(rtl) summary::before {
    transform: translateY(-2px) rotate(135deg);
  }

  .group[open] summary::before {
    transform: translateY(-2px) rotate(45deg);
  }

  .group:has([aria-invalid='true']) > summary {
    color: light-dark(#b0101f, #ffa79d);
  }

  .fields {
    display: grid;
    gap: 12px;
    padding-block: 8px 16px;
  }
`;
