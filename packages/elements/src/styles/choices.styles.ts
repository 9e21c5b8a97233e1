import { css } from 'lit';

/** A menu over its opener, and choices in it of which one holds. */
export const choices = css`
  [popover] {
    position: fixed;
    inset: auto;
    inset-block-end: var(--_bottom, 64px);
    left: var(--_left, 8px);
    inline-size: 304px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - var(--_bottom, 64px) - max(8px, env(safe-area-inset-top)));
    margin: 0;
    padding: 8px 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  label {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 16px;
    cursor: pointer;
  }

  label:hover {
    background: color-mix(in oklab, transparent, var(--_on-surface) 6%);
  }

  label:focus-within {
    outline-offset: -3px;
  }

  legend:not(.unseen) {
    inline-size: 100%;
    margin-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    padding: 12px 16px 4px;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
    font-weight: 600;
  }

  small {
    display: block;
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }

  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
