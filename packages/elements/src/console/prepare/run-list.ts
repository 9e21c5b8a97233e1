import type { RunItem } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { stepName } from '../step-name.js';
import { renderOrderButtons } from './order-buttons.js';
import type { RunDesk } from './run-desk.js';
import { renderSaveLine } from './save-line.js';
import { renderThrown } from './thrown-line.js';

/** The run of show: its steps, how long they take, and what can be added. */
export function renderRunList(desk: RunDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { items } = desk;
  const { thrown } = desk.list;
  const minutes = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return html`<section class="box" part="run" aria-labelledby="prepare-run">
    <h2 id="prepare-run">
      ${words.term('run')}
      ${minutes > 0 ? html`<span class="hint numbers">${words.term('minutes', minutes)}</span>` : nothing}
    </h2>
    <p class="hint">${words.term('runHint')}</p>
    <ol class="list">
      ${repeat(
        items,
        ({ id }) => id,
        (item, index) => renderItem(item, index, desk, tools),
      )}
    </ol>
    ${thrown && renderThrown(stepName(thrown.entry, tools), () => desk.list.undoRemove(), words)}
    ${renderSaveLine(desk.list.unsaved, words)} ${renderAdding(desk, tools)}
  </section>`;
}

function renderItem(
  item: RunItem,
  index: number,
  desk: RunDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const name = stepName(item, tools);
  return html`<li class="item">
    <span class="what">
      <span class="hint">${words.term(`step-${item.kind}`)}</span>
      <strong dir="auto">${name}</strong>
    </span>
    <label class="minutes">
      <input
        inputmode="numeric"
        maxlength="3"
        aria-label="${words.term('stepMinutes')}: ${name}"
        .value=${item.minutes === undefined ? '' : `${item.minutes}`}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          const minutes = Number(value);
          const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= 600;
          desk.setMinutes(item, fits ? minutes : null);
        }}
      />
      <span aria-hidden="true">${words.term('minutesShort')}</span>
    </label>
    ${renderOrderButtons(
      {
        name,
        index,
        count: desk.items.length,
        move: (to) => desk.list.move(item.id, to),
        remove: () => desk.list.remove(item),
      },
      words,
    )}
  </li>`;
}

function renderAdding(desk: RunDesk, { host, show, words }: ConsoleTools): TemplateResult {
  const goods = show.now.order.flatMap((id) => show.catalog.get(id) ?? []);
  const coupons = host.backstage?.coupons ?? [];
  const choose = (add: (id: string) => void) => (event: Event) => {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '') add(select.value);
    select.value = '';
  };
  return html`<div class="adding">
    ${
      desk.items.length === 0 && goods.length > 0
        ? html`<button
            class="button accent"
            part="button"
            type="button"
            @click=${() => desk.addAll()}
          >
            ${words.term('runFromGoods')}
          </button>`
        : nothing
    }
    <select
      aria-label=${words.term('runAddProduct')}
      @change=${choose((id) => desk.addProduct(id))}
    >
      <option value="">${words.term('runAddProduct')}</option>
      ${goods.map(({ id, title }) => html`<option value=${id}>${words.text(title)}</option>`)}
    </select>
    <select aria-label=${words.term('runAddCoupon')} @change=${choose((id) => desk.addCoupon(id))}>
      <option value="">${words.term('runAddCoupon')}</option>
      ${coupons.map(({ id, title }) => html`<option value=${id}>${words.text(title)}</option>`)}
    </select>
    <form
      class="note"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = (event.currentTarget as HTMLFormElement).querySelector('input');
        const text = field?.value.trim() ?? '';
        if (text === '' || !field) return;
        desk.addNote(text);
        field.value = '';
      }}
    >
      <input
        aria-label=${words.term('runAddNote')}
        placeholder=${words.term('runAddNote')}
        maxlength="500"
        autocomplete="off"
        dir="auto"
      />
      <button class="button" part="button" type="submit">${words.term('add')}</button>
    </form>
  </div>`;
}
