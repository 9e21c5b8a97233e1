import { css } from 'lit';

export const styles = css`
  .giveaway {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    padding: 8px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_raised), var(--_accent) 10%);
    box-shadow: var(--_shadow);
  }

  .won,
  .yours {
    box-shadow:
      0 0 0 2px var(--_accent),
      var(--_shadow);
  }

  .packet {
    grid-row: span 2;
    align-self: center;
  }

  .words {
    align-self: end;
    min-inline-size: 0;
  }

  .buy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
  }

  .note {
    color: color-mix(in oklab, var(--_accent-ink), var(--_on-surface) 20%);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    line-height: 1.3;
  }

  h3 strong {
    color: var(--_accent-ink);
    font-weight: 800;
  }

  .gives {
    flex: 1 1 7em;
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
    font-size: calc(0.8125 * var(--_rem));
    line-height: 1.3;
  }

  /* As high as a finger wants it, without room of its own. */
  .gives a {
    position: relative;
    color: var(--_accent-ink);
    font-weight: 600;
  }

  .gives a::after {
    content: '';
    position: absolute;
    inset: -14px -8px;
  }

  .yours .note,
  .applied {
    color: var(--_leaf);
    font-weight: 600;
  }

  :is(.drawing, .maybe, .missed, .lost, .sign-in, .not-for-you, .gone, .closed) .note {
    color: color-mix(in oklab, var(--_muted), var(--_on-surface) 25%);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    margin-inline-start: auto;
  }

  .acts:empty {
    display: none;
  }

  .applied {
    font-size: calc(0.8125 * var(--_rem));
  }

  .code {
    display: inline-flex;
    align-items: center;
  }

  code {
    padding: 2px 6px;
    border-radius: 6px;
    background: color-mix(in oklab, transparent, var(--_on-surface) 8%);
    font-family: ui-monospace, 'SF Mono', Consolas, monospace;
    font-size: calc(0.875 * var(--_rem));
    user-select: all;
  }

  .failed {
    grid-column: 1 / -1;
  }

  ul {
    container-name: giveaway;
    container-type: var(--_contained, inline-size);
  }

  /* Where there is the width, the button stands beside all of the words. */
  @container giveaway (width >= 540px) {
    .giveaway {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .buy {
      display: contents;
    }

    .gives {
      grid-area: 2 / 2;
    }

    .acts {
      grid-area: 1 / 3 / span 2;
      align-self: center;
    }
  }

  :is(.missed, .lost, .gone, .closed, .not-for-you) .packet {
    filter: grayscale(0.7);
    opacity: 0.75;
  }

  @media (forced-colors: active) {
    .giveaway {
      border: 1px solid CanvasText;
    }
  }
`;
