import { css } from 'lit';

/** The words that viewers do not say. */
export const wordsStyles = css`
  :host {
    display: grid;
    gap: 12px;
    padding-block-end: 12px;
  }

  .shapes,
  .opened,
  .draft,
  .trial {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }

  .skeleton {
    min-block-size: 48px;
  }

  .done:empty,
  .said:empty {
    display: none;
  }

  .done,
  .wrong {
    color: var(--_on-surface);
    font-weight: 600;
  }

  .lists > li {
    border-block-end: 1px solid var(--_line);
  }

  .opens {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 4px;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }

  .opens .hint {
    flex: none;
    font-weight: 400;
  }

  .opened {
    padding-block: 4px 16px;
  }

  .all {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-block-size: 240px;
    overflow-y: auto;
  }

  .all > li {
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    overflow-wrap: anywhere;
  }

  .draft {
    padding: 12px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .field {
    display: grid;
    flex: none;
    align-items: stretch;
    gap: 4px;
    font-weight: 600;
    cursor: default;
  }

  label.button {
    flex: none;
    min-block-size: 44px;
  }

  label.button:focus-within {
    outline: 3px solid var(--_accent-ink);
    outline-offset: 2px;
  }

  input:not(.unseen),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
    font-weight: 400;
  }

  textarea {
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--_live);
    box-shadow: 0 0 0 1px var(--_live);
  }

  .trial {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .trial .button {
    min-block-size: 48px;
  }

  .said {
    grid-column: 1 / -1;
  }
`;
