import type { Act, RunItem } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import { askFirst } from './ask-first.js';
import type { ConsoleTools } from './console-tools.js';
import { stepDoubt } from './drop-doubts.js';
import { renderStepName } from './step-name.js';

/** The run of show: one big button for what comes next, and all steps to jump to. */
export function renderRunPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, words } = tools;
  const run = host.backstage?.run;
  if (!run || run.items.length === 0) return nothing;
  const at = run.items.findIndex(({ id }) => id === run.current);
  const next = run.items[at + 1];
  return html`<section class="run" part="run" aria-labelledby="run">
    <h2 id="run">
      ${words.term('run')}
      <span class="hint numbers"
        >${words.term('runAt', words.number(at + 1), words.number(run.items.length))}</span
      >
    </h2>
    ${next ? renderNext(next, tools) : html`<p class="hint">${words.term('runOver')}</p>`}
    <details>
      <summary>${words.term('runAll')}</summary>
      <ol>
        ${repeat(
          run.items,
          ({ id }) => id,
          (item) => renderStep(item, item.id === run.current, tools),
        )}
      </ol>
    </details>
  </section>`;
}

function renderNext(item: RunItem, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const able = canGo(tools);
  return html`<button
    class="button accent next"
    part="next"
    type="button"
    aria-disabled=${able ? 'false' : 'true'}
    @click=${() => {
      if (able) go(item, tools);
    }}
  >
    <span class="label">${words.term(`next-${item.kind}`)}</span>
    <span class="what" dir="auto">${renderStepName(item, tools)}</span>
  </button>`;
}

function renderStep(item: RunItem, current: boolean, tools: ConsoleTools): TemplateResult {
  const able = canGo(tools);
  return html`<li aria-current=${current ? 'step' : 'false'}>
    <button
      class="step"
      part="button"
      type="button"
      aria-disabled=${able ? 'false' : 'true'}
      @click=${() => {
        if (able) go(item, tools);
      }}
    >
      <span dir="auto">${renderStepName(item, tools)}</span>
      ${item.minutes ? html`<span class="hint numbers">${tools.words.term('runMinutes', item.minutes)}</span>` : nothing}
    </button>
  </li>`;
}

function canGo({ show, acts }: ConsoleTools): boolean {
  return show.now.status === 'live' && !acts.pending({ act: 'run.place', item: null });
}

function go(item: RunItem, tools: ConsoleTools): void {
  const act: Act = { act: 'run.go', item: item.id };
  const ask = askFirst(stepDoubt(item, tools), act, tools);
  if (ask) ask();
  else tools.act(act);
}
