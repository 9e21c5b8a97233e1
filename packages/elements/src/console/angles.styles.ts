import { css } from 'lit';

/** The angles as buttons for a thumb. */
export const anglesStyles = css`
  .angles {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .angle-list {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(136px, 100%), 1fr));
    gap: 12px;
    margin-block-start: 4px;
  }

  .angle {
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 2px;
    min-block-size: 72px;
    margin: 0;
    padding: 10px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 700;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
    transition: transform var(--_duration) var(--_ease);
  }

  .angle:active {
    transform: scale(0.97);
  }

  .angle[aria-disabled='true'] {
    cursor: default;
    transform: none;
  }

  .angle .on {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
  }

  /* What is on air can be told from across the yard: colour, words and a tick. */
  .angle[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .angle:focus-visible {
    outline-color: var(--_on-surface);
  }

  @media (hover: hover) {
    .angle[aria-disabled='false']:hover {
      border-color: var(--_accent);
    }
  }

  @media (forced-colors: active) {
    .angle[aria-pressed='true'] {
      outline: 4px solid Highlight;
    }
  }
`;
