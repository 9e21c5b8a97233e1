import { css } from 'lit';

/** The stall's frame around why it cannot open, which needs no room of a whole stall. */
export const frameError = css`
  .frame.error {
    grid-template: 1fr / 1fr;
    block-size: auto;
    min-block-size: 320px;
  }

  .frame.error [part='player'] {
    display: none;
  }
`;
