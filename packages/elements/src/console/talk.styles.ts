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

  .held {
    flex: none;
    max-block-size: 40vh;
    padding: 8px 12px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-y: auto;
  }

  .held li {
    padding-block: 8px;
  }

  .held li + li {
    border-block-start: 1px solid var(--_line);
  }

  .held .text,
  .barred :is(bdi, q) {
    overflow-wrap: anywhere;
  }

  .reports .reported {
    font-weight: 600;
  }

  .reports .writer {
    margin-block-start: 4px;
  }

  .writer summary {
    gap: 0 8px;
    flex-wrap: wrap;
  }

  .held .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-block-start: 8px;
  }

  .barred,
  .order {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .barred li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 56px;
    border-block-end: 1px solid var(--_line);
  }

  .barred li small {
    display: block;
  }

  .barred .button {
    flex: none;
  }

  .rules .switch {
    min-block-size: 48px;
    text-align: start;
  }
`;
