import { css } from 'lit';

/** What waits, each with what answers it by one tap. */
export const cards = css`
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

  @container (inline-size < 640px) {
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
    .acts {
      flex-wrap: wrap;
    }

    .quick {
      flex-basis: 60%;
    }

    .card .text {
      font-size: calc(1.375 * var(--_rem));
    }
  }

  /* On its side a phone has little height. */
  @media (max-height: 480px) {
    @container (inline-size >= 640px) {
      .ask .text {
        font-size: calc(1.625 * var(--_rem));
      }
    }
  }
`;
