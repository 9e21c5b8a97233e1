import { money } from './money.js';

/**
 * @typedef {object} Variant
 * @property {string} id
 * @property {Record<string, string>} options
 * @property {number} price
 * @property {number} stock
 */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-variants]'));
if (form?.querySelector('input[type=radio]')) followChoice(form);

/**
 * Shows price and stock of the chosen combination, and names it for the form.
 * @param {HTMLFormElement} form
 */
function followChoice(form) {
  const { variants: text = '[]', currency = '' } = form.dataset;
  /** @type {Variant[]} */
  const variants = JSON.parse(text);
  const price = document.querySelector('.price');
  const button = form.querySelector('button');

  const show = () => {
    const chosen = new FormData(form);
    const variant = variants.find(({ options }) =>
      Object.entries(options).every(([name, value]) => chosen.get(`option-${name}`) === value),
    );
    form.dataset['add'] = variant?.id ?? '';
    if (price && variant) price.textContent = money(variant.price, currency);
    if (!button) return;
    button.disabled = !variant || variant.stock === 0;
    button.textContent = label(variant);
  };
  form.addEventListener('change', show);
  show();
}

/** @param {Variant | undefined} variant */
function label(variant) {
  if (!variant) return 'Not packed like this';
  return variant.stock === 0 ? 'Sold out' : 'Add to basket';
}
