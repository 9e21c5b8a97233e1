import { css } from 'lit';

/** Of the small window's document, where the picture itself stands. */
export const page = css`
  html,
  body {
    block-size: 100%;
    margin: 0;
    background: #1a1812;
  }

  video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  video::cue {
    background: rgb(22 20 14 / 78%);
    color: #ffffff;
    font-family: var(--stall-font, system-ui, sans-serif);
  }
`;

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .picture {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }

  .acts {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    display: flex;
    gap: 8px;
    justify-content: center;
    padding: 32px 8px 8px;
    background: linear-gradient(transparent, rgb(20 18 12 / 70%));
    opacity: 0;
    transition: opacity var(--_duration) var(--_ease);
  }

  .picture:is(:hover, :focus-within) .acts,
  .acts.kept {
    opacity: 1;
  }

  button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_veil);
    color: #ffffff;
    cursor: pointer;
  }

  button:focus-visible {
    outline-color: #ffffff;
  }

  stall-apart-pinned {
    flex: none;
    margin: 8px;
  }

  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
  }
`;
