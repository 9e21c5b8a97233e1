import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../../console-tools.js';
import type { ConsoleWords } from '../../console-words.js';
import type { GoodsDesk } from '../goods-desk.js';
import { renderImportFoot } from '../import-foot.js';
import type { GoodsFile } from './goods-file.js';
import type { RowFault } from './goods-row.js';
import { renderFileGoods } from './render-file-goods.js';

/** More faults than anybody mends before reading the file again. */
const FAULTS_SHOWN = 50;

/** Where a file is chosen, and what it would change. */
export function renderGoodsFile(
  file: GoodsFile,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const { state } = file;
  const read = state.at === 'read' ? state.read : null;
  const ready = read !== null && read.faults.length === 0;
  return html`<section class="form" part="import" aria-labelledby="import">
    <h3 id="import">${words.term('importFile')}</h3>
    <p class="hint">${words.term('importHint')}</p>
    <p class="ways">
      <label class="button choose">
        ${words.term('codesChoose')}
        <input
          class="unseen"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const [chosen] = input.files ?? [];
            if (chosen) void file.choose(chosen);
            input.value = '';
          }}
        />
      </label>
      <button class="button" part="button" type="button" @click=${() => file.saveGoods()}>
        ${words.term(desk.goods.length > 0 ? 'importSave' : 'importExample')}
      </button>
    </p>
    <p class="hint" role="status">${standing(file, desk, words)}</p>
    ${state.at === 'refused' ? renderRefused(state.name, words.term(state.why)) : nothing}
    ${read && read.unread.length > 0 ? renderUnread(read.unread, words) : nothing}
    ${read && !ready ? renderFaults(read.faults, words) : nothing}
    ${read && ready ? renderFileGoods(read.entries, desk.goods, tools) : nothing}
    ${renderImportFoot(
      {
        error: file.error,
        saving: file.saving,
        take: ready ? words.term('importTake', words.number(read.entries.length)) : null,
        onTake: () => file.take(),
        onCancel: () => desk.closeImport(file),
      },
      words,
    )}
  </section>`;
}

function standing({ state }: GoodsFile, { goods }: GoodsDesk, words: ConsoleWords): string {
  if (state.at === 'reading')
    return state.of === 0
      ? words.term('importReading', state.name)
      : words.term('importPictures', words.number(state.done), words.number(state.of));
  if (state.at !== 'read' || state.read.faults.length > 0) return '';
  const known = new Set(goods.map(({ id }) => id));
  const changed = state.read.entries.filter(({ product }) => known.has(product.id)).length;
  const added = state.read.entries.length - changed;
  return words.term('importSum', state.name, words.number(added), words.number(changed));
}

function renderRefused(name: string, why: string): TemplateResult {
  return html`<p class="wrong" role="alert"><bdi>${name}</bdi>: ${why}</p>`;
}

function renderUnread(names: readonly string[], words: ConsoleWords): TemplateResult {
  return html`<p class="hint">
    ${words.term('importUnread')} <bdi>${names.slice(0, 20).join(', ')}</bdi>
  </p>`;
}

function renderFaults(faults: readonly RowFault[], words: ConsoleWords): TemplateResult {
  const more = faults.length - FAULTS_SHOWN;
  return html`<div class="faults" role="alert">
    <p class="wrong">${words.term('importFaults', faults.length)}</p>
    <ul>
      ${faults.slice(0, FAULTS_SHOWN).map(
        ({ row, column, why }) =>
          html`<li>
            <strong>${words.term('importRow', words.number(row))}, <bdi>${column}</bdi></strong>
            <span dir="auto">${why}</span>
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="hint">${words.term('importMore', words.number(more))}</p>` : nothing}
  </div>`;
}
