import { html, type TemplateResult } from 'lit';
import { giveawayGives } from '../../giveaway/giveaway-prize.js';
import { icon } from '../../icons/icon.js';
import { plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import type { GiveawayRow } from '../giveaway-rows.js';
import { renderCodesCount } from './codes-file.js';
import { renderDraftLine } from './draft-line.js';
import { renderGiveawayForm } from './giveaway-fields.js';
import type { GiveawaysDesk } from './giveaways-desk.js';
import { renderThrown } from './thrown-line.js';

/** The giveaways that were never dropped, and the form of one of them. */
export function renderGiveawaysList(desk: GiveawaysDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { drafts, form, editing, thrown } = desk;
  const isNew = form !== null && !drafts.some(({ draft }) => draft.id === editing);
  return html`<section class="box" part="giveaways" aria-labelledby="prepare-giveaways">
    <h2 id="prepare-giveaways">${words.term('giveaways')}</h2>
    <p class="hint">${words.term('giveawaysHint')}</p>
    <ul class="list">
      ${repeat(
        drafts,
        ({ draft }) => draft.id,
        (row) =>
          form && row.draft.id === editing
            ? html`<li>${renderGiveawayForm(form, desk, words)}</li>`
            : renderDraft(row, desk, tools),
      )}
    </ul>
    ${thrown && renderThrown(words.text(thrown.draft.prize), () => void desk.undoRemove(), words)}
    <p class="wrong" role="alert">${desk.error && words.why(desk.error)}</p>
    ${
      isNew
        ? renderGiveawayForm(form, desk, words)
        : html`<button class="button add" part="button" type="button" @click=${() => desk.open()}>
            ${icon(plus)} ${words.term('addGiveaway')}
          </button>`
    }
  </section>`;
}

function renderDraft(
  row: GiveawayRow,
  desk: GiveawaysDesk,
  { words }: ConsoleTools,
): TemplateResult {
  const { draft } = row;
  const name = words.text(draft.prize);
  return renderDraftLine(
    html`<strong dir="auto">${name}</strong>
      <span class="hint">${giveawayGives(draft, words)}</span>
      ${renderCodesCount(draft.codes, words)}`,
    { name, change: () => desk.open(draft), remove: () => void desk.remove(row) },
    words,
  );
}
