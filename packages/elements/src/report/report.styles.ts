import { css } from 'lit';

export const styles = css`
  dialog {
    inline-size: min(440px, 100vw);
    max-inline-size: none;
    max-block-size: 90vh;
    margin: auto auto 0;
    padding: 20px 16px calc(16px + env(safe-area-inset-bottom));
    border: 0;
    border-radius: calc(var(--_radius) + 4px) calc(var(--_radius) + 4px) 0 0;
    background: var(--_raised);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
    overflow-y: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  @media (width >= 600px) {
    dialog {
      margin: auto;
      border-radius: calc(var(--_radius) + 4px);
    }
  }

  h2 {
    font-size: calc(1.25 * var(--_rem));
  }

  h2:focus {
    outline: none;
  }

  h2 + p {
    margin-block-start: 4px;
  }

  .about {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 12px 16px;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  .about img {
    flex: none;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 8px;
    object-fit: cover;
  }

  .person img {
    border-radius: 50%;
  }

  .what {
    min-inline-size: 0;
  }

  blockquote {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  fieldset {
    min-inline-size: 0;
    margin: 12px 0 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  fieldset label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .of {
    color: var(--_muted);
  }

  .lines {
    max-block-size: 30vh;
    overflow-y: auto;
  }

  .who {
    font-weight: 600;
  }

  input[type='radio'] {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_accent-ink);
  }

  .more {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
    font-weight: 600;
  }

  textarea {
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
    font-weight: 400;
    resize: vertical;
  }

  .wrong {
    margin-block-start: 8px;
    color: var(--_accent-ink);
    font-weight: 600;
  }

  .wrong:empty {
    display: none;
  }

  .acts {
    display: flex;
    gap: 8px;
    margin-block-start: 16px;
  }

  .acts .button {
    flex: 1;
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
  }
`;
