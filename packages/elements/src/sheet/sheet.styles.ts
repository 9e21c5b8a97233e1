import { css } from 'lit';

export const styles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  dialog {
    position: fixed;
    inset: auto;
    inset-block-end: var(--_bottom, 0);
    left: var(--_left, 0);
    display: none;
    grid-template-rows: auto 1fr;
    inline-size: var(--_width, 100%);
    max-inline-size: none;
    block-size: var(--_height, 70dvh);
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 16px 16px 0 0;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 -8px 32px rgb(0 0 0 / 24%);
    /* What is hidden can be scrolled by what brings something into sight: the whole sheet would be out of place. */
    overflow: clip;
    pointer-events: auto;
    translate: 0 100%;
    transition:
      translate calc(var(--_duration) * 1.2) var(--_ease),
      display calc(var(--_duration) * 1.2) allow-discrete,
      overlay calc(var(--_duration) * 1.2) allow-discrete;
  }

  dialog[open] {
    display: grid;
    translate: 0 var(--_drag, 0);
  }

  @starting-style {
    dialog[open] {
      translate: 0 100%;
    }
  }

  dialog.dragged {
    transition: none;
  }

  dialog::backdrop {
    background: transparent;
  }

  .handle {
    display: grid;
    place-items: center;
    block-size: 28px;
    cursor: grab;
    touch-action: none;
  }

  .handle::before {
    content: '';
    inline-size: 40px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }

  .close {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    z-index: 1;
  }

  .content {
    min-block-size: 0;
    /* The sheet goes on below the keyboard, so that nothing shows through as that comes. */
    padding-block-end: var(--_keyboard, 0px);
    overflow: clip;
  }

  ::slotted(*) {
    block-size: 100%;
  }
`;
