import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleWords } from '../console-words.js';
import { renderDraftLine } from './draft-line.js';
import type { DraftsDesk } from './drafts-desk.js';
import type { OpenForm } from './open-form.js';
import { renderThrown } from './thrown-line.js';

/** How one kind of drop is listed while it is prepared. */
export interface DraftsKind<Draft, Row> {
  /** Its box, by the name of its part. */
  part: string;
  title: string;
  hint: string;
  nameOf: (row: Row) => string;
  /** What its line shows of one. */
  renderWhat: (row: Row) => TemplateResult;
  renderForm: (form: OpenForm<Draft>) => TemplateResult;
  /** What the button for a new one says; `null`: there is nothing to make one of. */
  add: string | null;
}

/** Those of one kind that were never dropped, the form of one of them, and the way back for what was thrown out. */
export function renderDraftsList<Draft extends { readonly id: string }, Row>(
  desk: DraftsDesk<Draft, Row>,
  kind: DraftsKind<Draft, Row>,
  words: ConsoleWords,
): TemplateResult {
  const { part } = kind;
  const { drafts, form, editing, thrown } = desk;
  const idOf = (row: Row) => desk.draftOf(row).id;
  const isNew = form !== null && !drafts.some((row) => idOf(row) === editing);
  return html`<section class="box" part=${part} aria-labelledby="prepare-${part}">
    <h2 id="prepare-${part}">${kind.title}</h2>
    <p class="hint">${kind.hint}</p>
    <ul class="list">
      ${repeat(drafts, idOf, (row) =>
        form && idOf(row) === editing
          ? html`<li>${kind.renderForm(form)}</li>`
          : renderDraft(row, desk, kind, words),
      )}
    </ul>
    ${thrown && renderThrown(kind.nameOf(thrown), () => void desk.undoRemove(), words)}
    <p class="wrong" role="alert">${desk.error && words.why(desk.error)}</p>
    ${isNew ? kind.renderForm(form) : renderAdd(kind.add, () => desk.open())}
  </section>`;
}

function renderDraft<Draft extends { readonly id: string }, Row>(
  row: Row,
  desk: DraftsDesk<Draft, Row>,
  { nameOf, renderWhat }: DraftsKind<Draft, Row>,
  words: ConsoleWords,
): TemplateResult {
  return renderDraftLine(
    renderWhat(row),
    {
      name: nameOf(row),
      change: () => desk.open(desk.draftOf(row)),
      remove: () => void desk.remove(row),
    },
    words,
  );
}

function renderAdd(label: string | null, open: () => void): TemplateResult | typeof nothing {
  if (label === null) return nothing;
  return html`<button class="button add" part="button" type="button" @click=${open}>
    ${icon(plus)} ${label}
  </button>`;
}
