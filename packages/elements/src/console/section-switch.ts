import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import { sectionsOf, type LiveSection } from './live-section.js';

/** What the switch works with. */
export interface Sections {
  section: LiveSection;
  turn: (section: LiveSection) => void;
  /** Lines that came since the seller last looked at the talk: told where nothing in it waits for them. */
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
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const label = words.term(LABELS[one]);
  const { waits, says } = waitingIn(one, unread, tools);
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

/** How much waits in a section, and how that is said. */
function waitingIn(
  one: LiveSection,
  unread: number,
  { host, words }: ConsoleTools,
): { waits: number; says: string } {
  if (one === 'questions') {
    const open = host.backstage?.questionsOpen ?? 0;
    return { waits: open, says: words.term('questionsWaiting', open) };
  }
  if (one !== 'chat') return { waits: 0, says: '' };
  const { heldCount = 0, reports = [] } = host.backstage ?? {};
  const waits = heldCount + reports.length;
  // What waits for the seller goes before what there is to read.
  if (waits === 0) return { waits: unread, says: words.term('linesUnread', unread) };
  return { waits, says: words.term('glanceWaits', waits) };
}
