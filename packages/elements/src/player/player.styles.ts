import { css } from '@lit/reactive-element/css-tag.js';

export const styles = css`
  .picture {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    container-type: size;
    aspect-ratio: var(--_ratio, 9 / 16);
    border-radius: inherit;
    background: #24211a;
  }

  .ground,
  video,
  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .ground {
    object-fit: cover;
    filter: blur(24px) brightness(0.6) saturate(1.2);
    transform: scale(1.15);
  }

  video,
  .poster {
    object-fit: contain;
  }

  /* Upright picture in an upright frame: edge to edge. */
  @container (max-aspect-ratio: 3 / 4) {
    .upright video,
    .upright .poster {
      object-fit: cover;
    }

    /* A lying picture stands at the top third, on its blurred ground. */
    .lying video,
    .lying .poster {
      object-position: 50% 18%;
    }
  }

  /* What the show is called, on the ground of a picture that is still to come; words about that stand below it. */
  .title {
    position: absolute;
    inset: 0 0 40%;
    display: grid;
    place-content: center;
    padding: 24px;
    color: #ffffff;
    font-size: clamp(calc(1.75 * var(--_rem)), 6cqi, calc(3 * var(--_rem)));
    font-weight: 700;
    line-height: 1.15;
    text-align: center;
    text-wrap: balance;
    transition: opacity var(--_duration) var(--_ease);
  }

  .title.off {
    opacity: 0;
  }

  /* In an upright frame they stand above it. */
  @container (max-aspect-ratio: 3 / 4) {
    .title {
      inset: 0;
    }
  }

  video::cue {
    background: rgb(22 20 14 / 78%);
    color: #ffffff;
    font-family: var(--_font);
  }

  .poster {
    transition: opacity var(--_duration) var(--_ease);
  }

  .poster.off {
    opacity: 0;
    pointer-events: none;
  }
`;
