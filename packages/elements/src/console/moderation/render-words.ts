import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import type { WordsDesk } from './words-desk.js';

/** So many are drawn at once; a search finds the others. */
const DRAWN = 200;

/** The words of the open list, a search through them, and what can be done with it. */
export function renderWords(lang: string, desk: WordsDesk, words: ConsoleWords): TemplateResult {
  const error = desk.failed('words');
  if (error) {
    return html`<p class="wrong" role="alert">${words.why(error)}</p>
      ${renderButton(words.term('tryAgain'), () => void desk.load())}`;
  }
  if (!desk.words) return html`<div class="skeleton" aria-hidden="true"></div>`;
  const wanted = desk.find.trim().toLowerCase();
  const found = desk.words.filter((word) => word.toLowerCase().includes(wanted));
  return html`<label class="field">
      ${words.term('wordsFind')}
      <input
        type="search"
        dir="auto"
        autocomplete="off"
        .value=${desk.find}
        @input=${(event: Event) => desk.search((event.target as HTMLInputElement).value)}
      />
    </label>
    <p class="hint" role="status">${foundSaid(found.length, desk, words)}</p>
    <ul class="all" lang=${lang} tabindex="0" aria-label=${words.term('wordsTitle')}>
      ${found.slice(0, DRAWN).map((word) => html`<li part="word"><bdi>${word}</bdi></li>`)}
    </ul>
    <p class="acts">
      ${desk.draft ? nothing : renderButton(words.term('change'), () => desk.write(lang))}
      ${renderButton(words.term(desk.removing ? 'requestRemoveSure' : 'requestRemove'), () => void desk.remove())}
    </p>`;
}

function foundSaid(
  found: number,
  { find, words: all }: WordsDesk,
  words: ConsoleWords,
): string | typeof nothing {
  const count = words.number(all?.length ?? 0);
  if (found > DRAWN) return words.term('wordsFirst', words.number(DRAWN), words.number(found));
  return find.trim() === '' ? nothing : words.term('wordsFound', words.number(found), count);
}

function renderButton(label: string, tap: () => void): TemplateResult {
  return html`<button class="button" part="button" type="button" @click=${tap}>${label}</button>`;
}
