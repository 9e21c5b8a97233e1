import type { HostBadge, ShowInfo, ShowSummary } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { pencil, plus } from '../../icons/shapes.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderDisclosureFields } from './disclosure-fields.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import type { OpenForm } from './open-form.js';
import type { ShowDesk } from './show-desk.js';

const BADGE_TERMS = {
  farmer: 'badgeFarmer',
  official: 'badgeOfficial',
  expert: 'badgeExpert',
  celebrity: 'badgeCelebrity',
} as const satisfies { readonly [badge in HostBadge]: string };

/** The show in hand, what it is called and when it begins; others to take in hand; a new one. */
export function renderShowBox(desk: ShowDesk, tools: ConsoleTools): TemplateResult {
  const { show, words } = tools;
  const { info } = show.now;
  const { form } = desk;
  return html`<section class="box" part="show" aria-labelledby="prepare-show">
    <h2 id="prepare-show">${words.term('theShow')}</h2>
    ${
      show.id === null
        ? html`<p class="hint">${words.term('showNone')}</p>`
        : html`<div class="item">
            <span class="what">
              <strong dir="auto">${words.text(info.title)}</strong>
              <span class="hint">${standing(tools)}</span>
            </span>
            <span class="order">
              <button
                class="round change"
                part="button"
                type="button"
                aria-label=${words.term('changeShow')}
                @click=${() => desk.open(false)}
              >
                ${icon(pencil)}
              </button>
            </span>
          </div>`
    }
    ${form ? renderForm(form, desk, tools) : renderChoice(desk, tools)}
  </section>`;
}

function renderChoice(desk: ShowDesk, { host, show, words }: ConsoleTools): TemplateResult {
  const others = (desk.shows ?? []).filter(({ status }) => status !== 'ended');
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') host.choose(value);
  };
  return html`${
      others.length > 1
        ? html`<label class="field">
            ${words.term('takeInHand')}
            <select @change=${choose}>
              ${others.map(
                (one) =>
                  html`<option value=${one.id} ?selected=${one.id === show.id}>
                    ${optionName(one, words)}
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    <p class="wrong" role="alert">${desk.error && words.why(desk.error)}</p>
    <button class="button add" part="button" type="button" @click=${() => desk.open(true)}>
      ${icon(plus)} ${words.term('newShow')}
    </button>`;
}

function renderForm(
  form: OpenForm<ShowInfo>,
  desk: ShowDesk,
  { words }: ConsoleTools,
): TemplateResult {
  return renderFormFrame(
    form,
    html`${renderField(form, { name: 'title', label: words.term('fieldShowTitle'), maxLength: 500 })}
      ${renderField(form, {
        name: 'startsAt',
        label: words.term('fieldStartsAt'),
        hint: words.term('fieldStartsAtHint'),
        type: 'datetime-local',
      })}
      <div class="pair">
        ${renderField(form, { name: 'host', label: words.term('fieldHost'), maxLength: 200 })}
        ${renderField(form, {
          name: 'badge',
          label: words.term('fieldBadge'),
          options: [
            { value: '', label: words.term('badgeNone') },
            ...Object.entries(BADGE_TERMS).map(([value, term]) => ({
              value,
              label: words.term(term),
            })),
          ],
        })}
      </div>
      ${renderDisclosureFields(form, words)}`,
    {
      save: words.term(desk.isNew ? 'makeShow' : 'save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
    },
    words,
  );
}

/** What it is, and when it begins: of what has begun, since when. */
function standing({ show, words }: ConsoleTools): string {
  const { info, status, startedAt } = show.now;
  const said = (at: number) =>
    words.date(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  const at = startedAt ?? info.startsAt;
  const time = at === undefined ? '' : said(at);
  const when = status === 'live' && time !== '' ? words.term('liveSince', time) : time;
  return [words.term(status), when].filter(Boolean).join(' · ');
}

function optionName(
  { title, status, startsAt }: ShowSummary,
  words: ConsoleTools['words'],
): string {
  const time =
    startsAt === undefined ? '' : words.date(new Date(startsAt), { dateStyle: 'medium' });
  return [words.text(title), status === 'live' ? words.term('live') : time]
    .filter(Boolean)
    .join(' · ');
}
