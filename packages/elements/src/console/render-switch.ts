import { html, type TemplateResult } from 'lit';

/** A switch with its words before it. */
export function renderSwitch(
  label: string,
  { on, pending = false, set }: { on: boolean; pending?: boolean; set: (on: boolean) => void },
): TemplateResult {
  return html`<button
    class="switch"
    part="button"
    type="button"
    role="switch"
    aria-checked=${on ? 'true' : 'false'}
    aria-disabled=${pending ? 'true' : 'false'}
    @click=${() => {
      if (!pending) set(!on);
    }}
  >
    <span>${label}</span>
    <span class="knob" aria-hidden="true"></span>
  </button>`;
}
