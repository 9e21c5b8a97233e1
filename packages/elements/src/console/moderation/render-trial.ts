import { MESSAGE_LIMIT, type WordTrial } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../render/language-name.js';
import type { ConsoleWords } from '../console-words.js';
import type { WordsDesk } from './words-desk.js';

const VERDICTS = { take: 'trialTake', hold: 'trialHold', refuse: 'trialRefuse' } as const;

/** A line to be tried, and what would become of it. */
export function renderTrial(desk: WordsDesk, words: ConsoleWords): TemplateResult {
  const error = desk.failed('trial');
  const { trial } = desk;
  return html`<form class="trial" @submit=${(event: SubmitEvent) => tryIt(event, desk)}>
    <label class="field">
      ${words.term('wordsTry')}
      <input name="line" dir="auto" autocomplete="off" maxlength=${MESSAGE_LIMIT} />
    </label>
    <button class="button" part="button" type="submit">${words.term('wordsTryIt')}</button>
    <p class="said ${trial?.verdict ?? ''}" role="status">
      ${error ? words.why(error) : trial ? renderVerdict(trial, words) : nothing}
    </p>
  </form>`;
}

function renderVerdict({ verdict, langs, english }: WordTrial, words: ConsoleWords) {
  const lists = [
    ...langs.map((lang) => languageName(lang, words)),
    ...(english ? [words.term('wordsEnglish')] : []),
  ];
  return html`<strong>${words.term(VERDICTS[verdict])}</strong>
    ${lists.length > 0 ? html`<span class="hint">${lists.join(' · ')}</span>` : nothing}`;
}

function tryIt(event: SubmitEvent, desk: WordsDesk): void {
  event.preventDefault();
  const { value } = (event.target as HTMLFormElement).elements.namedItem(
    'line',
  ) as HTMLInputElement;
  void desk.tryLine(value);
}
