import { css } from 'lit';

export const styles = css`
  /* A ticket: two notches where it would be torn off. */
  .ticket {
    --_tint: color-mix(in oklab, var(--_raised), var(--_accent) 10%);
    /* Its words grow with the reader's text. */
    --_stub: max(92px, calc(4 * var(--_rem)));
    --_tear: calc(var(--_stub) - 1px);

    position: relative;
    display: grid;
    grid-template-columns: minmax(84px, auto) 1fr;
    border-radius: var(--_radius);
    background: var(--_tint);
    mask:
      radial-gradient(circle 7px at var(--_tear) 0, transparent 96%, black) 0 0 / 100% 51% no-repeat,
      radial-gradient(circle 7px at var(--_tear) 100%, transparent 96%, black) 0 100% / 100% 51%
        no-repeat;
  }

  .gives {
    display: grid;
    place-content: center;
    inline-size: var(--_stub);
    padding: 12px 8px;
    border-inline-end: 2px dashed color-mix(in oklab, var(--_accent), transparent 60%);
    color: var(--_accent-ink);
    font-size: calc(1.1875 * var(--_rem));
    font-weight: 800;
    letter-spacing: -0.01em;
    line-height: 1.1;
    text-align: center;
  }

  .ticket:dir(rtl) {
    --_tear: calc(100% + 1px - var(--_stub));
  }

  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
    min-block-size: 60px;
    padding: 8px;
    padding-inline-start: 12px;
  }

  /* Words that grew leave the button a line of its own. */
  .words {
    flex: 1 1 6.5em;
    min-inline-size: 0;
  }

  .note {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.35;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .code {
    display: inline-flex;
    align-items: center;
  }

  .applied .note {
    color: var(--_leaf);
    font-weight: 600;
  }

  code {
    padding: 2px 6px;
    border-radius: 6px;
    background: color-mix(in oklab, transparent, var(--_on-surface) 8%);
    color: var(--_on-surface);
    font-family: ui-monospace, 'SF Mono', Consolas, monospace;
    font-size: calc(0.875 * var(--_rem));
    user-select: all;
  }

  /* Two of them side by side on a phone. */
  .acts:has(.button + .button) {
    margin-inline-end: -4px;
  }

  .acts .button:is(:first-child:not(:last-child), .button + .button) {
    padding-inline: 6px;
  }

  .failed {
    flex-basis: 100%;
  }

  /* Its shadow is not of the ticket itself, whose mask would cut it off. */
  li.whole {
    position: relative;
    filter: drop-shadow(0 1px 1px rgb(30 25 10 / 14%)) drop-shadow(0 6px 14px rgb(30 25 10 / 14%));
  }

  @media (forced-colors: active) {
    .ticket {
      border: 1px solid CanvasText;
    }
  }

  .not-for-you .gives,
  .gone .gives,
  .closed .gives {
    color: var(--_muted);
    border-color: var(--_line);
  }
`;
