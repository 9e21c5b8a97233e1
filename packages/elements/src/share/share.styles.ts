import { css } from 'lit';

export const styles = css`
  .share {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-inline-size: 360px;
  }

  .address {
    display: flex;
    gap: 8px;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: calc(0.875 * var(--_rem));
    text-overflow: ellipsis;
  }

  .address .button {
    flex: none;
  }

  .note {
    font-size: calc(0.875 * var(--_rem));
  }

  figure {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin: 0;
  }

  figure svg {
    inline-size: min(100%, 208px);
    aspect-ratio: 1;
    border-radius: var(--_radius);
    background: #ffffff;
    forced-color-adjust: none;
  }

  figcaption {
    color: var(--_muted);
    font-size: calc(0.8125 * var(--_rem));
  }
`;
