import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check, gift } from '../icons/shapes.js';

/** As many letters as a slip has room for. */
const ON_SLIP = 7;

/**
 * A red packet, closed or open: a picture of what is said beside it. Styles: `packet.styles.ts`.
 *
 * @param amount What looks out of an open one; `''`: a tick.
 */
export function renderPacket(open: boolean, amount: string): TemplateResult {
  const slip = amount !== '' && amount.length <= ON_SLIP ? amount : icon(check, 20);
  return html`<div class="packet ${open ? 'opened' : ''}" part="packet" aria-hidden="true">
    <span class="flap"></span>
    <span class="slip numbers">${open ? slip : nothing}</span>
    <span class="pocket"></span>
    <span class="seal">${icon(gift, 16)}</span>
  </div>`;
}
