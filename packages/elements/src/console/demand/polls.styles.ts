import { css } from 'lit';

/** What viewers voted for, with bars as they see them on a poll. */
export const styles = css`
  .name small {
    font-weight: 400;
  }

  ol + h3 {
    margin-block-start: 8px;
  }

  .choices {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }

  .choices > .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 36px;
    padding: 6px 12px;
    overflow: hidden;
    border-color: color-mix(in oklab, var(--_line), var(--_on-surface) 20%);
    border-radius: 10px;
    line-height: 1.25;
  }

  .choice > :not(.bar) {
    position: relative;
  }

  /* As long as the row is wide, and shrunk from there: nothing is laid out anew while votes come in. */
  .bar {
    position: absolute;
    inset: 0;
    background: color-mix(in oklab, var(--_raised), var(--_accent) 22%);
    transform-origin: left;
    transition: transform 400ms var(--_ease);
  }

  :dir(rtl) .bar {
    transform-origin: right;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-align: match-parent;
  }

  .votes,
  .share {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .votes {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 40%);
  }

  .share {
    min-inline-size: 4ch;
    text-align: end;
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .bar {
      border-block-end: 4px solid Highlight;
    }
  }
`;
