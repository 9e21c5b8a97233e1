import { css } from 'lit';

/** What a form takes besides text: pictures, files of codes, a choice of goods. */
export const uploads = css`
  .pictures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .pictures legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }

  .pictures .thumb {
    inline-size: 96px;
  }

  .pictures .thumb .round {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    background: var(--_veil);
    color: #fff;
  }

  .pictures .button {
    position: relative;
    min-block-size: 48px;
  }

  .pictures .button:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .codes,
  .choice,
  .rows {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  :is(.codes, .choice, .rows) legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }

  .codes .button {
    position: relative;
    min-block-size: 48px;
  }

  .codes .button:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .choice ul {
    inline-size: 100%;
    max-block-size: 232px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    overflow: auto;
    background: var(--_surface);
  }

  .choice label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding-inline: 12px;
  }

  .choice input {
    flex: none;
    inline-size: 20px;
    min-block-size: 20px;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }

  .upload {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
  }

  .upload p {
    flex: 1;
  }
`;
