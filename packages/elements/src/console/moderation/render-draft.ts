import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ConsoleWords } from '../console-words.js';
import { selectLine } from './select-line.js';
import type { WordsDesk, WordsDraft } from './words-desk.js';
import { languagesWithout } from './words-languages.js';
import { wrongLine } from './wrong-line.js';

/** The most words of a list and of all together, and the longest of them: the server's limits. */
const LIMITS = [5_000, 64, 20_000] as const;

/** The form in which a list is written, pasted, or comes from a file. */
export function renderDraft(
  draft: WordsDraft,
  desk: WordsDesk,
  words: ConsoleWords,
): TemplateResult {
  const wrong = whyNot(desk, words);
  const ready = draft.lang !== '' && draft.text.trim() !== '';
  const [most, longest, all] = LIMITS.map((limit) => words.number(limit));
  return html`<form class="draft" novalidate @submit=${(event: SubmitEvent) => save(event, desk)}>
    ${desk.replaced === null ? renderLanguages(draft, desk, words) : nothing}
    <label class="field">
      ${words.term('wordsText')}
      <textarea
        rows="8"
        dir="auto"
        spellcheck="false"
        autocapitalize="off"
        aria-describedby="limits wrong"
        aria-invalid=${wrong === '' ? 'false' : 'true'}
        .value=${live(draft.text)}
        @input=${(event: Event) => desk.edit({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>
    <p class="hint" id="limits">
      ${words.term('wordsLimits', most ?? '', longest ?? '', all ?? '')}
    </p>
    <p class="wrong" id="wrong" role="alert">${wrong}</p>
    <p class="acts">
      <label class="button">
        ${words.term('codesChoose')}
        <input
          class="unseen"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          @change=${(event: Event) => choose(event, desk)}
        />
      </label>
      <button class="button" part="button" type="button" @click=${() => desk.leaveDraft()}>
        ${words.term('cancel')}
      </button>
      <button
        class="button accent"
        part="button"
        type="submit"
        aria-disabled=${ready ? 'false' : 'true'}
      >
        ${words.term('save')}
      </button>
    </p>
  </form>`;
}

function renderLanguages(draft: WordsDraft, desk: WordsDesk, words: ConsoleWords): TemplateResult {
  const known = desk.lists?.lists.map(({ lang }) => lang) ?? [];
  return html`<label class="field">
    ${words.term('wordsLang')}
    <select
      @change=${(event: Event) => desk.edit({ lang: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${draft.lang === ''}>${words.term('wordsChoose')}</option>
      ${languagesWithout(known, words).map(
        ({ tag, name }) =>
          html`<option value=${tag} ?selected=${tag === draft.lang}>${name}</option>`,
      )}
    </select>
  </label>`;
}

async function save(event: SubmitEvent, desk: WordsDesk): Promise<void> {
  event.preventDefault();
  const field = (event.target as HTMLFormElement).querySelector('textarea');
  await desk.save();
  const error = desk.failed('draft');
  const line = error && wrongLine(error);
  if (field && line) selectLine(field, line);
}

function choose({ target }: Event, desk: WordsDesk): void {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) void desk.take(file);
  // The same file, mended, can be chosen again.
  input.value = '';
}

/** What keeps the draft from being saved, or a file from being read; `''` where nothing does. */
function whyNot(desk: WordsDesk, words: ConsoleWords): string {
  if (desk.unread) return words.term(desk.unread);
  const error = desk.failed('draft');
  if (!error) return '';
  if (error.code === 'too-large') return words.term('wordsTooMany');
  const line = wrongLine(error);
  return line === null ? words.why(error) : words.term('wordsWrongLine', words.number(line));
}
