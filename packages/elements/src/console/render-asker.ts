import type { ShownQuestion } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

/** Who asked, and about what: of goods that are gone nothing is said. */
export function renderAsker(
  { name, product }: ShownQuestion,
  { show, words }: Pick<ConsoleTools, 'show' | 'words'>,
  votes: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const title = product === undefined ? '' : words.text(show.catalog.get(product)?.title);
  return html`<p class="hint by">
    ${votes}<span
      ><bdi>${words.text(name) || words.term('chatGuest')}</bdi>${
        title === '' ? nothing : html` · <bdi>${title}</bdi>`
      }</span
    >
  </p>`;
}
