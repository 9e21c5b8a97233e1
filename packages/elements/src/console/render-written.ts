import { MESSAGE_LIMIT, type Act } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { isEnter } from '../chat/is-enter.js';
import type { ConsoleTools } from './console-tools.js';
import type { QuestionDesk } from './question-desk.js';

/** What an answer in writing works with beside the tools of all. */
export interface WrittenTools {
  desk: QuestionDesk;
  /** Does an act; true where it was done. */
  perform: (act: Act) => Promise<boolean>;
}

/** The button that opens the field for an answer in writing. */
export function renderWrite(
  question: string,
  { words, show }: ConsoleTools,
  { desk }: WrittenTools,
): TemplateResult | typeof nothing {
  if (show.now.status === 'ended') return nothing;
  const open = desk.open === question;
  return html`<button
    class="button write"
    part="button"
    type="button"
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => desk.turn(open ? null : question)}
  >
    ${words.term('answerInWriting')}
  </button>`;
}

/** The field for an answer in writing, where it is open. What was not sent stays in it. */
export function renderWritten(
  question: string,
  { words, show, acts }: ConsoleTools,
  { desk, perform }: WrittenTools,
): TemplateResult | typeof nothing {
  if (show.now.status === 'ended' || desk.open !== question) return nothing;
  const text = desk.draft(question);
  const sending =
    acts.pending({ act: 'question.answer', question, text })?.act === 'question.answer';
  const send = async (): Promise<void> => {
    if (text.trim() === '' || sending) return;
    if (await perform({ act: 'question.answer', question, text: text.trim() })) desk.sent(question);
  };
  return html`<form
    class="written"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void send();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      const row = (event.currentTarget as Element).parentElement;
      row?.querySelector<HTMLElement>('.write')?.focus();
      desk.turn(null);
    }}
  >
    <textarea
      part="answer"
      rows="2"
      dir="auto"
      autocomplete="off"
      maxlength=${MESSAGE_LIMIT}
      .enterKeyHint=${'send'}
      aria-label=${words.term('answerField')}
      placeholder=${words.term('answerField')}
      .value=${live(text)}
      @input=${({ target }: InputEvent) => desk.write(question, (target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (!isEnter(event)) return;
        event.preventDefault();
        void send();
      }}
      ${desk.called ? ref(focusOnce) : nothing}
    ></textarea>
    <p class="acts">
      <button
        class="button accent"
        part="button"
        type="submit"
        aria-disabled=${text.trim() === '' || sending ? 'true' : 'false'}
      >
        ${words.term(sending ? 'chatSending' : 'answerSend')}
      </button>
    </p>
  </form>`;
}

/** Whoever opened the field writes there next, once it stands on the page. */
function focusOnce(field: Element | undefined): void {
  if (field instanceof HTMLElement) queueMicrotask(() => field.focus());
}
