import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { focusAfter } from './focus-after.js';
import type { ImportWay } from './goods-import.js';

interface Foot {
  /** What opened it, and has the focus again once it is closed. */
  way: ImportWay;
  /** Why the server did not take it. */
  error: StallError | null;
  saving: boolean;
  /** What the button says that takes it over; `null` while there is nothing to take. */
  take: string | null;
  onTake: () => Promise<void>;
  onCancel: () => void;
}

/** The foot of what brings many goods in: what the server said, and the buttons. */
export function renderImportFoot(
  { way, error, saving, take, onTake, onCancel }: Foot,
  words: ConsoleWords,
): TemplateResult {
  /** The button stands still where it failed. */
  const next = `[part=import] .accent, [data-way=${way}]`;
  return html`<p class="wrong" role="alert">
      ${error ? html`${words.term('importHalf')} ${words.why(error)} ${words.hint(error)}` : nothing}
    </p>
    <p class="acts">
      <button
        class="button"
        part="button"
        type="button"
        @click=${(event: Event) => void focusAfter(event, onCancel, next)}
      >
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
              @click=${(event: Event) => void focusAfter(event, onTake, next)}
            >
              ${saving ? words.term('saving') : take}
            </button>`
      }
    </p>`;
}
