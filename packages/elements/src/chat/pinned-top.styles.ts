import { css } from 'lit';

/** The lines at the top of the talk. */
export const pinnedStyles = css`
  .pinned {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    flex: none;
    align-items: start;
    gap: 0 8px;
    margin: 8px 12px 0;
    padding-inline-start: 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), var(--_leaf) 12%);
  }

  .pinned > .icon {
    margin-block-start: 14px;
    color: var(--_leaf);
  }

  .pinned ul {
    max-block-size: 30cqb;
    overflow: hidden auto;
    padding-block: 10px;
  }

  .pinned li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    font-size: calc(0.875 * var(--_rem));
    line-height: 1.4;
  }

  .pinned li + li {
    margin-block-start: 8px;
  }

  .pinned p {
    display: -webkit-box;
    overflow: hidden;
    min-block-size: 24px;
    padding-block: 2px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .pinned .whom {
    font-weight: 600;
  }

  .pinned li .round {
    margin-block: -10px;
    color: var(--_muted);
  }

  .pinned .more svg {
    transition: rotate var(--_duration) var(--_ease);
  }

  .pinned [aria-expanded='true'] svg {
    rotate: 180deg;
  }

  /* The talk fades out at its top: what is to stay in sight stands under it, by the field. */
  :host([overlay]) .pinned {
    align-self: start;
    order: 1;
    max-inline-size: 100%;
    margin: 4px 2px 0;
    border-radius: 14px;
    background: color-mix(in oklab, var(--_veil), rgb(22 20 14) 40%);
    color: #fff;
    pointer-events: auto;
  }

  :host([overlay]) .pinned > .icon {
    color: #c4e6b4;
  }

  :host([overlay]) .pinned li {
    padding: 0;
    border-radius: 0;
    background: none;
    font-size: calc(0.875 * var(--_rem));
  }

  :host([overlay]) .pinned .round {
    color: inherit;
  }

  :host([overlay]) .pinned p {
    -webkit-line-clamp: 2;
  }

  :host([overlay]) .pinned ul {
    padding-block: 6px;
  }

  :host([overlay]) .pinned > .icon {
    margin-block-start: 12px;
  }

  @media (forced-colors: active) {
    .pinned {
      border: 1px solid CanvasText;
    }
  }
`;
