import { attribute as text } from '../../../page/attribute.ts';
import type { Stall } from '../find-stall.ts';
import type { Given, Platform } from '../platform.ts';
import { layout } from './layout.ts';

/** The live page of a store: one tag, and the module that gives it the store’s cart. */
export function stallPage(platform: Platform, given: Given, { server, of }: Stall): string {
  const { id, name, clickName } = platform;
  const [kind, which] = of;
  const again = new URLSearchParams({ ...given, edit: '' });
  const hasCart = clickName === undefined;
  const taken =
    kind === 'channel'
      ? 'The goods are those of the channel: take your store’s over in its console, so that they have the store’s ids.'
      : 'The goods are your store’s, the picture is the farm’s.';
  const lines = hasCart
    ? `The basket is that of your store, by <a href="/carts/${id}.js"><code>${id}.js</code></a>.`
    : 'There is no cart and no script: each thing leads to its link.';
  return layout(
    `${name} · A stall for your store`,
    `    <header class="bar">
      <a class="back" href="/">All platforms</a>
      <h1>${text(name)}</h1>
      <a href="/${id}?${text(again.toString())}">${hasCart ? 'Another store' : 'Another link'}</a>
    </header>
    <main>
      <live-stall server="${text(server)}" ${kind}="${text(which)}">
        <p>The stall opens here. It needs JavaScript.</p>
      </live-stall>
      <p class="quiet under">${taken} ${lines}</p>
    </main>`,
    ['/sdk/livestall.js', ...(hasCart ? [`/carts/${id}.js`] : [])],
  );
}
