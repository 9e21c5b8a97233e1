import { stockGauge, readGauge, type ProductChoice } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { minus, plus } from '../icons/shapes.js';
import type { ConsoleTools } from './console-tools.js';
import { plainDigits } from './plain-digits.js';

/** The most that can be counted: what the server takes. */
const MOST = 999_999_999;

/**
 * How many are left, to be set by hand: a box was dropped, another was found. The count goes on coming down
 * until somebody writes over it: an attribute leaves alone what was written.
 */
export function renderStockForm(
  choice: ProductChoice,
  label: string,
  { show, words, act }: ConsoleTools,
  done: (event: Event) => void,
): TemplateResult {
  const left = readGauge(show.gauges, stockGauge(choice));
  const set = (event: Event, count: number) => {
    act({ act: 'stock.set', ...choice, left: count });
    done(event);
  };
  const step = (by: number) => (event: Event) => {
    const field = fieldOf(event);
    if (!field) return;
    const count = Math.min(MOST, Math.max(0, (read(field) ?? left ?? 0) + by));
    field.value = `${count}`;
  };
  return html`<form
    class="stock"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = fieldOf(event);
      const count = field && read(field);
      if (count === null) field?.focus();
      else set(event, count);
    }}
  >
    <label>
      <span class="name">${label}</span>
      <input
        inputmode="numeric"
        maxlength="9"
        autocomplete="off"
        placeholder=${words.term('stockUncounted')}
        value=${left ?? ''}
      />
    </label>
    <button
      class="button less"
      part="button"
      type="button"
      aria-label="${words.term('stockLess')}: ${label}"
      @click=${step(-1)}
    >
      ${icon(minus)}
    </button>
    <button
      class="button more"
      part="button"
      type="button"
      aria-label="${words.term('stockMore')}: ${label}"
      @click=${step(1)}
    >
      ${icon(plus)}
    </button>
    <p class="acts">
      <button class="button" part="button" type="button" @click=${(event: Event) => set(event, 0)}>
        ${words.term('soldOut')}
      </button>
      <button class="button accent" part="button" type="submit">${words.term('stockSet')}</button>
    </p>
  </form>`;
}

function fieldOf({ currentTarget }: Event): HTMLInputElement | null {
  return (currentTarget as HTMLElement).closest('form')?.querySelector('input') ?? null;
}

/** A whole number that was written, or `null`. */
function read({ value }: HTMLInputElement): number | null {
  const text = plainDigits(value.trim());
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
