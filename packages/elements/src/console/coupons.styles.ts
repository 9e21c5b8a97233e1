import { css } from 'lit';

/** The coupons of the seller. */
export const couponStyles = css`
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .jumps .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding-inline: 12px;
    font-size: calc(0.9375 * var(--_rem));
  }

  /* The state and the switch stick to the top. */
  .coupons h2 {
    scroll-margin-block-start: calc(8 * var(--_rem));
    outline: none;
  }

  .coupons summary {
    gap: 6px;
  }

  .coupons ul {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin-block-start: 4px;
  }

  .coupon {
    display: grid;
    grid-template-columns: 1fr auto;
    grid-template-areas: 'gives act' 'about act';
    align-items: center;
    gap: 0 16px;
    padding: 12px 12px 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .coupon.coming,
  .coupon.open {
    border-color: var(--_accent);
    box-shadow: inset 4px 0 var(--_accent);
  }

  .coupon.coming:dir(rtl),
  .coupon.open:dir(rtl) {
    box-shadow: inset -4px 0 var(--_accent);
  }

  .coupon.closed {
    background: none;
  }

  .gives {
    grid-area: gives;
    font-size: calc(1.25 * var(--_rem));
    font-weight: 800;
    line-height: 1.2;
  }

  .coupon .about {
    grid-area: about;
    min-inline-size: 0;
  }

  .coupon h3 {
    font-weight: 400;
  }

  .coupon.closed :is(.gives, h3) {
    color: var(--_muted);
  }

  .coupon .button {
    grid-area: act;
    min-inline-size: 96px;
    min-block-size: 52px;
    font-size: calc(1.0625 * var(--_rem));
  }

  .bar {
    block-size: 76px;
    border-radius: var(--_radius);
  }

  /* There they stand beside each other, or nearly. */
  @container (inline-size >= 960px) {
    .jumps {
      display: none;
    }
  }
`;
