import { css } from 'lit';

/** The rules of the talk, and what is kept of those who break them. */
export const talkStyles = css`
  .rules {
    flex: none;
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .rules[open] {
    padding-block-end: 12px;
  }

  .rules summary {
    gap: 0 8px;
    flex-wrap: wrap;
    padding-block: 4px;
  }

  .rules .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 8px 12px;
    padding-block: 4px 8px;
  }

  .rules label {
    display: grid;
    gap: 4px;
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .rules select {
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
  }

  .rules .switch {
    min-block-size: 48px;
    text-align: start;
  }
`;
