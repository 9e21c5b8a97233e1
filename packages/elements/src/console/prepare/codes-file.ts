import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { CodesDesk } from './codes-desk.js';
import type { OpenForm } from './open-form.js';

/** What is asked of a desk here. */
type CodesKept = Pick<CodesDesk<{ id: string }, unknown>, 'file' | 'codes' | 'chooseFile'>;

/** Which file has the codes, and how many there are already. */
export function renderCodesFile<T>(
  form: OpenForm<T>,
  desk: CodesKept,
  words: ConsoleWords,
): TemplateResult {
  const mistake = form.mistakes['file'];
  return html`<fieldset class="codes" aria-describedby="codes-hint codes-wrong">
    <legend>${words.term('fieldFile')}</legend>
    <label class="button">
      ${words.term('codesChoose')}
      <input
        class="unseen"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-invalid=${mistake === undefined ? 'false' : 'true'}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const [file] = input.files ?? [];
          if (file) desk.chooseFile(file);
          input.value = '';
        }}
      />
    </label>
    <p class="hint" role="status" dir="auto">${standing(desk, words)}</p>
    <p class="hint" id="codes-hint">${words.term('fieldFileHint')}</p>
    <p class="wrong" id="codes-wrong" ?hidden=${mistake === undefined}>${mistake}</p>
  </fieldset>`;
}

/** How many codes a draft has; nothing where it needs none. */
export function renderCodesCount(
  codes: number | undefined,
  words: ConsoleWords,
): TemplateResult | typeof nothing {
  if (codes === undefined) return nothing;
  return html`<span class=${codes > 0 ? 'hint' : 'wrong'}>
    ${codes > 0 ? words.term('codesCount', words.number(codes)) : words.term('codesNone')}
  </span>`;
}

function standing({ file, codes }: CodesKept, words: ConsoleWords): string {
  if (file) return words.term('codesChosen', file.name);
  return codes > 0 ? words.term('codesCount', words.number(codes)) : '';
}
