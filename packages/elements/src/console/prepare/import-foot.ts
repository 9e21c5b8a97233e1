import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';

interface Foot {
  /** Why the server did not take it. */
  error: StallError | null;
  saving: boolean;
  /** What the button says that takes it over; `null` while there is nothing to take. */
  take: string | null;
  onTake: () => void;
  onCancel: () => void;
}

/** The foot of what brings many goods in: what the server said, and the buttons. */
export function renderImportFoot(
  { error, saving, take, onTake, onCancel }: Foot,
  words: ConsoleWords,
): TemplateResult {
  return html`<p class="wrong" role="alert">
      ${error ? html`${words.term('importHalf')} ${words.why(error)} ${words.hint(error)}` : nothing}
    </p>
    <p class="acts">
      <button class="button" part="button" type="button" @click=${onCancel}>
        ${words.term('cancel')}
      </button>
      ${
        take === null
          ? nothing
          : html`<button
              class="button accent"
              part="button"
              type="button"
              aria-disabled=${saving ? 'true' : 'false'}
              @click=${onTake}
            >
              ${saving ? words.term('saving') : take}
            </button>`
      }
    </p>`;
}
