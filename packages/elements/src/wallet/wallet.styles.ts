import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .face {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 8px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_raised), var(--_accent) 12%);
    color: var(--_accent-ink);
  }

  .face img {
    inline-size: 56px;
    block-size: 56px;
    object-fit: cover;
  }

  /* The buttons have a line of their own where the words need this one. */
  .words {
    flex: 1 1 7.5em;
    min-inline-size: 0;
  }

  h3 {
    display: -webkit-box;
    overflow: hidden;
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 500;
    line-height: 1.3;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  h3 strong {
    margin-inline-end: 4px;
    color: var(--_accent-ink);
    font-weight: 800;
  }

  .note {
    display: flex;
    gap: 4px;
    align-items: start;
    margin-block-start: 2px;
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.35;
  }

  .note svg {
    flex: none;
  }

  :is(.held, .won) .note {
    color: var(--_accent-ink);
    font-weight: 600;
  }

  :is(.applied, .used, .bought, .prize) .note {
    color: var(--_leaf);
    font-weight: 600;
  }

  /* Over: told apart by more than its colour. */
  :is(.expired, .bought, .applied, .used) .face {
    filter: grayscale(0.6);
  }

  .expired h3,
  .expired h3 strong,
  .bought h3 strong {
    color: var(--_muted);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    justify-content: end;
    margin-inline-start: auto;
  }

  .acts:empty {
    display: none;
  }

  .acts .button {
    padding-inline: 12px;
    font-size: calc(0.875 * var(--_rem));
  }

  /* Below the buttons, one of which is the link that it is about. */
  .acts [part='disclosure'] {
    flex-basis: 100%;
    order: 1;
    justify-content: end;
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-weight: 400;
  }

  .code {
    display: inline-flex;
    align-items: center;
    margin-inline-end: auto;
  }

  code {
    padding: 4px 8px;
    border: 1px dashed color-mix(in oklab, var(--_accent), transparent 40%);
    border-radius: 6px;
    font-family: ui-monospace, 'SF Mono', Consolas, monospace;
    font-size: calc(0.9375 * var(--_rem));
    user-select: all;
  }

  .failed {
    flex-basis: 100%;
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.3;
  }

  .offline {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 12px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.3;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 16px;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }

  .empty h3 {
    color: var(--_on-surface);
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
  }

  .skeleton {
    block-size: 56px;
    margin-block: 12px;
  }
`;
