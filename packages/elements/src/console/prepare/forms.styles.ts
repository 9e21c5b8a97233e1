import { css } from 'lit';

/** The forms by which it is prepared. */
export const forms = css`
  .form {
    padding: 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .field {
    display: grid;
    align-content: start;
    gap: 4px;
    min-inline-size: 0;
    font-weight: 600;
  }

  /* Names that take two lines keep the fields beside each other on one. */
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
    gap: 4px 12px;
    margin-block-start: -8px;
  }

  /* A date with its time is not cut on a phone. */
  .pair:has([type='datetime-local']) {
    grid-template-columns: repeat(auto-fit, minmax(min(calc(13.5 * var(--_rem)), 100%), 1fr));
  }

  .pair > .field {
    grid-row: span 4;
    grid-template-rows: subgrid;
  }

  .pair label {
    align-self: end;
    margin-block-start: 8px;
  }

  input,
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

  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 12px;
  }

  .acts .button {
    min-block-size: 48px;
  }

  .note {
    display: flex;
    gap: 8px;
  }

  .note .button {
    flex: none;
  }
`;
