import { css } from 'lit';

/** The look of what is chosen of a product: its options, and how many. */
export const options = css`
  legend {
    margin-block-end: 8px;
    padding: 0;
    font-size: calc(0.875 * var(--_rem));
    font-weight: 600;
  }

  .missing {
    border-radius: var(--_radius);
    outline: 2px solid var(--_accent);
    outline-offset: 8px;
  }

  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .value {
    position: relative;
    display: inline-grid;
  }

  /* What the keyboard comes to is not to stop behind the button that stays. */
  .value input,
  details,
  summary,
  select {
    scroll-margin-block-end: 96px;
  }

  .value input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .value span.chip {
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    transition: border-color var(--_duration) var(--_ease);
  }

  .value input:checked + .chip {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_raised), var(--_accent) 10%);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  @media (forced-colors: active) {
    .value input:checked + .chip {
      border: 3px solid Highlight;
    }
  }

  .value input:focus-visible + .chip {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .value.impossible .chip,
  .value.sold-out .chip {
    background: transparent;
    color: var(--_muted);
  }

  /* It goes with another choice. */
  .value.impossible .chip {
    border-style: dashed;
  }

  /* It is gone, and the chip says so. */
  .value.sold-out s {
    display: block;
    text-decoration-thickness: 1px;
  }

  .value small {
    display: block;
    font-size: calc(0.75 * var(--_rem));
    line-height: 1.2;
    text-align: center;
  }

  .quantity {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .quantity output {
    min-inline-size: 2ch;
    font-weight: 600;
    text-align: center;
  }

  .quantity .round {
    border: 1px solid var(--_line);
    background: var(--_raised);
  }

  .rule {
    order: 1;
    flex-basis: 100%;
  }
`;
