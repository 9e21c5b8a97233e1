import type { Show } from '@livestall/client';
import type { CouponDraft } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleWords } from '../console-words.js';
import { goodsOf } from './coupon-form.js';
import type { OpenForm } from './open-form.js';

/** The goods, of which some may be ticked; those that were ticked and are goods no more can be unticked. */
export function renderGoodsChoice(
  form: OpenForm<CouponDraft>,
  show: Show,
  words: ConsoleWords,
): TemplateResult | typeof nothing {
  const ticked = goodsOf(form.values);
  const gone = ticked.filter((id) => !show.now.order.includes(id));
  const all = [...show.now.order, ...gone];
  if (all.length === 0) return nothing;
  const mistake = form.mistakes['goods'];
  const tick = (id: string, on: boolean) => {
    const chosen = all.filter((one) => (one === id ? on : ticked.includes(one)));
    form.set('goods', chosen.join(' '));
  };
  return html`<fieldset class="choice" aria-describedby="choice-hint choice-wrong">
    <legend>${words.term('fieldGoods')}</legend>
    <ul>
      ${repeat(
        all,
        (id) => id,
        (id) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                aria-invalid=${mistake !== undefined && gone.includes(id) ? 'true' : 'false'}
                .checked=${live(ticked.includes(id))}
                @change=${(event: Event) => tick(id, (event.target as HTMLInputElement).checked)}
              />
              <span dir="auto">${words.text(show.catalog.get(id)?.title) || id}</span>
            </label>
          </li>`,
      )}
    </ul>
    <p class="hint" id="choice-hint">${words.term('fieldGoodsHint')}</p>
    <p class="wrong" id="choice-wrong" ?hidden=${mistake === undefined}>${mistake}</p>
  </fieldset>`;
}
