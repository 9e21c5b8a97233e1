import { css } from 'lit';

/** The places, the run of show, questions, what was done, and who is backstage. */
export const liveStyles = css`
  .places {
    display: grid;
    grid-template-columns: repeat(4, auto);
    gap: 4px;
    padding: 4px;
    border-radius: calc(var(--_radius) + 4px);
    background: color-mix(in oklab, var(--_surface), var(--_on-surface) 9%);
  }

  .place {
    min-block-size: 48px;
    margin: 0;
    padding: 0 2px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    /* A name of two words goes on two lines before one of a single word is cut. */
    overflow-wrap: break-word;
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
    cursor: pointer;
  }

  /* Each name on one line, also beside the picture. */
  @container (inline-size >= 960px) {
    .places {
      grid-template-columns: repeat(2, 1fr);
    }
  }

  @container (inline-size < 600px) {
    .head:has(.look) .places {
      grid-template-columns: repeat(2, 1fr);
    }
  }

  @container (inline-size < 340px) {
    .places {
      grid-template-columns: repeat(2, 1fr);
    }
  }

  .place[aria-pressed='true'] {
    background: var(--_on-surface);
    color: var(--_surface);
  }

  .run,
  .questions,
  .crew {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  h2 .hint {
    letter-spacing: 0;
  }

  .next {
    display: grid;
    justify-content: start;
    justify-items: start;
    inline-size: 100%;
    min-block-size: 88px;
    padding: 12px 20px;
    border-radius: var(--_radius);
    text-align: start;
  }

  .next .label {
    font-size: var(--_rem);
    font-weight: 600;
  }

  .next .what {
    font-size: calc(1.5 * var(--_rem));
    font-weight: 800;
    line-height: 1.2;
  }

  summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
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

  [open] > summary::before {
    transform: rotate(45deg);
  }

  .run ol,
  .last ul {
    display: grid;
    gap: 4px;
  }

  .step {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    text-align: start;
    cursor: pointer;
  }

  [aria-current='step'] .step {
    border-color: var(--_accent);
    box-shadow: inset 4px 0 var(--_accent);
    font-weight: 700;
  }

  .asked {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .asked.now {
    border: 2px solid var(--_accent);
  }

  .asked .text {
    /* Each in its own direction, all on one side. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-size: calc(1.125 * var(--_rem));
    line-height: 1.35;
  }

  .asked.now .text {
    font-size: calc(1.375 * var(--_rem));
    font-weight: 700;
  }

  .big .asked .text {
    font-size: calc(1.625 * var(--_rem));
  }

  .big stall-chat {
    zoom: 1.4;
  }

  .questions ul {
    display: grid;
    gap: 8px;
  }

  .questions summary {
    gap: 8px;
  }

  .asked .acts .button {
    flex: 1 1 auto;
  }

  .asked .by {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .asked .votes {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    color: var(--_on-surface);
  }

  .updated {
    align-self: start;
  }

  .write[aria-expanded='true'] {
    border-color: var(--_accent);
  }

  .written {
    display: grid;
    gap: 8px;
    margin-block-start: 4px;
  }

  .written textarea {
    /* Clear of what stands at a phone's lower edge. */
    scroll-margin-block-end: 168px;
    min-block-size: 72px;
    padding: 10px 12px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
    field-sizing: content;
    resize: none;
  }

  .frame .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 12px;
  }

  .frame .acts .button,
  .asked > .button {
    min-block-size: 48px;
  }

  .asked > .button {
    justify-self: end;
  }

  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .heading [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .last li,
  .crew li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 48px;
  }

  .crew li {
    min-block-size: 32px;
  }

  .crew .acts {
    justify-content: flex-start;
  }

  .invite {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
    align-items: end;
    gap: 8px;
  }

  .invite label {
    display: grid;
    gap: 4px;
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .crew select {
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
  }

  .invite .button {
    min-block-size: 48px;
  }

  .link {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .link figure {
    display: grid;
    justify-items: center;
    gap: 4px;
    margin: 0;
  }

  .link svg {
    inline-size: min(100%, 208px);
    aspect-ratio: 1;
    border-radius: var(--_radius);
    background: #ffffff;
    forced-color-adjust: none;
  }

  .wrong {
    font-weight: 600;
  }

  @container (inline-size >= 960px) {
    /* The talk's own stands right below it, and does the same. */
    .questions .heading .button {
      display: none;
    }

    .desk {
      grid-column: 2 / 4;
      grid-row: 1 / 3;
      padding: 20px 24px;
      border-inline-start: 1px solid var(--_line);
      overflow: hidden auto;
    }
  }
`;
