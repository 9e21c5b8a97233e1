import { css } from 'lit';

/** Where things stand: one column for a thumb, three on a desk. */
export const styles = css`
  /* What is asked for its width is not the element itself: of that a page may unset all. */
  .room {
    inline-size: 100%;
    container-type: inline-size;
    background: var(--_surface);
  }

  .frame {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-block-size: var(--stall-block-size, 100dvh);
    padding-inline: max(12px, env(safe-area-inset-left)) max(12px, env(safe-area-inset-right));
  }

  /* The state sticks to the whole page, not to the part that it stands in. */
  .first,
  .second,
  .third {
    display: contents;
  }

  h1 {
    margin: 0;
    font-size: calc(1.125 * var(--_rem));
    font-weight: 700;
    line-height: 1.25;
  }

  h3 {
    font-size: var(--_rem);
    font-weight: 600;
    line-height: 1.3;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 8px 16px;
    border: 1px solid color-mix(in oklab, var(--_line), var(--_on-surface) 40%);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: var(--_rem);
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
    text-overflow: ellipsis;
  }

  .notices,
  .talk {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .notices form {
    display: flex;
    gap: 8px;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline-start: 16px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_leaf), transparent 84%);
  }

  .notice span {
    flex: 1;
    min-inline-size: 0;
    padding-block: 8px;
  }

  stall-chat {
    block-size: min(480px, 70vh);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .none {
    display: grid;
    justify-items: start;
    align-content: start;
    gap: 16px;
    padding: 12px;
  }

  .none .button {
    min-block-size: 52px;
  }

  .leave {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 12px;
    color: var(--_muted);
  }

  @container (inline-size >= 600px) {
    .frame {
      padding-inline: 24px;
    }
  }

  @container (inline-size >= 960px) {
    .frame {
      display: grid;
      grid-template:
        'first second third' minmax(0, 1fr)
        'leave second third' auto
        / minmax(280px, 22%) minmax(0, 1fr) minmax(300px, 26%);
      gap: 0;
      block-size: var(--stall-block-size, 100dvh);
      padding: 0;
    }

    .first,
    .second,
    .third {
      display: flex;
      flex-direction: column;
      gap: 24px;
      padding: 20px 24px;
      overflow: hidden auto;
    }

    .first {
      grid-area: first;
      gap: 20px;
    }

    .second {
      grid-area: second;
      border-inline: 1px solid var(--_line);
    }

    .third {
      grid-area: third;
    }

    /* Its newest lines and its field are in view, however long it has gone on. */
    .talk {
      flex: none;
      block-size: clamp(320px, 100dvh - 240px, 760px);
    }

    stall-chat {
      flex: 1;
      block-size: 0;
      min-block-size: 0;
    }

    .leave {
      grid-area: leave;
      justify-content: space-between;
      padding: 8px 24px;
      border-block-start: 1px solid var(--_line);
    }
  }
`;
