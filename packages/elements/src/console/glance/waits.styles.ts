import { css } from 'lit';

/** How much waits, and the ways to it and back. */
export const waitsStyles = css`
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: stretch;
    gap: 4px;
    padding: 6px 12px 6px 4px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .bar:dir(rtl) {
    padding: 6px 4px 6px 12px;
  }

  .back {
    flex: none;
    align-self: center;
  }

  .back:dir(rtl) svg {
    transform: scaleX(-1);
  }

  .waits {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 6px;
    min-inline-size: 0;
  }

  .wait {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 56px;
    min-inline-size: 0;
    margin: 0;
    padding: 4px 2px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
    touch-action: manipulation;
  }

  .wait svg {
    flex: none;
  }

  .wait strong {
    flex: none;
    font-size: calc(1.5 * var(--_rem));
    font-weight: 800;
    line-height: 1.1;
  }

  .wait .name {
    overflow: hidden;
    min-inline-size: 0;
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .wait.some {
    border-color: var(--_on-surface);
    background: var(--_on-surface);
    color: var(--_surface);
  }

  /* Over the end of what is below, whose place it must not take: nothing moves for it. */
  .newer {
    position: absolute;
    inset: calc(100% + 4px) 12px auto auto;
    padding-inline: 20px;
    border: 0;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: calc(1.125 * var(--_rem));
    font-weight: 700;
    box-shadow: var(--_shadow);
  }

  .newer:dir(rtl) {
    inset: calc(100% + 4px) auto auto 12px;
  }

  /* The headings of the parts have the same icons, and say it. */
  @container (inline-size < 760px) {
    .wait .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
  }

  @container (inline-size < 640px) {
    .wait {
      flex-direction: column;
      gap: 2px;
    }
  }

  /* Letters as large as twice the usual on a phone: one thing under the other. */
  @container (inline-size < 16em) {
    .bar {
      position: relative;
    }

    .waits {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  /* On its side a phone has its width to spare: the figures stand at the edge. */
  @media (max-height: 480px) {
    @container (inline-size >= 640px) {
      .bar {
        padding-block: 4px;
      }

      .wait {
        min-block-size: 44px;
        padding-block: 0;
      }
    }
  }

  @media (forced-colors: active) {
    .wait.some {
      border-color: Highlight;
    }

    .newer {
      border: 1px solid;
    }
  }
`;
