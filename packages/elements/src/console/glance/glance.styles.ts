import { css } from 'lit';

/** Read at arm's length, in the sun, while somebody talks to a camera. */
export const styles = css`
  .glance {
    container-type: inline-size;
  }

  .room {
    padding: 12px max(12px, env(safe-area-inset-right)) 24px max(12px, env(safe-area-inset-left));
  }

  .items,
  .column,
  .group,
  .group ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  .items,
  .column {
    gap: 20px;
  }

  .group,
  .group ul {
    gap: 10px;
  }

  .group {
    scroll-margin-block-start: 80px;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    scroll-margin-block-start: 88px;
  }

  .none {
    padding-block: 24px;
    color: var(--_muted);
    font-size: calc(1.5 * var(--_rem));
    font-weight: 700;
    text-align: center;
  }

  .group > .hint {
    font-size: calc(1.0625 * var(--_rem));
    font-weight: 600;
  }

  .shapes {
    display: grid;
    gap: 10px;
  }

  .shapes .skeleton {
    block-size: 140px;
    border-radius: var(--_radius);
  }

  /* A phone on its side, a tablet beside the camera, a desk: questions beside the rest. */
  @container (inline-size >= 640px) {
    .items:has(.column + .column) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 16px;
    }

    .items > .none {
      grid-column: 1 / -1;
    }
  }
`;
