import { css } from 'lit';

/** What stands in a line beside its words: what it answers, whom it calls, what its writer is. */
export const linePartStyles = css`
  .quote {
    display: block;
    max-inline-size: 100%;
    margin: 0 0 2px;
    padding: 0;
    padding-inline-start: 8px;
    overflow: hidden;
    border: 0;
    border-inline-start: 2px solid color-mix(in oklab, var(--_line), var(--_on-surface) 24%);
    background: none;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  button.quote {
    cursor: pointer;
    touch-action: manipulation;
  }

  .quote .whom {
    font-weight: 600;
  }

  .sign {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    margin-inline-end: 4px;
    color: var(--_accent-ink);
    font-size: calc(0.75 * var(--_rem));
    font-weight: 700;
    line-height: 1;
    vertical-align: -2px;
  }

  .sign.level {
    padding: 2px 6px 2px 4px;
    border-radius: 8px;
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 18%);
    color: var(--_leaf);
    vertical-align: 0;
  }

  .called {
    color: var(--_leaf);
    font-weight: 600;
  }

  .called.me {
    padding: 0 4px;
    border-radius: 6px;
    background: var(--_leaf);
    color: var(--_surface);
  }

  :is(.quote, .translate, .text a) {
    position: relative;
    z-index: 1;
  }

  .text a {
    color: inherit;
    text-decoration: underline 2px color-mix(in oklab, transparent, var(--_accent-ink) 60%);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }

  /* Who is spoken to sees it at a glance. */
  .to-me {
    margin-inline: -8px;
    padding-inline: 6px 8px;
    border-inline-start: 2px solid var(--_leaf);
    border-radius: 8px;
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 10%);
  }

  /* The host speaks to all. */
  :host(:not([overlay])) .host {
    margin-inline: -8px;
    padding: 6px 8px;
    border-radius: 8px;
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 9%);
  }

  .translate {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: calc(0.8125 * var(--_rem));
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
    touch-action: manipulation;
  }

  /* Small words, 44 px to touch. */
  :is(button.quote, .translate)::after {
    position: absolute;
    inset: 50% 0 auto;
    block-size: 44px;
    translate: 0 -50%;
    content: '';
  }

  .system {
    display: flex;
    align-items: baseline;
    gap: 6px;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  .system .icon {
    flex: none;
    align-self: start;
    margin-block-start: 0.2em;
  }

  .found {
    animation: found 1600ms var(--_ease);
  }

  :host([overlay]) .quote {
    border-color: rgb(255 255 255 / 48%);
    color: rgb(255 255 255 / 92%);
  }

  :host([overlay]) .sign {
    color: #ffc39e;
  }

  :host([overlay]) .sign.level {
    background: rgb(196 230 180 / 22%);
    color: #d3f0c5;
  }

  :host([overlay]) .called {
    color: #c4e6b4;
  }

  :host([overlay]) .called.me {
    background: #c4e6b4;
    color: #14200f;
  }

  :host([overlay]) .to-me {
    margin-inline: 0;
    border-inline-start: 3px solid #c4e6b4;
    border-radius: 14px;
  }

  :host([overlay]) .translate {
    color: rgb(255 255 255 / 88%);
  }

  :host([overlay]) .system {
    padding-block: 2px;
    color: rgb(255 255 255 / 92%);
    font-size: calc(0.8125 * var(--_rem));
  }

  @media (forced-colors: active) {
    .called.me,
    .sign.level {
      border: 1px solid currentcolor;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .found {
      animation: none;
      outline: 2px solid var(--_leaf);
    }
  }

  @keyframes found {
    0%,
    60% {
      background: color-mix(in oklab, var(--_surface), var(--_leaf) 28%);
    }
  }
`;
