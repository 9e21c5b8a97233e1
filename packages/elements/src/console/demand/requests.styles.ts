import { css } from 'lit';

/** What viewers ask for. */
export const styles = css`
  .request small {
    font-weight: 400;
  }

  .told {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }

  .said {
    white-space: pre-line;
  }

  .contact {
    font-weight: 600;
  }

  .answered .said,
  .answered .name {
    color: var(--_muted);
  }

  .wrong:not(:empty) + section {
    margin-block-start: 16px;
  }

  section + section {
    margin-block-start: 32px;
  }
`;
