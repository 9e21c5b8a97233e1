import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { cross, plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleWords } from '../console-words.js';
import { drawnIn } from './drawn-in.js';
import { addRow, removeRow, rowsOf } from './form-rows.js';
import type { OpenForm } from './open-form.js';

/** Rows that can be added and taken away. */
export interface RowsLook {
  /** Under which the form holds their ids. */
  name: string;
  legend: string;
  hint?: string;
  /** What the button says that adds one. */
  add: string;
  /** What a row is called, by its number. */
  called: (number: string) => string;
  /** What the button is called that takes one away. */
  remove: (number: string) => string;
  most: number;
  /** The fields of a row. */
  fields: (id: string, number: string) => TemplateResult;
  /** What each is called stands in its fields: there is no line above them. */
  bare?: boolean;
  /** Told each row that was added, to begin it with something. */
  added?: (id: string) => void;
}

/** Rows of fields, with a button that adds one. */
export function renderRows<T>(
  form: OpenForm<T>,
  look: RowsLook,
  words: ConsoleWords,
): TemplateResult {
  const { name, legend, hint, most } = look;
  const rows = rowsOf(form.values, name);
  const add = () => {
    const id = addRow(form, name);
    look.added?.(id);
    return `[data-row="${id}"] :is(input, select)`;
  };
  return html`<fieldset
    class="rows ${name}"
    aria-describedby=${hint === undefined ? nothing : `${name}-hint`}
  >
    <legend>${legend}</legend>
    ${hint === undefined ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${repeat(
      rows,
      (id) => id,
      (id, index) => renderRow(form, id, words.number(index + 1), look),
    )}
    ${
      rows.length >= most
        ? nothing
        : html`<button
            class="button add"
            part="button"
            type="button"
            @click=${(event: Event) => void goTo(event, add)}
          >
            ${icon(plus)} ${look.add}
          </button>`
    }
  </fieldset>`;
}

function renderRow<T>(
  form: OpenForm<T>,
  id: string,
  number: string,
  { name, called, remove, fields, bare = false }: RowsLook,
): TemplateResult {
  const takeAway = () => {
    removeRow(form, name, id);
    return `.${name} > .add`;
  };
  return html`<div
    class=${bare ? 'row bare' : 'row'}
    data-row=${id}
    role="group"
    aria-label=${called(number)}
  >
    ${bare ? nothing : html`<strong aria-hidden="true">${called(number)}</strong>`}
    ${fields(id, number)}
    <button
      class="round"
      part="button"
      type="button"
      aria-label=${remove(number)}
      @click=${(event: Event) => void goTo(event, takeAway)}
    >
      ${icon(cross)}
    </button>
  </div>`;
}

/** Moves the focus on once what was done is drawn: what had it may be gone. */
async function goTo(event: Event, act: () => string): Promise<void> {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const to = act();
  await drawnIn(root);
  root.querySelector<HTMLElement>(to)?.focus();
}
