import { css } from 'lit';

/** The short answers that one has prepared. */
export const ownAnswers = css`
  .own {
    margin-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }

  .own > * {
    margin-block-end: 8px;
  }

  summary {
    display: flex;
    align-items: center;
    min-block-size: 52px;
    font-size: calc(1.125 * var(--_rem));
    font-weight: 600;
    cursor: pointer;
  }

  summary::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 4px 12px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }

  summary:dir(rtl)::before {
    transform: rotate(135deg);
  }

  .own[open] > summary::before {
    transform: rotate(45deg);
  }

  .own li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 52px;
    border-block-end: 1px solid var(--_line);
    font-size: calc(1.125 * var(--_rem));
  }

  .own form {
    display: flex;
    gap: 8px;
  }

  .own input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 52px;
    padding: 8px 16px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: calc(1.125 * var(--_rem));
  }

  .own input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* Letters as large as twice the usual on a phone: one thing under the other. */
  @container (inline-size < 16em) {
    .own form {
      flex-wrap: wrap;
    }
  }
`;
