import { css } from 'lit';

/** What stands above the field: the line that is being answered, and the names that an `@` may mean. */
export const fieldPartStyles = css`
  .answering {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    padding-inline-start: 16px;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  .answering p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .whom {
    color: var(--_leaf);
    font-weight: 600;
  }

  :dir(rtl) .answering > .icon {
    transform: scaleX(-1);
  }

  .names {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline: 0;
    z-index: 1;
    max-inline-size: 320px;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_on-surface);
    box-shadow: var(--_shadow);
  }

  .names li {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 12px;
    overflow: hidden;
    border-radius: 8px;
    font-weight: 600;
    cursor: pointer;
  }

  .names bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .names [aria-selected='true'] {
    background: color-mix(in oklab, var(--_raised), var(--_leaf) 16%);
  }

  .picker {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: repeat(6, 44px);
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  .lost {
    display: block;
    inline-size: min(288px, 78cqi, 88vw);
    padding: 12px 16px;
    color: var(--_on-surface);
  }

  .unopened {
    margin-block-end: 8px;
    color: var(--_accent-ink);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .emoji {
    block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    font-size: calc(1.375 * var(--_rem));
    cursor: pointer;
    touch-action: manipulation;
  }

  .emoji-button {
    flex: none;
    margin: -1px;
    color: var(--_muted);
  }

  .asks {
    color: var(--_accent-ink);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }

  @media (hover: hover) {
    .emoji:hover {
      background: color-mix(in oklab, transparent, var(--_on-surface) 10%);
    }
  }

  :host([overlay]) .emoji-button {
    color: #fff;
  }

  /* Over a picture the bar has room for the words, until one writes. */
  :host([overlay]) .pill:not(:focus-within) .emoji-button:not(.asks) {
    display: none;
  }

  /* The words need the room more, and a phone's keyboard has its own. */
  @container (width < 400px) {
    :host([overlay]) [aria-pressed] + .emoji-button {
      display: none;
    }
  }

  :host([overlay]) .picker {
    inset-inline: 0 auto;
  }

  :host([overlay]) .answering {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline: 0;
    border-radius: 22px;
    background: var(--_veil);
    color: #fff;
  }

  :host([overlay]) .whom {
    color: #c4e6b4;
  }

  :host([overlay]) .names {
    inset-inline: 0 auto;
    inline-size: min(300px, 78cqi, 88vw);
  }

  @media (forced-colors: active) {
    .names [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
