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

  label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    min-block-size: 48px;
    overflow-wrap: anywhere;
    cursor: pointer;
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
