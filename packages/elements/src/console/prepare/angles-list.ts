import type { Scene } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { pencil, plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import { angleName } from '../angle-name.js';
import type { ConsoleTools } from '../console-tools.js';
import { ratioOptions, type Angle } from './angle-form.js';
import type { AnglesDesk } from './angles-desk.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import type { OpenForm } from './open-form.js';
import { renderOrderButtons } from './order-buttons.js';
import { renderPicturesField } from './pictures-field.js';
import { renderSaveLine } from './save-line.js';
import { renderThrown } from './thrown-line.js';

/** How many a stream may have beside its own. */
const MOST = 8;

/** Where the picture comes from: the stream's own angle first, then the others in the order of their buttons. */
export function renderAnglesList(desk: AnglesDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { form, editing, stream, list } = desk;
  const { thrown, entries } = list;
  const isNew = form !== null && editing !== null && !entries.some(({ id }) => id === editing);
  return html`<section class="box" part="angles" aria-labelledby="prepare-angles">
    <h2 id="prepare-angles">${words.term('angles')}</h2>
    <p class="hint">${words.term('anglesPrepare')}</p>
    ${
      form && editing === null
        ? renderForm(form, desk, tools)
        : stream
          ? renderOwn(desk, tools)
          : nothing
    }
    <ol class="list">
      ${repeat(
        entries,
        ({ id }) => id,
        (scene, index) =>
          form && scene.id === editing
            ? html`<li>${renderForm(form, desk, tools)}</li>`
            : renderScene(scene, index, desk, tools),
      )}
    </ol>
    ${thrown && renderThrown(words.text(thrown.entry.title), () => list.undoRemove(), words)}
    ${renderSaveLine(list.unsaved, words)}
    ${
      isNew
        ? renderForm(form, desk, tools)
        : form || entries.length >= MOST
          ? nothing
          : html`<button class="button add" part="button" type="button" @click=${() => desk.open()}>
              ${icon(plus)} ${words.term(stream ? 'addAngle' : 'addPicture')}
            </button>`
    }
  </section>`;
}

function renderOwn(desk: AnglesDesk, { words }: ConsoleTools): TemplateResult {
  const name = angleName(desk.stream, null, words);
  return html`<div class="item">
    <span class="what">
      <strong dir="auto">${name}</strong>
      <span class="hint" dir="ltr">${desk.stream?.url}</span>
    </span>
    <span class="order">
      <button
        class="round change"
        part="button"
        type="button"
        aria-label="${words.term('change')}: ${name}"
        @click=${() => desk.open(null)}
      >
        ${icon(pencil)}
      </button>
    </span>
  </div>`;
}

function renderScene(
  scene: Scene,
  index: number,
  desk: AnglesDesk,
  { words }: ConsoleTools,
): TemplateResult {
  const name = words.text(scene.title);
  return html`<li class="item">
    <span class="what">
      <strong dir="auto">${name}</strong>
      <span class="hint" dir="ltr">${scene.url}</span>
    </span>
    ${renderOrderButtons(
      {
        name,
        index,
        count: desk.list.entries.length,
        move: (to) => desk.list.move(scene.id, to),
        edit: () => desk.open(scene),
        remove: () => desk.list.remove(scene),
      },
      words,
    )}
  </li>`;
}

function renderForm(form: OpenForm<Angle>, desk: AnglesDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  return renderFormFrame(
    form,
    html`${renderField(form, { name: 'title', label: words.term('fieldTitle'), maxLength: 500 })}
    ${renderField(form, {
      name: 'url',
      label: words.term('fieldStream'),
      hint: words.term('fieldStreamHint'),
      type: 'url',
      inputMode: 'url',
      maxLength: 2048,
    })}
    ${renderField(form, {
      name: 'ratio',
      label: words.term('fieldRatio'),
      options: ratioOptions(form.values['ratio'] ?? '', desk.editing === null, words),
    })}
    ${renderPicturesField(form, desk, tools, { legend: words.term('fieldPoster'), most: 1 })}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
    },
    words,
  );
}
