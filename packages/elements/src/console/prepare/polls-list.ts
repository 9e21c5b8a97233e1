import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../console-tools.js';
import { renderDraftsList } from './drafts-list.js';
import { renderPollForm } from './poll-fields.js';
import type { PollsDesk } from './polls-desk.js';

/** The polls that were never opened, and the form of one of them. */
export function renderPollsList(desk: PollsDesk, { words }: ConsoleTools): TemplateResult {
  return renderDraftsList(
    desk,
    {
      part: 'polls',
      title: words.term('polls'),
      hint: words.term('pollsHint'),
      nameOf: ({ draft }) => words.text(draft.title),
      renderWhat: ({ draft }) =>
        html`<strong dir="auto">${words.text(draft.title)}</strong>
          <span class="hint"
            >${words.term(draft.kind === 'quiz' ? 'kindQuiz' : 'kindPoll')} ·
            ${words.term('pollChoices', draft.choices.length)}</span
          >`,
      renderForm: (form) => renderPollForm(form, desk, words),
      add: words.term('addPoll'),
    },
    words,
  );
}
