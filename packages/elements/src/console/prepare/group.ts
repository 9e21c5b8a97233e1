import { html, type TemplateResult } from 'lit';

/**
 * Fields that most products do without: folded away under a name, beside which stands what they say. Where one of them is wrong,
 * `submitForm` opens it.
 */
export function renderGroup(
  name: string,
  said: readonly string[],
  fields: TemplateResult,
): TemplateResult {
  const words = said.filter((one) => one !== '');
  return html`<details class="group">
    <summary>
      <span>${name}</span>
      <span class="hint"
        >${words.map((one, index) => html`${index === 0 ? '' : ' · '}<bdi>${one}</bdi>`)}</span
      >
    </summary>
    <div class="fields">${fields}</div>
  </details>`;
}
