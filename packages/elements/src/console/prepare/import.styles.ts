import { css } from 'lit';

/** Bringing many goods in at once. */
export const imports = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .ways .button {
    position: relative;
    min-block-size: 48px;
  }

  .choose:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .result {
    margin: 0;
    font-size: 1em;
    scroll-margin-block-start: 96px;
  }

  .took:empty {
    position: absolute;
  }

  [part='import'] .item {
    padding-inline-end: 12px;
  }

  .found {
    max-block-size: 480px;
    overflow: auto;
  }

  .found .item {
    position: relative;
    cursor: pointer;
  }

  .found strong {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .found [type='checkbox'] {
    flex: none;
    inline-size: 22px;
    min-block-size: 22px;
    padding: 0;
    accent-color: var(--_accent);
  }

  .faults,
  .faults ul {
    display: grid;
    gap: 8px;
  }

  .faults ul {
    max-block-size: 320px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .faults li {
    display: grid;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_live);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
`;
