import { money } from './money.js';

const mostUnits = 99;

/** A new line from the page's template, still to be filled. */
export function makeLine() {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector('#cart-line'));
  const row = template.content.firstElementChild;
  return /** @type {HTMLElement} */ (row?.cloneNode(true));
}

/**
 * Writes a line's state into its element.
 * @param {Element} row
 * @param {import('./cart.js').CartLine} line
 * @param {string} currency
 */
export function fillLine(row, line, currency) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (row.querySelector(`[data-${name}]`));
  const { id, title, quantity, available } = line;

  row.setAttribute('data-line', id);
  setAttribute(part('picture'), 'src', line.picture);
  setAttribute(part('title'), 'href', line.url);
  part('title').textContent = title;
  part('choice').textContent = line.choice;
  part('unit-price').textContent = money(line.unitPrice, currency);
  part('line-total').textContent = money(line.lineTotal, currency);
  part('quantity').textContent = String(quantity);
  part('available').textContent = String(available);
  part('short').hidden = quantity <= available;
  setAttribute(part('change'), 'action', `/cart/lines/${id}`);
  setAttribute(part('remove'), 'action', `/cart/lines/${id}/remove`);
  setAttribute(part('remove-button'), 'aria-label', `Remove ${title}`);
  step(part('less'), `One less of ${title}`, quantity - 1, quantity > 1);
  step(
    part('more'),
    `One more of ${title}`,
    quantity + 1,
    quantity < Math.min(available, mostUnits),
  );
}

/**
 * @param {HTMLElement} button
 * @param {string} label
 * @param {number} quantity
 * @param {boolean} allowed
 */
function step(button, label, quantity, allowed) {
  setAttribute(button, 'aria-label', label);
  setAttribute(button, 'value', String(quantity));
  button.toggleAttribute('disabled', !allowed);
}

/**
 * Writes only what differs: a picture set again would be loaded again.
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function setAttribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
