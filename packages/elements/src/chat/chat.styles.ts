import { css } from 'lit';

/** The room of the talk. */
export const styles = css`
  :host {
    min-block-size: 0;
    block-size: 100%;
  }

  .chat {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
  }

  .chat[data-above-keyboard] {
    padding-block-end: var(--_keyboard);
  }

  .room {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }

  .lines {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding: 12px 16px;
    /* Of the same size whatever is said: a line that comes is laid out here alone, not with all that the page holds. */
    contain: strict;
    /* What is seen is held where it is by script, in all browsers alike. */
    overflow-anchor: none;
  }

  /* A short talk stands below; an empty one says so in the middle. */
  .lines:not(:has(.empty))::before {
    margin-block-start: auto;
    content: '';
  }

  .lines:focus-visible {
    outline-offset: -3px;
  }

  .empty {
    margin-block: auto;
    color: var(--_muted);
    text-align: center;
  }

  .waiting {
    display: grid;
    gap: 12px;
  }

  .skeleton {
    block-size: 16px;
    inline-size: 60%;
  }

  .skeleton:nth-child(2) {
    inline-size: 82%;
  }

  .asking {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 16px;
    z-index: 1;
    block-size: 3px;
    border-radius: 2px;
    background: color-mix(in oklab, transparent, currentcolor 40%);
    animation: ask 1s var(--_ease) infinite alternate;
  }

  .newer {
    inset-block-end: 8px;
    animation: rise var(--_duration) var(--_ease);
  }

  .hush {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    margin-inline: auto;
    pointer-events: auto;
  }

  .hush:not(:focus-visible) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  stall-chat-field {
    flex: none;
    padding: 8px 12px 12px;
  }

  :host([overlay]) {
    pointer-events: none;
  }

  :host([overlay]) .chat {
    justify-content: flex-end;
  }

  :host([overlay]) .lines {
    padding: 24px 2px 2px;
    scroll-padding-block-start: 60px;
    scrollbar-width: none;
    mask-image: linear-gradient(transparent, black var(--_fade, 56px));
  }

  /* It always scrolls, so that a new line moves the others by scrolling: that is no layout shift. */
  :host([overlay]) .lines::before {
    flex: none;
    block-size: 100%;
  }

  :host([overlay]) .newer {
    margin-inline-start: 0;
    pointer-events: auto;
  }

  @media (prefers-reduced-motion: reduce) {
    .asking {
      animation: none;
    }
  }

  @keyframes ask {
    from {
      transform: scaleX(0.2);
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
