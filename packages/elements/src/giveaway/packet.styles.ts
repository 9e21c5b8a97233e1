import { css } from 'lit';

/**
 * `.packet`, closed or `.opened`: a slip in a pocket, under a flap that a seal keeps shut. Its colours are its own, as
 * those of a picture are. Opening it is a short joy, and none of it moves where motion is not wanted.
 */
export const packet = css`
  .packet {
    --_red: #c8302a;
    --_gold: #f4c95d;

    position: relative;
    flex: none;
    inline-size: 60px;
    block-size: 64px;
    perspective: 240px;
  }

  .packet > * {
    position: absolute;
  }

  .pocket {
    inset: 12px 2px 0;
    border-radius: 4px 4px 8px 8px;
    background: linear-gradient(color-mix(in oklab, var(--_red), white 8%), var(--_red));
  }

  .flap {
    inset: 12px 2px auto;
    z-index: 1;
    block-size: 24px;
    background: color-mix(in oklab, var(--_red), black 18%);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
    transform-origin: top;
  }

  .seal {
    inset-block-start: 22px;
    inset-inline-start: calc(50% - 13px);
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    border-radius: 50%;
    background: var(--_gold);
    color: #7a1410;
  }

  .slip {
    inset: 16px 6px 6px;
    display: grid;
    place-items: start center;
    padding-block-start: 4px;
    border-radius: 4px;
    background: #fffaf0;
    box-shadow: 0 0 2px rgb(60 10 0 / 35%);
    color: #8f1d12;
    font-size: 13px;
    font-weight: 800;
    line-height: 1.2;
    white-space: nowrap;
  }

  .opened .pocket {
    inset-block-start: 30px;
  }

  .opened .flap {
    inset-block-start: 30px;
    z-index: -1;
    transform: rotateX(180deg);
  }

  .opened .slip {
    inset-block: 8px 12px;
  }

  .opened .seal {
    opacity: 0;
  }

  @media (prefers-reduced-motion: no-preference) {
    .open .seal {
      animation: glint 2.4s ease-in-out infinite;
    }

    .entering .packet {
      animation: shake 400ms ease-in-out infinite;
    }

    .opened .flap {
      animation: flap-up 260ms var(--_ease);
    }

    .opened .slip {
      animation: slip-out 420ms 120ms cubic-bezier(0.2, 1.5, 0.4, 1) backwards;
    }

    .opened .seal {
      animation: seal-off 200ms var(--_ease);
    }
  }

  @keyframes glint {
    50% {
      box-shadow: 0 0 0 5px color-mix(in oklab, transparent, var(--_gold) 45%);
    }
  }

  @keyframes shake {
    25% {
      transform: rotate(-5deg);
    }

    75% {
      transform: rotate(5deg);
    }
  }

  @keyframes flap-up {
    from {
      transform: rotateX(0);
    }
  }

  @keyframes slip-out {
    from {
      transform: translateY(22px);
    }
  }

  @keyframes seal-off {
    from {
      opacity: 1;
    }
  }

  @media (forced-colors: active) {
    .pocket,
    .slip {
      border: 1px solid CanvasText;
    }
  }
`;
