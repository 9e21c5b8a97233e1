import type { RunItem } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderStepName, stepName } from '../step-name.js';
import { renderOrderButtons } from './order-buttons.js';
import type { RunDesk } from './run-desk.js';
import { renderMinutes } from './run-minutes.js';
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
      ${minutes > 0 ? html`<span class="hint numbers">${words.term('runMinutes', minutes)}</span>` : nothing}
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
      <strong dir="auto">${renderStepName(item, tools)}</strong>
    </span>
    ${renderMinutes({ item, name }, desk, words)}
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

function renderAdding(desk: RunDesk, tools: ConsoleTools): TemplateResult {
  const { show, words } = tools;
  const goods = show.now.order.flatMap((id) => show.catalog.get(id) ?? []);
  return html`<div class="adding">
    ${
      desk.items.length === 0 && desk.prepared.length > 0
        ? html`<button
            class="button accent"
            part="button"
            type="button"
            @click=${() => desk.add(...desk.prepared)}
          >
            ${words.term('runFromGoods')}
          </button>`
        : nothing
    }
    ${renderChoice(
      words.term('runAddProduct'),
      goods.map(({ id, title }) => ({
        name: words.text(title),
        add: () => desk.add({ kind: 'product', product: id }),
      })),
    )}
    ${renderChoice(
      words.term('runAddDrop'),
      desk.drops.map((step) => ({
        name: `${words.term(`step-${step.kind}`)}: ${stepName({ id: '', ...step }, tools)}`,
        add: () => desk.add(step),
      })),
    )}
    <form
      class="note"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = (event.currentTarget as HTMLFormElement).querySelector('input');
        const text = field?.value.trim() ?? '';
        if (text === '' || !field) return;
        desk.add({ kind: 'note', text });
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

/** What can be added of one kind; it says its name again after each. */
function renderChoice(
  label: string,
  choices: readonly { name: string; add: () => void }[],
): TemplateResult {
  return html`<select
    aria-label=${label}
    @change=${({ target }: Event) => {
      const select = target as HTMLSelectElement;
      choices[select.selectedIndex - 1]?.add();
      select.selectedIndex = 0;
    }}
  >
    <option>${label}</option>
    ${choices.map(({ name }) => html`<option>${name}</option>`)}
  </select>`;
}
