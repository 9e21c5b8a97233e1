import { css } from 'lit';
import { registerTextSize } from '../styles/text-size.js';

registerTextSize();

export const styles = css`
  :host {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    pointer-events: none;
  }

  .bar {
    position: relative;
    padding: 28px 8px 4px;
    background: linear-gradient(transparent, rgb(20 18 12 / 38%) 32%, rgb(20 18 12 / 78%));
    color: #ffffff;
    pointer-events: auto;
    transition: opacity var(--_duration) var(--_ease);
  }

  /* Still there for the keyboard and for screen readers, which bring it back. */
  :host(:state(resting)) .bar {
    opacity: 0;
    pointer-events: none;
  }

  .row {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }

  .rest {
    flex: 1;
  }

  .round,
  stall-angles::part(button),
  stall-more::part(button) {
    flex: none;
    background: transparent;
    color: #ffffff;
  }

  .round[aria-pressed='true'] {
    background: rgb(255 255 255 / 28%);
  }

  .round:focus-visible,
  .live:focus-visible {
    outline-color: #ffffff;
    outline-offset: -4px;
  }

  .time,
  .live {
    flex: none;
    padding-inline: 8px;
    font-size: calc(0.875 * var(--_rem));
    white-space: nowrap;
  }

  .live {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    border: 0;
    background: transparent;
    font-weight: 600;
  }

  .away {
    border-radius: 22px;
    cursor: pointer;
  }

  .away .numbers {
    font-weight: 400;
  }

  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: #ff5c6c;
  }

  .away .dot {
    background: #b9b5aa;
  }

  /* Thin to see, 44 px high to the finger. */
  .line {
    position: relative;
    block-size: 16px;
    margin-inline: 8px;
    touch-action: none;
  }

  .track,
  .carry {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 50%;
    pointer-events: none;
  }

  .track {
    block-size: 4px;
    border-radius: 2px;
    background: rgb(255 255 255 / 36%);
    overflow: hidden;
    translate: 0 -50%;
    transition: scale var(--_duration) var(--_ease);
  }

  /* Moved by the compositor alone: what moves twice a second must not be laid out or painted. */
  .gone {
    block-size: 100%;
    background: #ffffff;
    transform: scaleX(var(--_at));
    transform-origin: left;
    will-change: transform;
  }

  .carry {
    transform: translateX(calc(var(--_at) * 100%));
    will-change: transform;
  }

  .gone:dir(rtl) {
    transform-origin: right;
  }

  .carry:dir(rtl) {
    transform: translateX(calc(var(--_at) * -100%));
  }

  .knob {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: -7px;
    margin-inline-start: -7px;
    border-radius: 50%;
    background: #ffffff;
    box-shadow: 0 0 4px rgb(0 0 0 / 50%);
    transition: scale var(--_duration) var(--_ease);
  }

  .line:is(:hover, :active) .track {
    scale: 1 1.5;
  }

  .line:active .knob {
    scale: 1.3;
  }

  input {
    position: absolute;
    inset-inline: -8px;
    inset-block: -14px;
    inline-size: calc(100% + 16px);
    block-size: 44px;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .line:has(:focus-visible) .knob {
    outline: 3px solid #ffffff;
    outline-offset: 3px;
  }

  .preview {
    position: absolute;
    inset-block-end: 26px;
    inset-inline-start: clamp(28px, var(--_pointed), calc(100% - 28px));
    padding: 4px 10px;
    border-radius: 12px;
    background: rgb(22 20 14 / 86%);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    pointer-events: none;
    translate: -50%;
  }

  .preview:dir(rtl) {
    translate: 50%;
  }

  /* A picture as small as a stamp has no room for buttons. */
  @container (inline-size < 140px) {
    .bar {
      display: none;
    }
  }

  /* The menu has it there. */
  @container (inline-size < 400px) {
    .roomy {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .bar {
      background: Canvas;
      color: CanvasText;
    }

    .round,
    stall-angles::part(button),
    stall-more::part(button) {
      color: ButtonText;
    }

    .track {
      border: 1px solid CanvasText;
    }

    .gone,
    .knob {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
