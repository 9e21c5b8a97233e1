import { css } from 'lit';

/** What the player below a cover has once nothing is to be seen: whatever went wrong, its still picture in place of the last frame. */
export const overStyles = css`
  :host(:is(:state(failed), :state(none))) .poster ~ video {
    visibility: hidden;
  }
`;
