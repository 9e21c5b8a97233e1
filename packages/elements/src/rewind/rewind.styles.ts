import { css } from 'lit';

export const styles = css`
  :host(:state(empty)) {
    display: none;
  }

  .head,
  .line {
    color: #ffffff;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .going:empty {
    display: none;
  }

  .going,
  .time,
  .preview {
    padding: 4px 10px;
    border-radius: 12px;
    background: var(--_veil);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
    line-height: 1.3;
  }

  .live {
    min-block-size: 44px;
    padding-inline: 14px;
    border-color: transparent;
    border-radius: 22px;
    background: var(--_veil);
    color: #ffffff;
    font-size: calc(0.875 * var(--_rem));
    backdrop-filter: blur(8px);
    animation: arrive var(--_duration) var(--_ease);
  }

  .live .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_live);
    box-shadow: 0 0 0 1.5px #ffffff;
  }

  @media (hover: hover) {
    .live:hover {
      background: color-mix(in srgb, var(--_veil), black 40%);
    }
  }

  /* Thin to see, 44 px high to the finger. */
  .line {
    position: relative;
    block-size: 20px;
    container-type: inline-size;
    touch-action: none;
  }

  .track,
  .mark {
    position: absolute;
    inset-block-start: 50%;
    translate: 0 -50%;
    pointer-events: none;
    transition: block-size var(--_duration) var(--_ease);
  }

  .track {
    inset-inline: 0;
    block-size: 3px;
    border-radius: 5px;
    background: rgb(255 255 255 / 38%);
    box-shadow: 0 0 3px rgb(0 0 0 / 45%);
    overflow: hidden;
  }

  .track::before {
    content: '';
    display: block;
    block-size: 100%;
    background: #ffffff;
    transform: scaleX(var(--_at));
    transform-origin: left;
  }

  .track:dir(rtl)::before {
    transform-origin: right;
  }

  /* A second later it stands elsewhere on a line that grows: nothing is laid out anew for that, nothing shifts. */
  .mark {
    inset-inline-start: -2px;
    inline-size: 4px;
    block-size: 7px;
    transform: translateX(calc(var(--_at) * 100cqi));
    border-radius: 2px;
    background: #ff8f52;
    box-shadow: 0 0 2px rgb(0 0 0 / 60%);
  }

  .mark:dir(rtl) {
    transform: translateX(calc(var(--_at) * -100cqi));
  }

  input {
    position: absolute;
    inset-inline: -10px;
    inset-block: -12px;
    inline-size: calc(100% + 20px);
    block-size: 44px;
    margin: 0;
    background: transparent;
    appearance: none;
    cursor: pointer;
  }

  input:focus-visible {
    outline-offset: -10px;
    border-radius: 12px;
  }

  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 20px;
    block-size: 20px;
    border: 0;
    border-radius: 50%;
    background: #ffffff;
    box-shadow: 0 0 4px rgb(0 0 0 / 50%);
    scale: 0.6;
    transition: scale var(--_duration) var(--_ease);
  }

  input::-moz-range-thumb {
    inline-size: 20px;
    block-size: 20px;
    border: 0;
    border-radius: 50%;
    background: #ffffff;
    box-shadow: 0 0 4px rgb(0 0 0 / 50%);
    scale: 0.6;
    transition: scale var(--_duration) var(--_ease);
  }

  .line:is(:hover, :active, :focus-within) .track {
    block-size: 8px;
  }

  .line:is(:hover, :active, :focus-within) .mark {
    block-size: 14px;
  }

  .line:is(:hover, :active, :focus-within) input::-webkit-slider-thumb {
    scale: 1;
  }

  .line:is(:hover, :active, :focus-within) input::-moz-range-thumb {
    scale: 1;
  }

  .preview {
    position: absolute;
    inset-block-end: 30px;
    inset-inline-start: clamp(56px, calc(var(--_at) * 100%), calc(100% - 56px));
    display: grid;
    justify-items: center;
    max-inline-size: 160px;
    background: rgb(22 20 14 / 86%);
    text-align: center;
    pointer-events: none;
    translate: -50%;
  }

  .preview:dir(rtl) {
    translate: 50%;
  }

  .preview bdi {
    max-inline-size: 100%;
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }

    .track::before,
    .mark {
      background: Highlight;
      forced-color-adjust: none;
    }

    input::-webkit-slider-thumb {
      background: ButtonText;
      forced-color-adjust: none;
    }

    input::-moz-range-thumb {
      background: ButtonText;
      forced-color-adjust: none;
    }

    .preview,
    .time {
      border: 1px solid CanvasText;
    }
  }
`;
