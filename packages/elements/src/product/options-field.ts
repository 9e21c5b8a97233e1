import type { Show } from '@livestall/client';
import { stockLeft, type OptionAxis, type OptionValue, type Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../localize/words.js';
import {
  availability,
  placesLeft,
  type Availability,
  type Chosen,
  type LeftOf,
} from './options.js';

/** What a product's options are drawn with. */
export interface OptionsView {
  chosen: Chosen;
  /** The axis that was still open when somebody wanted to buy. */
  missing: string | null;
  show: Show;
  words: Words;
  choose: (axis: string, value: string) => void;
}

/** The options that one chooses among, axis by axis. */
export function renderOptionsField(product: Product, view: OptionsView): TemplateResult {
  return html`${product.options?.map((axis) => renderAxis(axis, product, view))}`;
}

/** The radio button that an axis begins with, to lead somebody there who has not chosen yet. */
export function firstInput(root: ParentNode, axis: string): HTMLInputElement | null {
  return root.querySelector(`input[name="${CSS.escape(nameOf(axis))}"]`);
}

function renderAxis(axis: OptionAxis, product: Product, view: OptionsView): TemplateResult {
  const { missing, words } = view;
  return html`<fieldset class=${axis.id === missing ? 'missing' : ''} part="options">
    <legend><bdi>${words.text(axis.label)}</bdi></legend>
    <div class="values">
      ${axis.values.map((value) => renderValue(axis.id, value, product, view))}
    </div>
  </fieldset>`;
}

function renderValue(
  axis: string,
  { id, label }: OptionValue,
  product: Product,
  { chosen, show, words, choose }: OptionsView,
): TemplateResult {
  const leftOf: LeftOf = (variant) => stockLeft(show.gauges, product, variant);
  const state = availability(product, chosen, axis, id, leftOf);
  // A visit's dates say how many places they have.
  const places =
    state === 'free' && product.visit ? placesLeft(product, chosen, axis, id, leftOf) : undefined;
  return html`<label class="value ${state}">
    <input
      type="radio"
      name=${nameOf(axis)}
      .checked=${live(chosen[axis] === id)}
      @change=${() => choose(axis, id)}
    />
    <span class="chip"
      ><span
        >${renderLabel(words.text(label), state, words)}
        ${
          places === undefined
            ? nothing
            : html`<small class="numbers">${words.term('placesLeft', places)}</small>`
        }</span
      ></span
    >
  </label>`;
}

function renderLabel(label: string, state: Availability, words: Words): TemplateResult {
  const name = html`<bdi>${label}</bdi>`;
  if (state === 'free') return name;
  if (state === 'impossible') {
    return html`${name}<span class="unseen">, ${words.term('notAvailable')}</span>`;
  }
  return html`<s>${name}</s><span class="unseen">, </span><small>${words.term('soldOut')}</small>`;
}

function nameOf(axis: string): string {
  return `axis-${axis}`;
}
