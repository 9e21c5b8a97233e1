import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { plainDigits } from '../plain-digits.js';
import type { OpenForm } from './open-form.js';

/** How one field of a form looks. */
export interface FieldLook {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'url' | 'date' | 'datetime-local';
  inputMode?: 'decimal' | 'numeric' | 'url';
  maxLength?: number;
  /** Several lines. */
  long?: boolean;
  options?: readonly { value: string; label: string }[];
}

/** A field with its name above and what is wrong with it below. */
export function renderField<T>(form: OpenForm<T>, look: FieldLook): TemplateResult {
  const { name, label, hint } = look;
  const id = `${form.key}-${name}`.replace(/\W/g, '-');
  const mistake = form.mistakes[name];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${renderInput(form, look, id, mistake)}
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <p class="wrong" id="${id}-wrong" ?hidden=${mistake === undefined}>${mistake}</p>
  </div>`;
}

function renderInput<T>(
  form: OpenForm<T>,
  { name, hint, type = 'text', inputMode, maxLength, long, options }: FieldLook,
  id: string,
  mistake: string | undefined,
): TemplateResult {
  const value = form.values[name] ?? '';
  const invalid = mistake === undefined ? 'false' : 'true';
  const about = hint === undefined ? `${id}-wrong` : `${id}-hint ${id}-wrong`;
  const isNumber = inputMode === 'decimal' || inputMode === 'numeric';
  const onInput = ({ target }: Event) => {
    const { value: written } = target as HTMLInputElement;
    form.set(name, isNumber ? plainDigits(written) : written);
  };
  if (options) {
    return html`<select
      id=${id}
      aria-invalid=${invalid}
      aria-describedby=${about}
      @change=${onInput}
    >
      ${options.map(
        (one) =>
          html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`,
      )}
    </select>`;
  }
  if (long) {
    return html`<textarea
      id=${id}
      rows="3"
      dir="auto"
      maxlength=${ifDefined(maxLength)}
      aria-invalid=${invalid}
      aria-describedby=${about}
      .value=${live(value)}
      @input=${onInput}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    type=${type}
    dir="auto"
    autocomplete="off"
    inputmode=${ifDefined(inputMode)}
    maxlength=${ifDefined(maxLength)}
    aria-invalid=${invalid}
    aria-describedby=${about}
    .value=${live(value)}
    @input=${onInput}
  />`;
}
