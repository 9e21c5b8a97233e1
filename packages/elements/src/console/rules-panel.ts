import { talkRules, type Speakers, type TalkRules } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lasting } from '../chat/wait-note.js';
import type { ConsoleTools } from './console-tools.js';
import type { ConsoleWords } from './console-words.js';
import { renderSwitch } from './render-switch.js';

/** The waits that one may choose, in seconds. */
const SLOW_S = [0, 5, 10, 30, 60, 300];

const WHO = {
  all: 'speakAll',
  followers: 'speakFollowers',
  buyers: 'speakBuyers',
} as const satisfies { readonly [who in Speakers]: string };

/** The rules of the talk, folded away while none is set. */
export function renderRulesPanel(tools: ConsoleTools): TemplateResult {
  const { show, words, acts, act } = tools;
  const rules = talkRules(show.now);
  const pending = acts.pending({ act: 'talk.rule' }) !== undefined;
  const rule = (change: Partial<TalkRules>) => {
    if (!pending) act({ act: 'talk.rule', ...change });
  };
  return html`<details class="rules" part="rules">
    <summary>
      ${words.term('talkRules')} <small class="hint">${rulesSaid(rules, words).join(' · ')}</small>
    </summary>
    <div class="choices">
      <label>
        ${words.term('slowMode')}
        <select
          .value=${live(`${rules.slowMs}`)}
          aria-disabled=${pending ? 'true' : 'false'}
          @change=${(event: Event) => rule({ slowMs: Number(chosen(event)) })}
        >
          ${slowChoices(rules).map(
            (ms) =>
              html`<option value=${ms} ?selected=${ms === rules.slowMs}>
                ${ms === 0 ? words.term('slowOff') : lasting(ms, words)}
              </option>`,
          )}
        </select>
      </label>
      <label>
        ${words.term('whoSpeaks')}
        <select
          .value=${live(rules.who)}
          aria-disabled=${pending ? 'true' : 'false'}
          @change=${(event: Event) => rule({ who: chosen(event) as Speakers })}
        >
          ${(Object.keys(WHO) as Speakers[]).map(
            (who) =>
              html`<option value=${who} ?selected=${who === rules.who}>
                ${words.term(WHO[who])}
              </option>`,
          )}
        </select>
      </label>
    </div>
    ${renderSwitch(words.term('approveFirst'), {
      on: rules.approve,
      pending,
      set: (approve) => rule({ approve }),
    })}
    ${renderSwitch(words.term('linksAll'), {
      on: rules.links === 'all',
      pending,
      set: (all) => rule({ links: all ? 'all' : 'house' }),
    })}
    ${renderSwitch(words.term('talkDelayed'), {
      on: rules.delayed,
      pending,
      set: (delayed) => rule({ delayed }),
    })}
  </details>`;
}

/** One that another program set is among them too. */
function slowChoices({ slowMs }: TalkRules): number[] {
  return [...new Set([...SLOW_S.map((seconds) => seconds * 1_000), slowMs])].sort((a, b) => a - b);
}

function rulesSaid({ slowMs, who, approve, delayed }: TalkRules, words: ConsoleWords): string[] {
  return [
    ...(slowMs > 0 ? [`${words.term('slowMode')} ${lasting(slowMs, words)}`] : []),
    ...(who === 'all' ? [] : [words.term(WHO[who])]),
    ...(approve ? [words.term('approveFirst')] : []),
    ...(delayed ? [words.term('talkDelayed')] : []),
  ];
}

function chosen({ currentTarget }: Event): string {
  return (currentTarget as HTMLSelectElement).value;
}
