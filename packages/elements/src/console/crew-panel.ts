import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import type { Inviting } from './inviting.js';

/** Who is backstage, and links for a second device or somebody who helps. */
export function renderCrewPanel(
  { host, words }: ConsoleTools,
  inviting: Inviting,
): TemplateResult | typeof nothing {
  const { session, backstage } = host;
  if (!session || session.role === 'moderator') return nothing;
  return html`<section class="crew" part="crew" aria-labelledby="crew">
    <h2 id="crew">${words.term('crew')}</h2>
    <ul>
      ${backstage?.crew.map(
        ({ name, role }) =>
          html`<li>
            <bdi>${name || words.term('chatGuest')}</bdi>
            <span class="hint">${words.term(role === 'moderator' ? 'moderator' : 'coHost')}</span>
          </li>`,
      )}
    </ul>
    <p class="acts">
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => inviting.invite({ role: 'host', name: session.name }, 'device')}
      >
        ${words.term('secondDevice')}
      </button>
    </p>
    <form
      class="invite"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget as HTMLFormElement);
        const given = fields.get('name');
        const name = typeof given === 'string' ? given.trim() : '';
        const role = fields.get('role') === 'moderator' ? 'moderator' : 'host';
        void inviting.invite({ role, name }, 'person');
      }}
    >
      <label>
        ${words.term('inviteName')}
        <input name="name" maxlength="40" autocomplete="off" dir="auto" />
      </label>
      <label>
        ${words.term('inviteRole')}
        <select name="role">
          <option value="host">${words.term('coHost')}</option>
          <option value="moderator">${words.term('moderator')}</option>
        </select>
      </label>
      <button class="button" part="button" type="submit">${words.term('invite')}</button>
    </form>
    ${inviting.render()}
  </section>`;
}
