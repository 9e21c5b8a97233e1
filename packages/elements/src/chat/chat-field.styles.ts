import { css } from 'lit';

export const styles = css`
  .composer {
    position: relative;
  }

  .pill {
    display: flex;
    align-items: flex-end;
    min-block-size: 44px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    background: var(--_raised);
    transition: border-color var(--_duration) var(--_ease);
  }

  .pill:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  /* It grows with what is written, where the browser can do that; else it scrolls. */
  textarea {
    flex: 1;
    min-inline-size: 0;
    max-block-size: 6.5em;
    margin: 0;
    padding: 10px 0 10px 16px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_rem);
    line-height: 1.375;
    resize: none;
    scrollbar-width: none;
    /* For its hint, which takes it from here. */
    text-overflow: ellipsis;
    field-sizing: content;
  }

  /* The pill around it shows the focus. */
  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder,
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
    overflow: hidden;
    text-overflow: inherit;
    white-space: nowrap;
  }

  /* Empty, it has no direction of its own: the hint has that of the words around it. */
  :placeholder-shown {
    direction: inherit;
  }

  .left {
    flex: none;
    min-inline-size: 14px;
    padding-block-end: 13px;
    padding-inline: 4px 2px;
    white-space: nowrap;
    color: var(--_muted);
    font-size: calc(0.75 * var(--_rem));
  }

  .over-limit {
    color: var(--_accent-ink);
    font-weight: 700;
  }

  .left:has(.wait):last-child {
    padding-inline-end: 14px;
  }

  .send {
    flex: none;
    margin: -1px;
    color: var(--_accent-ink);
  }

  .send[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  :dir(rtl) .send svg {
    transform: scaleX(-1);
  }

  .note {
    padding: 0 16px 6px;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  .over {
    padding: 11px 16px;
    color: var(--_muted);
    text-align: center;
  }

  .name {
    position: absolute;
    inset-block-end: calc(100% + 12px);
    inset-inline: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
    animation: rise var(--_duration) var(--_ease);
  }

  label {
    grid-column: 1 / -1;
    font-weight: 600;
  }

  .hint {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  input {
    grid-column: 1 / -1;
    min-inline-size: 0;
    min-block-size: 44px;
    margin-block: 4px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: 8px;
    background: var(--_surface);
    font-size: var(--_rem);
  }

  :host([overlay]) .pill {
    border-color: transparent;
    background: var(--_veil);
    color: #fff;
  }

  :host([overlay]) textarea::placeholder {
    color: rgb(255 255 255 / 88%);
  }

  :host([overlay]) :is(.send, .left) {
    color: #fff;
  }

  :host([overlay]) .note,
  :host([overlay]) .over {
    inline-size: fit-content;
    margin-block-end: 4px;
    padding: 4px 12px;
    border-radius: 14px;
    background: var(--_veil);
    color: #fff;
  }

  /*
   * The bar around the field keeps its height: what is said stands above it, narrow enough to leave the
   * button of the goods on show free, and lets every tap through.
   */
  :host([overlay]) .note {
    position: absolute;
    inset-block-end: 100%;
    max-inline-size: min(100%, 168px);
    background: rgb(22 20 14 / 92%);
    pointer-events: none;
    text-wrap: balance;
  }

  :host([overlay]) .over {
    margin: 0;
    padding-block: 11px;
    border-radius: 22px;
  }

  :host([overlay]) .name {
    inset-inline: 0 auto;
    inline-size: min(300px, 78cqi, 88vw);
  }

  @media (forced-colors: active) {
    .pill:focus-within {
      outline: 3px solid Highlight;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
