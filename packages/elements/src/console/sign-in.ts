import type { HostShow } from '@livestall/client/host';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';

/** The door: a link or a code, and why one is asked for it. */
export function renderSignIn(
  { status, error }: Pick<HostShow, 'status' | 'error'>,
  words: ConsoleWords,
  { submit, mistake }: { submit: (text: string) => void; mistake: boolean },
): TemplateResult {
  const busy = status === 'signing-in';
  const why = mistake
    ? words.term('signInNoCode')
    : error && !busy
      ? `${words.why(error)} ${words.hint(error)}`.trim()
      : '';
  return html`<form
    class="door"
    part="sign-in"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (!busy)
        submit((event.currentTarget as HTMLFormElement).querySelector('input')?.value ?? '');
    }}
  >
    <h1>${words.term('signInTitle')}</h1>
    <p class="why" role="alert">${why}</p>
    <p class="hint" id="door">${words.term('signInText')}</p>
    <input
      aria-label=${words.term('signInField')}
      aria-describedby="door"
      placeholder=${words.term('signInField')}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir="ltr"
    />
    <button
      class="button accent"
      part="button"
      type="submit"
      aria-disabled=${busy ? 'true' : 'false'}
    >
      ${words.term(busy ? 'signingIn' : 'signInSubmit')}
    </button>
  </form>`;
}
