import { css } from 'lit';

/** How the pieces of the stall look; where they stand is in `places.styles.ts`. */
export const styles = css`
  /* Its pieces stand in the frame of the stall itself. */
  :host {
    display: contents;
  }

  .shade {
    z-index: -1;
  }

  stall-host,
  .offers {
    min-inline-size: 0;
  }

  .mark.rehearsal {
    order: 2;
    background: #ffe9a8;
    color: #3a2c00;
  }

  .notices,
  .told {
    display: grid;
    justify-items: start;
    gap: 4px;
  }

  /* Beside what stands in it, taps are the picture's. */
  .notices {
    pointer-events: none;
  }

  .notices :is(.notice, stall-question) {
    pointer-events: auto;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_veil);
    color: #ffffff;
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.3;
    backdrop-filter: blur(8px);
    animation: arrive var(--_duration) var(--_ease);
  }

  .notice button {
    flex: none;
    min-block-size: 44px;
    margin: -8px -4px;
    padding: 0 8px;
    border: 0;
    background: transparent;
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .middle {
    display: grid;
    place-items: center;
    padding: 24px;
    pointer-events: none;
  }

  .opening {
    padding: 12px 20px;
    border-radius: 24px;
    background: var(--_veil);
    color: #ffffff;
  }

  .card {
    display: grid;
    justify-items: center;
    gap: 8px;
    max-inline-size: 340px;
    padding: 24px;
    border-radius: 16px;
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
    text-align: center;
    text-wrap: balance;
    pointer-events: auto;
    animation: arrive var(--_duration) var(--_ease);
  }

  .card h2 {
    font-size: calc(1.25 * var(--_rem));
    line-height: 1.25;
  }

  .card p {
    color: var(--_muted);
  }

  .card .button {
    margin-block-start: 8px;
  }

  /* What a card of one product takes at most: a price in two lines, and what is to be known. */
  .talk,
  .offers {
    --_card: calc(6.8 * var(--_rem));
  }

  /* Room for one product: goods come and go, and the talk above does not jump with each of them. */
  .kept {
    --_kept: var(--_card);
  }

  stall-rewind:not(:defined) {
    display: none;
  }

  /* Its room is there before it is: the bar does not grow with it. */
  .lined stall-rewind {
    display: block;
    min-block-size: 20px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    min-inline-size: 0;
    isolation: isolate;
    pointer-events: none;
  }

  /* It lies over the picture and what is said in its place: only what stands in it takes taps. */
  .bar > * {
    pointer-events: auto;
  }

  /* Below the buttons, where their room and the line's meet. */
  .bar stall-rewind {
    flex-basis: 100%;
    z-index: -1;
    margin-inline: 8px;
  }

  /* Its room is there before it is, too: what stands before it is not pushed aside. */
  .bar :is(stall-more, stall-reactions) {
    min-inline-size: 44px;
  }

  .bar stall-chat-field {
    flex: 1;
    min-inline-size: 88px;
    /* The row is as high without the button of the goods. */
    margin-block: 2px;
  }

  .bar :is(.goods, .wallet) {
    position: relative;
    flex: none;
  }

  .bar .goods {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: 0;
    border-radius: 14px;
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    touch-action: manipulation;
  }

  .bar .goods .icon {
    margin-block-end: 12px;
  }

  .bar :is(.goods, .wallet) span {
    position: absolute;
    inset-block-end: 5px;
    font-size: min(calc(0.75 * var(--_rem)), 16px);
    font-weight: 700;
    line-height: 1;
  }

  .bar :is(.goods, .wallet) .held {
    inset-block: -6px auto;
    inset-inline-end: -6px;
    min-inline-size: 20px;
    padding: 4px 6px;
    border-radius: 10px;
    background: var(--_leaf);
    color: light-dark(#ffffff, #10200c);
  }

  .round.over {
    background: var(--_veil);
    color: #ffffff;
  }

  .beside {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    border: 1px solid var(--_line);
    border-radius: 16px;
    overflow: clip;
  }

  .beside h2 {
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line);
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
    line-height: 1.25;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  @media (forced-colors: active) {
    .mark,
    .notice,
    .card,
    .bar .goods {
      border: 1px solid CanvasText;
    }
  }
`;
