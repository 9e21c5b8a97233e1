import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { goOnAfter } from './go-on-after.js';

interface Foot {
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
  { error, saving, take, onTake, onCancel }: Foot,
  words: ConsoleWords,
): TemplateResult {
  const leave = (act: () => Promise<void> | void) => (event: Event) => {
    const panel = (event.currentTarget as Element).closest<HTMLElement>('[part=import]');
    if (panel) void goOnAfter(panel, act);
  };
  return html`<p class="wrong" role="alert">
      ${error ? html`${words.term('importHalf')} ${words.why(error)} ${words.hint(error)}` : nothing}
    </p>
    <p class="acts">
      <button class="button" part="button" type="button" @click=${leave(onCancel)}>
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
              @click=${leave(onTake)}
            >
              ${saving ? words.term('saving') : take}
            </button>`
      }
    </p>`;
}
