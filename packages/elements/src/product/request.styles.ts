import { css } from 'lit';

/** The form by which goods are asked for, and what was asked. */
export const request = css`
  .request {
    display: grid;
    gap: 16px;
  }

  .request .field {
    display: grid;
    gap: 6px;
  }

  .request label[for] {
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  /* Under 16 px a phone zooms in; what the keyboard comes to is not to stop behind the button that stays. */
  .request :is(textarea, .field input) {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: max(16px, var(--_rem));
    resize: vertical;
    scroll-margin-block: 96px;
  }

  .request .field.wrong :is(textarea, input) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .request fieldset .failed {
    margin-block-start: 8px;
  }

  .sent {
    display: grid;
    gap: 16px;
    justify-items: start;
    outline-offset: 4px;
  }

  .sent .one {
    display: grid;
    gap: 6px;
    inline-size: 100%;
    justify-items: start;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .sent .said {
    white-space: pre-line;
  }
`;
