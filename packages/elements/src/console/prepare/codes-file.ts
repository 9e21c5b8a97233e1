import type { CouponDraft } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { CouponsDesk } from './coupons-desk.js';
import type { OpenForm } from './open-form.js';

/** Which file has the codes of a coupon, and how many there are already. */
export function renderCodesFile(
  form: OpenForm<CouponDraft>,
  desk: CouponsDesk,
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

function standing({ file, codes }: CouponsDesk, words: ConsoleWords): string {
  if (file) return words.term('codesChosen', file.name);
  return codes > 0 ? words.term('codesCount', words.number(codes)) : '';
}
