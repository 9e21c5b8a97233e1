import { html, nothing, type TemplateResult } from 'lit';
import type { StallNavigator } from '../context/navigator-context.js';
import { icon } from '../icons/icon.js';
import { goods as goodsShape, soundOff, soundOn, ticket } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';

/** What the bar counts: the goods, those in the basket, what is the viewer's, and how much of that can be used. */
export interface BarCounts {
  goods: number;
  held: number;
  theirs: number;
  toUse: number;
}

/** What the bar is drawn with. */
export interface BarTools {
  player: PlayerElement | null;
  words: Words;
  navigator: StallNavigator | undefined;
  /** Whether there is a line to go back on, or one may yet come. */
  lined: boolean;
  /** Whether viewers react, or did. */
  reacts: boolean;
}

/** The bar at the picture's lower edge. With `counts` it has the buttons and the field of which a panel has more. */
export function renderBar(counts: BarCounts | null, tools: BarTools): TemplateResult {
  const { player, words, lined, reacts } = tools;
  return html`<div class="bar ${lined ? 'lined' : ''}" part="bar">
    <stall-rewind .player=${player}></stall-rewind>
    ${counts ? renderGoodsButton(counts, tools) : renderSound(player, words)}
    ${counts ? html`<stall-chat-field overlay></stall-chat-field>` : nothing}
    ${counts ? renderWalletButton(counts, tools) : nothing}
    ${!counts && player?.scenes ? html`<stall-angles .player=${player}></stall-angles>` : nothing}
    <stall-more .player=${player}></stall-more>
    ${reacts ? html`<stall-reactions></stall-reactions>` : nothing}
  </div>`;
}

function renderGoodsButton(
  { goods, held }: BarCounts,
  { words, navigator }: BarTools,
): TemplateResult {
  const label = words.term('goodsButton', goods);
  return html`<button
    class="goods"
    part="goods-button"
    type="button"
    aria-haspopup="dialog"
    aria-label=${held === 0 ? label : `${label}, ${words.term('basketHolds', held)}`}
    @click=${() => navigator?.openView('goods')}
  >
    ${icon(goodsShape, 24)}
    ${goods === 0 ? nothing : html`<span class="numbers">${words.number(goods)}</span>`}
    ${held === 0 ? nothing : html`<span class="held numbers">${words.number(held)}</span>`}
  </button>`;
}

/** Only while something is theirs: beside the picture the panel has a tab for it. */
function renderWalletButton(
  { theirs, toUse }: BarCounts,
  { words, navigator }: BarTools,
): TemplateResult | typeof nothing {
  if (theirs === 0) return nothing;
  return html`<button
    class="round over wallet"
    part="wallet-button"
    type="button"
    aria-haspopup="dialog"
    aria-label=${words.term('walletHolds', toUse)}
    @click=${() => navigator?.openView('wallet')}
  >
    ${icon(ticket)}
    ${toUse === 0 ? nothing : html`<span class="held numbers">${words.number(toUse)}</span>`}
  </button>`;
}

function renderSound(player: PlayerElement | null, words: Words): TemplateResult | typeof nothing {
  // Until the sound was chosen once, the large pill over the picture is the one button for it.
  if (!player?.stream || (player.muted && !player.soundChosen)) return nothing;
  return html`<button
    class="round over"
    type="button"
    aria-label=${words.term(player.muted ? 'unmute' : 'mute')}
    @click=${() => player.setMuted(!player.muted)}
  >
    ${icon(player.muted ? soundOff : soundOn)}
  </button>`;
}
