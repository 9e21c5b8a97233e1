import type { CustomRequest } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../../render/repeat.js';
import { copyText } from '../../share/copy-text.js';
import type { ConsoleWords } from '../console-words.js';
import type { RequestsDesk } from './requests-desk.js';

/** What viewers ask the seller to make or pick, newest first, with how to reach them. */
export function renderRequests(desk: RequestsDesk, words: ConsoleWords): TemplateResult {
  const { requests, error, more } = desk;
  return html`<section aria-labelledby="requests">
    <h2 id="requests">${words.term('requestsTitle')}</h2>
    <p class="hint">${words.term('requestsHint')}</p>
    ${
      error
        ? html`<p class="wrong" role="alert">${words.why(error)} ${words.hint(error)}</p>
            ${renderButton(words.term('salesAgain'), () => void desk.load())}`
        : nothing
    }
    ${
      requests === null
        ? error
          ? nothing
          : html`<div class="shapes" aria-hidden="true"><div class="skeleton"></div></div>`
        : requests.length === 0
          ? html`<p class="none">${words.term('requestsNone')}</p>`
          : html`<ol>
                ${repeat(
                  requests,
                  ({ id }) => id,
                  (request) => renderOne(request, desk, words),
                )}
              </ol>
              <p class="ways">
                ${more ? renderButton(words.term('requestsMore'), () => void desk.readMore()) : nothing}
                ${renderButton(words.term('salesFile'), () => void desk.save())}
              </p>`
    }
  </section>`;
}

function renderOne(
  request: CustomRequest,
  desk: RequestsDesk,
  words: ConsoleWords,
): TemplateResult {
  const { id, at, title, choice, quantity, text, contact, answered } = request;
  const when = words.date(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return html`<li class="request ${answered ? 'answered' : ''}" part="request" data-piece=${id}>
    <p class="name">
      <span>
        ${words.number(quantity)} × <bdi>${words.text(title)}</bdi>${
          choice === undefined ? nothing : html`, <bdi>${words.text(choice)}</bdi>`
        }
      </span>
      <small class="hint"
        >${when}${answered ? html` · ${words.term('requestMark')}` : nothing}</small
      >
    </p>
    <div class="told">
      <p class="said"><bdi>${text}</bdi></p>
      <p class="contact"><bdi>${contact}</bdi></p>
      <p class="ways">
        ${renderButton(
          words.term(desk.copied === id ? 'copied' : 'requestCopy'),
          (event) => void copy(event, request, desk),
          contact,
        )}
        ${renderButton(
          words.term(answered ? 'requestReopen' : 'requestMark'),
          () => void desk.mark(request),
          contact,
        )}
        ${renderButton(
          words.term(desk.removing === id ? 'requestRemoveSure' : 'requestRemove'),
          () => void desk.remove(request),
          contact,
        )}
      </p>
    </div>
  </li>`;
}

/** Where the page may not write to the clipboard, the contact is marked, to be copied by hand. */
async function copy(
  event: Event,
  { id, contact }: CustomRequest,
  desk: RequestsDesk,
): Promise<void> {
  const row = (event.currentTarget as HTMLElement).closest('li');
  const mark = () => {
    const said = row?.querySelector('.contact bdi');
    if (said) getSelection()?.selectAllChildren(said);
  };
  if (await copyText(contact, mark)) desk.setCopied(id);
}

/** @param whose By what ten buttons of one label are told from each other. */
function renderButton(label: string, tap: (event: Event) => void, whose?: string): TemplateResult {
  return html`<button
    class="button"
    part="button"
    type="button"
    aria-label=${whose === undefined ? nothing : `${label}: ${whose}`}
    @click=${tap}
  >
    ${label}
  </button>`;
}
