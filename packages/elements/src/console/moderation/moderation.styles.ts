import { css } from 'lit';

/** The audit log, who is barred, and the list of lines to be removed together. */
export const styles = css`
  :host {
    display: block;
  }

  .hint,
  .wrong {
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
  }

  .wrong:empty {
    display: none;
  }

  .text {
    overflow-wrap: anywhere;
  }

  .log,
  .lines {
    display: grid;
    gap: 4px;
    max-block-size: 50vh;
    margin-block: 8px;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  .log > li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }

  .list {
    position: relative;
  }

  .newer {
    inset-block-start: 8px;
  }

  .newer .icon {
    rotate: 180deg;
  }

  .lines > li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    border-block-end: 1px solid var(--_line);
  }

  /* The box and the words are one thing to tap; what takes all of a person stands in its corner. */
  .ticks > li {
    display: grid;
    grid-template: auto 1fr / auto minmax(0, 1fr) auto;
    gap: 0 12px;
  }

  label {
    display: grid;
    grid-area: 1 / 1 / -1 / -1;
    grid-template: subgrid / subgrid;
    align-items: center;
    min-block-size: 56px;
    padding-block-end: 8px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  label input {
    grid-row: 1 / -1;
  }

  label .said {
    grid-column: 2 / -1;
  }

  .ticks .quiet {
    grid-area: 1 / 3;
    margin-block: 4px;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent-ink);
  }

  .who {
    font-weight: 600;
  }

  .lines small {
    display: block;
  }

  .lines .button {
    flex: none;
  }

  .quiet {
    flex: none;
    font-size: calc(0.875 * var(--_rem));
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .low {
    position: sticky;
    inset-block-end: 0;
    padding-block: 8px;
    background: var(--_raised);
  }

  .low .button {
    flex: 1;
  }
`;
