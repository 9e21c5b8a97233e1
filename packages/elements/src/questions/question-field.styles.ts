import { css } from 'lit';

/** What the talk's field does not have. */
export const styles = css`
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }

  .title {
    font-size: var(--_rem);
    font-weight: 600;
  }

  textarea {
    max-block-size: 9em;
  }

  .about {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding-inline: 8px;
    color: var(--_muted);
    font-size: calc(0.875 * var(--_rem));
    font-weight: 400;
    cursor: pointer;
  }

  .about input {
    flex: none;
    inline-size: 20px;
    min-block-size: 20px;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }

  .about span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .note {
    padding: 0 8px;
  }

  .name {
    position: static;
  }
`;
