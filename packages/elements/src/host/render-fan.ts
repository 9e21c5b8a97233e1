import { FAN_POINTS, PRESENCE_MS, type Fan } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { heart } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { cssProperties } from '../render/css-properties.js';

/** A fan's level as a small mark; its words are for screen readers. */
export function renderLevel({ level }: Fan, words: Words): TemplateResult {
  return html`<span
    class="level"
    part="level"
    role="img"
    aria-label=${words.term('fanLevel', level)}
    >${icon(heart, 12)}<span class="numbers" aria-hidden="true">${words.number(level)}</span></span
  >`;
}

/** What level somebody has, how far the next one is, and how points come. */
export function renderFan(fan: Fan, words: Words): TemplateResult {
  const { level, points, next } = fan;
  const share = next === null ? 1 : points / next;
  const most = (deed: keyof typeof FAN_POINTS) => words.number(FAN_POINTS[deed].most);
  const each = (deed: keyof typeof FAN_POINTS) => words.number(FAN_POINTS[deed].each);
  return html`<section class="fan" part="fan">
    <h3>${renderLevel(fan, words)} ${words.term('fanLevel', level)}</h3>
    <div class="way" aria-hidden="true">
      <span style=${cssProperties({ '--_share': String(Math.min(1, share)) })}></span>
    </div>
    <p class="next">
      ${
        next === null
          ? words.term('fanTop')
          : words.term('fanNext', next - points, words.number(next - points))
      }
    </p>
    <p class="how">${words.term('fanHow')}</p>
    <ul>
      <li>
        ${words.term('fanPresence', each('presence'), words.number(PRESENCE_MS / 60_000), most('presence'))}
      </li>
      <li>${words.term('fanTalk', each('talk'), most('talk'))}</li>
      <li>${words.term('fanPurchase', each('purchase'), most('purchase'))}</li>
    </ul>
  </section>`;
}

/** How many follow; nothing while nobody does. */
export function renderFollowers(followers: number, words: Words): TemplateResult | typeof nothing {
  if (followers === 0) return nothing;
  const said = words.number(followers, { notation: 'compact', maximumFractionDigits: 1 });
  return html`<span class="followers numbers" part="followers"
    >${words.term('followers', followers, said)}</span
  >`;
}
