import type { Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../../console-tools.js';
import type { ConsoleWords } from '../../console-words.js';
import type { GoodsDesk } from '../goods-desk.js';
import { renderImportFoot } from '../import-foot.js';
import { ALL_ENCODINGS, encodingName, type Encoding } from './encodings.js';
import { goToResult } from './go-to-result.js';
import type { FileState, GoodsFile } from './goods-file.js';
import type { GoodsRead } from './read-goods.js';
import { renderFileGoods } from './render-file-goods.js';

type Reading = Extract<FileState, { at: 'reading' }>;

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
  const ready = read !== null && read.entries.length > 0;
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
            if (chosen) void goToResult(input, file.choose(chosen));
            input.value = '';
          }}
        />
      </label>
      <button class="button" part="button" type="button" @click=${() => file.saveGoods()}>
        ${words.term(desk.goods.length > 0 ? 'importSave' : 'importExample')}
      </button>
    </p>
    <p class="hint" role="status">${state.at === 'reading' ? reading(state, words) : nothing}</p>
    ${state.at === 'refused' ? renderRefused(state.name, words.term(state.why)) : nothing}
    ${read && read.faults.length > 0 ? renderFaults(read, file, words) : nothing}
    ${
      state.at === 'read' && ready
        ? html`<h4 class="result" tabindex="-1">
            ${sum(state.name, state.read, desk.goods, words)}
          </h4>`
        : nothing
    }
    ${read?.table.encoding ? renderEncoding(read.table.encoding, file, words) : nothing}
    ${read && read.unread.length > 0 ? renderUnread(read.unread, words) : nothing}
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

function reading({ name, done, of }: Reading, words: ConsoleWords): string {
  if (of === 0) return words.term('importReading', name);
  return words.term('importPictures', words.number(done), words.number(of));
}

function sum(
  name: string,
  { entries }: GoodsRead,
  goods: readonly Product[],
  words: ConsoleWords,
): string {
  const known = new Set(goods.map(({ id }) => id));
  const changed = entries.filter(({ product }) => known.has(product.id)).length;
  const added = entries.length - changed;
  return words.term('importSum', name, words.number(added), words.number(changed));
}

function renderRefused(name: string, why: string): TemplateResult {
  return html`<p class="wrong result" tabindex="-1" role="alert"><bdi>${name}</bdi>: ${why}</p>`;
}

function renderUnread(names: readonly string[], words: ConsoleWords): TemplateResult {
  return html`<p class="hint">
    ${words.term('importUnread')} <bdi>${names.slice(0, 20).join(', ')}</bdi>
  </p>`;
}

/** What the letters were taken for: a name that is garbled is seen among the goods. */
function renderEncoding(read: Encoding, file: GoodsFile, words: ConsoleWords): TemplateResult {
  return html`<label class="field"
    >${words.term('importLetters')}
    <select
      @change=${({ target }: Event) =>
        void file.readAs((target as HTMLSelectElement).value as Encoding)}
    >
      ${ALL_ENCODINGS.map(
        (one) =>
          html`<option value=${one} ?selected=${one === read}>
            ${encodingName(one, words.lang())}
          </option>`,
      )}
    </select></label
  >`;
}

function renderFaults(
  { entries, faults, returned }: GoodsRead,
  file: GoodsFile,
  words: ConsoleWords,
): TemplateResult {
  const more = faults.length - FAULTS_SHOWN;
  return html`<div class="faults" role="alert">
    <h4 class="wrong result" tabindex="-1">${words.term('importFaults', faults.length)}</h4>
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
    ${entries.length > 0 ? html`<p class="hint">${words.term('importRest')}</p>` : nothing}
    ${
      returned.length > 0
        ? html`<p class="ways">
            <button class="button" part="button" type="button" @click=${() => file.saveReturned()}>
              ${words.term('importGiveBack')}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}
