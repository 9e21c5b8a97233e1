import { html, type TemplateResult } from 'lit';

/** A button that stays pressed until it is pressed again. */
export function renderToggle(
  label: string,
  { on, set, look = '' }: { on: boolean; set: (on: boolean) => void; look?: string },
): TemplateResult {
  return html`<button
    class="button ${look}"
    part="button"
    type="button"
    aria-pressed=${on ? 'true' : 'false'}
    @click=${() => set(!on)}
  >
    ${label}
  </button>`;
}
