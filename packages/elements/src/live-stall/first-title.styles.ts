import { css } from '@lit/reactive-element/css-tag.js';

/** What the show is called, in the middle of a picture that is still to come. */
export const title = css`
  .title {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 24px;
    color: #ffffff;
    font-size: clamp(calc(1.75 * var(--_rem)), 6cqi, calc(3 * var(--_rem)));
    font-weight: 700;
    line-height: 1.15;
    text-align: center;
    text-wrap: balance;
    transition: opacity var(--_duration) var(--_ease);
  }

  .title.off {
    opacity: 0;
  }
`;
