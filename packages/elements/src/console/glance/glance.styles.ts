import { css } from 'lit';

/** Read at arm's length, in the sun, while somebody talks to a camera. */
export const styles = css`
  .glance {
    container-type: inline-size;
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: stretch;
    gap: 4px;
    padding: 6px 12px 6px 4px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .bar:dir(rtl) {
    padding: 6px 4px 6px 12px;
  }

  .back {
    flex: none;
    align-self: center;
  }

  .back:dir(rtl) svg {
    transform: scaleX(-1);
  }

  .waits {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 6px;
    min-inline-size: 0;
  }

  .wait {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 56px;
    min-inline-size: 0;
    margin: 0;
    padding: 4px 2px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
    touch-action: manipulation;
  }

  .wait svg {
    flex: none;
  }

  .wait strong {
    flex: none;
    font-size: calc(1.5 * var(--_rem));
    font-weight: 800;
    line-height: 1.1;
  }

  .wait .name {
    overflow: hidden;
    min-inline-size: 0;
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .wait.some {
    border-color: var(--_on-surface);
    background: var(--_on-surface);
    color: var(--_surface);
  }

  .room {
    padding: 12px max(12px, env(safe-area-inset-right)) 24px max(12px, env(safe-area-inset-left));
  }

  /* Over the end of what is below, whose place it must not take: nothing moves for it. */
  .newer {
    position: absolute;
    inset: calc(100% + 4px) 12px auto auto;
    padding-inline: 20px;
    border: 0;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: calc(1.125 * var(--_rem));
    font-weight: 700;
    box-shadow: var(--_shadow);
  }

  .newer:dir(rtl) {
    inset: calc(100% + 4px) auto auto 12px;
  }

  .items,
  .column,
  .group,
  .group ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  .items,
  .column {
    gap: 20px;
  }

  .group,
  .group ul {
    gap: 10px;
  }

  .group {
    scroll-margin-block-start: 80px;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    scroll-margin-block-start: 88px;
  }

  .none {
    padding-block: 24px;
    color: var(--_muted);
    font-size: calc(1.5 * var(--_rem));
    font-weight: 700;
    text-align: center;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding: 12px 14px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 20%);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .card .text {
    /* Each in its own direction, all on one side. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-size: calc(1.625 * var(--_rem));
    font-weight: 600;
    line-height: 1.25;
  }

  .ask .text {
    font-size: calc(1.875 * var(--_rem));
    font-weight: 700;
    line-height: 1.2;
  }

  .card .by {
    color: var(--_muted);
    font-size: calc(1.0625 * var(--_rem));
    line-height: 1.3;
  }

  .card.now {
    border: 3px solid var(--_accent);
  }

  .label {
    color: var(--_accent-ink);
    font-weight: 700;
  }

  .votes {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    margin-inline-end: 8px;
    color: var(--_on-surface);
    font-size: calc(1.25 * var(--_rem));
    line-height: 1;
    vertical-align: -2px;
  }

  .greet .text {
    display: flex;
    align-items: center;
    gap: 10px;
  }

  .greet .text svg {
    flex: none;
    color: var(--_leaf);
  }

  .acts {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 60px;
    margin-block-end: -4px;
  }

  .acts .button {
    flex: none;
    min-block-size: 52px;
    font-size: calc(1.125 * var(--_rem));
    white-space: nowrap;
  }

  .acts .accent {
    font-weight: 700;
  }

  .acts .round {
    flex: none;
    min-inline-size: 52px;
    min-block-size: 52px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
  }

  /* One row, whatever one has prepared: those further on are a swipe away. Room for the ring of the focus. */
  .quick {
    flex: 1;
    display: flex;
    gap: 8px;
    min-inline-size: 0;
    margin: -4px;
    padding: 4px;
    overflow-x: auto;
    padding-inline-end: 28px;
    scrollbar-width: none;
    overscroll-behavior-x: contain;
    mask-image: linear-gradient(to left, transparent, #000 28px);
  }

  .quick:dir(rtl) {
    mask-image: linear-gradient(to right, transparent, #000 28px);
  }

  .greet .quick {
    padding-inline-end: 4px;
    mask-image: none;
  }

  .greet .quick .button {
    flex: 1 1 auto;
    min-inline-size: 0;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .state {
    flex-wrap: wrap;
    color: var(--_muted);
    font-size: calc(1.125 * var(--_rem));
    font-weight: 600;
  }

  .state p {
    flex: 1 1 160px;
  }

  .state svg {
    display: inline-block;
    vertical-align: -4px;
  }

  .wrong {
    padding-block: 4px 8px;
    color: var(--_accent-ink);
  }

  .gone:not(.of-talk) {
    border-style: dashed;
    background: none;
  }

  .gone:not(.of-talk) .text {
    color: var(--_muted);
  }

  .taken {
    visibility: hidden;
  }

  .said .by {
    font-weight: 600;
  }

  .of-talk.card {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    padding: 8px 8px 8px 14px;
    border-color: var(--_line);
    background: none;
  }

  .of-talk.card:dir(rtl) {
    padding: 8px 14px 8px 8px;
  }

  .of-talk .by,
  .of-talk .text {
    grid-column: 1;
  }

  .of-talk .text {
    font-size: calc(1.25 * var(--_rem));
    font-weight: 400;
  }

  .of-talk .answer {
    grid-area: 1 / 2 / 3;
    align-self: center;
  }

  .of-talk .acts {
    grid-column: 1 / -1;
  }

  .group > .hint {
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
  }

  .shapes {
    display: grid;
    gap: 10px;
  }

  .shapes .skeleton {
    block-size: 140px;
    border-radius: var(--_radius);
  }

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

  /* A phone on its side, a tablet beside the camera, a desk: questions beside the rest. */
  @container (inline-size >= 640px) {
    .items:has(.column + .column) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 16px;
    }

    .items > .none {
      grid-column: 1 / -1;
    }
  }

  /* The headings of the parts have the same icons, and say it. */
  @container (inline-size < 760px) {
    .wait .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
  }

  @container (inline-size < 640px) {
    .wait {
      flex-direction: column;
      gap: 2px;
    }

    /* The answers have the whole row: what puts away stands above its end. */
    :is(.ask, .of-toYou) .acts:not(.state) {
      position: relative;
    }

    :is(.ask:not(.now), .of-toYou.card):not(.gone) .by {
      display: grid;
      align-content: center;
      min-block-size: 52px;
      padding-inline-end: 60px;
    }

    :is(.ask, .of-toYou) .acts .round {
      position: absolute;
      inset-block-end: calc(100% + 2px);
      inset-inline-end: 0;
    }
  }

  @container (inline-size >= 900px) {
    .ask .text {
      font-size: calc(2.25 * var(--_rem));
    }
  }

  /* Letters as large as twice the usual on a phone: one thing under the other. */
  @container (inline-size < 16em) {
    .bar {
      position: relative;
    }

    .waits {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .acts,
    .own form {
      flex-wrap: wrap;
    }

    .quick {
      flex-basis: 60%;
    }

    .card .text {
      font-size: calc(1.375 * var(--_rem));
    }
  }

  /* On its side a phone has its width to spare: the figures stand at the edge. */
  @media (max-height: 480px) {
    @container (inline-size >= 640px) {
      .bar {
        padding-block: 4px;
      }

      .wait {
        min-block-size: 44px;
        padding-block: 0;
      }

      .ask .text {
        font-size: calc(1.625 * var(--_rem));
      }
    }
  }

  @media (forced-colors: active) {
    .wait.some {
      border-color: Highlight;
    }

    .newer {
      border: 1px solid;
    }
  }
`;
