import { css } from 'lit';

/** What a player needs only once a stream is open. */
export const lateStyles = css`
  .still {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    background: #24211a;
  }

  @container (max-aspect-ratio: 3 / 4) {
    .upright .still {
      object-fit: cover;
    }

    .lying .still {
      object-position: 50% 18%;
    }
  }

  video::cue {
    font-size: var(--_cue);
    white-space: pre-line;
  }
`;
