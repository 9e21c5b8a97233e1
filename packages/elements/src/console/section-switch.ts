import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import { sectionsOf, type LiveSection } from './live-section.js';

/** What the switch works with. */
export interface Sections {
  section: LiveSection;
  turn: (section: LiveSection) => void;
  /** Lines that came since the seller last looked at the talk. */
  unread: number;
}

const LABELS = {
  goods: 'goods',
  chat: 'talk',
  questions: 'questions',
  more: 'more',
} as const satisfies { readonly [section in LiveSection]: string };

/** Above this it is many. */
const MANY = 99;

/** On a phone: the way between goods, talk, questions and the rest, with how much waits there. */
export function renderSectionSwitch(tools: ConsoleTools, sections: Sections): TemplateResult {
  const { host, words } = tools;
  return html`<div
    class="sections"
    part="sections"
    role="group"
    aria-label=${words.term('sections')}
  >
    ${sectionsOf(host.session?.role).map((one) => renderSection(one, sections, tools))}
  </div>`;
}

function renderSection(
  one: LiveSection,
  { section, turn, unread }: Sections,
  { host, words }: ConsoleTools,
): TemplateResult {
  const label = words.term(LABELS[one]);
  const open = host.backstage?.questionsOpen ?? 0;
  const waits = one === 'chat' ? unread : one === 'questions' ? open : 0;
  const says = words.term(one === 'chat' ? 'linesUnread' : 'questionsWaiting', waits);
  const count = waits > MANY ? `${words.number(MANY)}+` : words.number(waits);
  return html`<button
    class="section"
    part="button"
    type="button"
    aria-pressed=${one === section ? 'true' : 'false'}
    aria-label=${waits > 0 ? `${label}: ${says}` : label}
    @click=${() => turn(one)}
  >
    ${label} ${waits > 0 ? html`<span class="count numbers">${count}</span>` : nothing}
  </button>`;
}
