import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { goOnAfter } from './go-on-after.js';
import type { OpenForm } from './open-form.js';
import { submitForm } from './submit-form.js';

/** What the buttons of a form say and do. */
export interface FormActs {
  /** What the button that saves says. */
  save: string;
  submit: () => Promise<void>;
  cancel: () => void;
  /** Why it was not saved at the first word, and is at the second. Default: nothing was doubted. */
  doubt?: string | undefined;
}

/** A form: its fields, then in words what keeps it from being saved, and the buttons. */
export function renderFormFrame<T>(
  form: OpenForm<T>,
  fields: TemplateResult,
  { save, submit, cancel, doubt }: FormActs,
  words: ConsoleWords,
): TemplateResult {
  const { saving } = form;
  return html`<form
    class="form"
    novalidate
    @submit=${(event: SubmitEvent) => void submitForm(event, submit)}
  >
    ${fields}
    <p class="wrong" role="alert">
      ${doubt === undefined ? '' : `${doubt} ${words.term('saveAsk')}`}
    </p>
    <p class="wrong" role="alert">${unsaved(form, words)}</p>
    <p class="acts">
      <button
        class="button"
        part="button"
        type="button"
        @click=${({ currentTarget }: Event) => {
          const { form } = currentTarget as HTMLButtonElement;
          if (form) void goOnAfter(form, cancel);
        }}
      >
        ${words.term('cancel')}
      </button>
      <button
        class="button accent"
        part="button"
        type="submit"
        aria-disabled=${saving ? 'true' : 'false'}
      >
        ${saving ? words.term('saving') : doubt === undefined ? save : words.term('saveAnyway')}
      </button>
    </p>
  </form>`;
}

/** Why it is not saved: what is not told at a field is told here, else how many fields tell it. */
function unsaved<T>({ error, mistakes }: OpenForm<T>, words: ConsoleWords): string {
  const wrong = Object.keys(mistakes).length;
  const why = error && `${words.why(error)} ${words.hint(error)}`;
  const told = wrong > 0 ? words.term('fieldsWrong', wrong) : why;
  return told ? `${words.term('notSaved')} ${told}`.trim() : '';
}
