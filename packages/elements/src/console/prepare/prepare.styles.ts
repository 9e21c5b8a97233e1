import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .boxes,
  .column {
    display: grid;
    gap: 24px;
    align-items: start;
    align-content: start;
    min-inline-size: 0;
  }

  .box,
  .form,
  .adding {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }

  /* What the keyboard comes to is not to stop behind the bar that stays at the top. */
  :is(a, button, input, select, summary, textarea) {
    scroll-margin-block-start: 96px;
  }

  .wrong {
    color: light-dark(#b0101f, #ffa79d);
    font-size: calc(0.9375 * var(--_rem));
    font-weight: 600;
  }

  .wrong:empty {
    display: none;
  }

  .add {
    justify-self: start;
    min-block-size: 48px;
  }

  @container (inline-size >= 860px) {
    .boxes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 32px;
    }
  }
`;
