import { attribute as text } from '../../../page/attribute.ts';
import type { Field, Given, Platform } from '../platform.ts';
import { layout } from './layout.ts';

/** What a page knows already, and what is wrong with it. */
export interface Asked {
  readonly given: Given;
  /** What is wrong, by field. Default: nothing. */
  readonly mistakes?: Readonly<Record<string, string>>;
  /** Why it could not open with all that. Default: it was not tried. */
  readonly problem?: string;
}

/** Asks for what a platform's page must know. It is sent to the same address, which then says it. */
export function formPage({ id, name, fields, clickName }: Platform, asked: Asked): string {
  const { problem } = asked;
  const hasCart = clickName === undefined;
  const question = hasCart
    ? 'Where is your store, and what is public of it?'
    : 'What do you sell, and by which link is it paid?';
  const taken = hasCart
    ? `What your page takes: <a href="/carts/${id}.js"><code>${id}.js</code></a>.`
    : 'Your page takes no script but the stall’s.';
  const alert =
    problem === undefined ? '' : `\n      <p class="problem" role="alert">${text(problem)}</p>`;
  return layout(
    `${name} · A stall for your store`,
    `    <main class="words">
      <p><a class="back" href="/">All platforms</a></p>
      <h1>${text(name)}</h1>
      <p>${question} It is kept in this page’s address, and nowhere else.</p>${alert}
      <form action="/${id}">
${fields.map((field) => row(field, asked)).join('\n')}
        <button>Open the stall</button>
      </form>
      <p class="quiet">${taken} More in <code>docs/connectors</code>.</p>
    </main>`,
  );
}

/** What is between backticks is code. */
function withCode(words: string): string {
  return text(words).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function row(field: Field, { given, mistakes = {} }: Asked): string {
  const { name, label, hint, like, kind, optional = false } = field;
  const mistake = mistakes[name];
  const about = `${name}-hint${mistake === undefined ? '' : ` ${name}-wrong`}`;
  const keys = kind === 'address' ? ' type="url"' : kind === 'price' ? ' inputmode="decimal"' : '';
  return `        <div class="field">
          <label for="${name}">${text(label)}${optional ? ' <span class="quiet">(optional)</span>' : ''}</label>
          <input id="${name}" name="${name}"${keys} value="${text(given[name] ?? '')}" placeholder="${text(like)}" aria-describedby="${about}" autocomplete="off" spellcheck="false" dir="auto"${optional ? '' : ' required'}${mistake === undefined ? '' : ' aria-invalid="true"'} />
          <p class="quiet" id="${name}-hint">${withCode(hint)}</p>${mistake === undefined ? '' : `\n          <p class="problem" id="${name}-wrong">${text(mistake)}</p>`}
        </div>`;
}
