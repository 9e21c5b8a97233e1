// Whoever came by a link of a live show: the click is kept until the tab is closed, and goes along with the order.
import { keepClick } from '/sdk/credit.js';

const click = keepClick();
const field = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-click]'));
if (field) field.value = click ?? '';
