import { html, type TemplateResult } from 'lit';
import { giveawayGives } from '../../giveaway/giveaway-prize.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderCodesCount } from './codes-file.js';
import { renderDraftsList } from './drafts-list.js';
import { renderGiveawayForm } from './giveaway-fields.js';
import type { GiveawaysDesk } from './giveaways-desk.js';

/** The giveaways that were never dropped, and the form of one of them. */
export function renderGiveawaysList(desk: GiveawaysDesk, { words }: ConsoleTools): TemplateResult {
  return renderDraftsList(
    desk,
    {
      part: 'giveaways',
      title: words.term('giveaways'),
      hint: words.term('giveawaysHint'),
      nameOf: ({ draft }) => words.text(draft.prize),
      renderWhat: ({ draft }) =>
        html`<strong dir="auto">${words.text(draft.prize)}</strong>
          <span class="hint">${giveawayGives(draft, words)}</span>
          ${renderCodesCount(draft.codes, words)}`,
      renderForm: (form) => renderGiveawayForm(form, desk, words),
      add: words.term('addGiveaway'),
    },
    words,
  );
}
