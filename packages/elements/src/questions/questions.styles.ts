import { css } from 'lit';

export const styles = css`
  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    padding-block: 12px;
  }

  h3 {
    font-size: var(--_rem);
    font-weight: 600;
  }

  .now {
    padding: 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 8%);
  }

  ul {
    margin-block-start: 4px;
  }

  li {
    padding-block: 12px;
  }

  li.now {
    padding-inline: 12px;
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  .text {
    /* Each in its own direction, all on one side. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: pre-line;
  }

  .sending .text {
    font-style: italic;
  }

  .stands {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  .standing {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .now .stands {
    color: inherit;
  }

  .now .standing {
    color: var(--_leaf);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
  }

  .answered .standing {
    color: var(--_leaf);
  }

  .failed .standing,
  .why {
    color: var(--_accent);
    font-weight: 600;
  }

  .why {
    font-size: calc(0.875 * var(--_rem));
  }

  .answer {
    display: grid;
    gap: 2px;
    margin-block-start: 8px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_leaf);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 8%);
    overflow-wrap: anywhere;
  }

  .answer:dir(rtl) {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }

  .answer .stands {
    margin: 0;
  }

  .answer .whom {
    color: var(--_leaf);
    font-weight: 600;
  }

  .aloud {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .earlier {
    margin-block-start: 8px;
  }

  .acts {
    display: flex;
    gap: 8px;
    padding-block-start: 8px;
  }

  .acts .button {
    padding-inline: 14px;
    font-size: calc(0.875 * var(--_rem));
  }

  .open {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .said {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .vote {
    flex: none;
    min-inline-size: 64px;
    padding-inline: 10px;
  }

  .vote[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_surface), var(--_accent) 14%);
    color: var(--_accent-ink);
  }

  .vote.pending {
    opacity: 0.7;
  }

  .updated {
    margin-block: 8px;
    font-size: calc(0.875 * var(--_rem));
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 24px 16px;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }

  @media (forced-colors: active) {
    .now {
      border: 1px solid CanvasText;
    }
  }
`;
