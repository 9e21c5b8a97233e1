import { css } from 'lit';

/** What stands over the console, or in its place: failures, a question, the door. */
export const overStyles = css`
  .over {
    display: grid;
    gap: 8px;
    max-inline-size: 584px;
    margin-inline: auto;
    padding: 0 12px 8px;
    pointer-events: none;
  }

  .failures {
    display: grid;
    gap: 8px;
  }

  .failures:not(:has(.failure)) {
    display: none;
  }

  .undo,
  .waiting li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_on-surface);
    color: var(--_surface);
    box-shadow: var(--_shadow);
    pointer-events: auto;
    animation: lift var(--_duration) var(--_ease);
  }

  .waiting {
    display: grid;
    gap: 8px;
  }

  .waiting li {
    background: #ffd84d;
    color: #1d1a00;
  }

  .undo p,
  .waiting p {
    flex: 1;
    min-inline-size: 0;
  }

  .undo .button,
  .waiting .button {
    min-block-size: 48px;
    border-color: currentcolor;
    background: transparent;
    color: inherit;
    font-weight: 700;
  }

  .waiting .round {
    color: inherit;
  }

  .over :focus-visible {
    outline-color: currentcolor;
  }

  .failure {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: 4px 12px;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_on-surface);
    color: var(--_surface);
    box-shadow: var(--_shadow);
    pointer-events: auto;
    animation: rise var(--_duration) var(--_ease);
  }

  .failure .round {
    grid-area: 1 / 3;
    margin-block-start: -8px;
    margin-inline-end: -8px;
    color: inherit;
  }

  .failure .button {
    grid-column: 2;
    justify-self: start;
    border-color: currentcolor;
    background: transparent;
    color: inherit;
  }

  .failure :focus-visible {
    outline-color: currentcolor;
  }

  dialog {
    inline-size: min(400px, 100vw - 32px);
    padding: 24px;
    border: 0;
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_raised);
    color: var(--_on-surface);
    font-family: var(--_font);
    box-shadow: var(--_shadow);
  }

  dialog::backdrop {
    background: rgb(22 20 14 / 56%);
  }

  dialog p {
    margin-block: 8px 20px;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .answers .button {
    flex: 1;
    min-block-size: 56px;
    font-size: calc(1.0625 * var(--_rem));
  }

  .answers .yes {
    border-color: transparent;
    background: var(--_live);
    color: #fff;
  }

  .door {
    display: flex;
    flex-direction: column;
    gap: 12px;
    max-inline-size: 420px;
    margin-inline: auto;
    padding: 15vh 20px 40px;
  }

  .door h1 {
    font-size: calc(1.625 * var(--_rem));
    letter-spacing: -0.01em;
  }

  .door input {
    flex: none;
  }

  .door .button {
    min-block-size: 56px;
    font-size: calc(1.125 * var(--_rem));
  }

  .door .why {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent), transparent 86%);
    font-weight: 600;
  }

  .door .why:empty {
    display: none;
  }

  @container (inline-size >= 960px) {
    .over {
      position: fixed;
      inset-block-end: 4px;
      inset-inline: 0;
      z-index: 3;
    }
  }

  @keyframes lift {
    from {
      transform: translateY(8px);
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
