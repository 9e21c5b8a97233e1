import { css } from 'lit';

export const styles = css`
  .giveaway {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 8px 12px 8px 8px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_raised), var(--_accent) 10%);
    box-shadow: var(--_shadow);
  }

  .giveaway:dir(rtl) {
    padding: 8px 8px 8px 12px;
  }

  .won,
  .yours {
    box-shadow:
      0 0 0 2px var(--_accent),
      var(--_shadow);
  }

  .words {
    flex: 1 1 8em;
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
    flex-basis: 100%;
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
