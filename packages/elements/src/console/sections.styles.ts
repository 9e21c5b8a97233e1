import { css } from 'lit';

/** One section at a time on a phone, so that talk and questions are a tap away; all of them on a desk. */
export const sectionStyles = css`
  .sections {
    display: flex;
    flex-wrap: wrap;
    padding: 4px max(6px, env(safe-area-inset-right)) 0 max(6px, env(safe-area-inset-left));
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .section {
    position: relative;
    flex: 1 1 auto;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-block-size: 48px;
    margin: 0;
    padding: 4px;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: calc(1 * var(--_rem));
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }

  .section::after {
    content: '';
    position: absolute;
    inset: auto 4px -1px;
    block-size: 4px;
    border-radius: 4px 4px 0 0;
  }

  .section[aria-pressed='true'] {
    color: var(--_on-surface);
  }

  .section[aria-pressed='true']::after {
    background: var(--_accent);
  }

  .section:focus-visible {
    outline-offset: -3px;
  }

  .count {
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 11px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }

  .panel {
    display: contents;
  }

  @container (inline-size < 960px) {
    .panel.chosen {
      display: flex;
      flex-direction: column;
      gap: 24px;
    }

    .panel:not(.chosen),
    .live:is(.in-chat, .in-questions) .first > :not(.top),
    :is(.in-goods, .in-chat, .in-questions) > .leave {
      display: none;
    }

    /* The switch says it. */
    .goods > h2,
    .heading h2 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .heading {
      justify-content: end;
    }

    /* The talk has all the room that there is, and its field stands under the thumb. */
    .of-chat.chosen,
    .of-chat.chosen .talk {
      flex: 1;
      min-block-size: 0;
    }

    .of-chat.chosen stall-chat {
      flex: 1 1 200px;
      block-size: 0;
      min-block-size: 200px;
    }
  }

  @container (inline-size >= 960px) {
    .sections {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .section[aria-pressed='true']::after {
      background: Highlight;
    }

    .count {
      border: 1px solid;
    }
  }
`;
