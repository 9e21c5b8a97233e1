import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keepDraft, readDraft } from '../chat/draft.js';
import { icon } from '../icons/icon.js';
import { cross } from '../icons/shapes.js';
import type { ConsoleTools } from './console-tools.js';

/** The longest notice, in UTF-16 code units: one line on a phone's screen, or two. */
const NOTICE_LIMIT = 140;

/** Notices that stand, and the field for a new one. */
export function renderNoticePanel(
  { show, acts, words, act }: ConsoleTools,
  post: (text: string) => Promise<boolean>,
): TemplateResult | typeof nothing {
  const over = show.now.status === 'ended';
  if (over && show.now.notices.length === 0) return nothing;
  const draft = `${show.id}:notice`;
  const posting = acts.pending({ act: 'notice.post', text: '' });
  return html`<section class="notices" part="notices" aria-labelledby="notices">
    <h2 id="notices">${words.term('notice')}</h2>
    ${show.now.notices.map(
      ({ id, text }) =>
        html`<p class="notice">
          <span dir="auto">${words.text(text)}</span>
          <button
            class="round"
            part="button"
            type="button"
            aria-label=${words.term('noticeRemove')}
            aria-disabled=${acts.pending({ act: 'notice.remove', notice: id }) ? 'true' : 'false'}
            @click=${() => act({ act: 'notice.remove', notice: id })}
          >
            ${icon(cross)}
          </button>
        </p>`,
    )}
    ${
      over
        ? nothing
        : html`<form
            @submit=${async (event: SubmitEvent) => {
              event.preventDefault();
              const field = (event.currentTarget as HTMLFormElement).querySelector('input');
              const text = field?.value.trim() ?? '';
              // What was not posted stays in the field.
              if (text === '' || !(await post(text)) || !field) return;
              field.value = '';
              keepDraft(draft, '');
            }}
          >
            <input
              aria-label=${words.term('notice')}
              placeholder=${words.term('noticeField')}
              maxlength=${NOTICE_LIMIT}
              autocomplete="off"
              .enterKeyHint=${'send'}
              dir="auto"
              .value=${live(readDraft(draft))}
              @input=${({ target }: InputEvent) => keepDraft(draft, (target as HTMLInputElement).value)}
            />
            <button class="button" part="button" type="submit">
              ${words.term(posting ? 'noticePosting' : 'noticePost')}
            </button>
          </form>`
    }
  </section>`;
}
