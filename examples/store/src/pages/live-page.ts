import type { LiveShow } from '../../../page/live-show.ts';
import { Html, html } from '../html/html.ts';
import { layout } from './layout.ts';

/** What the Live page shows. */
export interface LivePageParts {
  /** Units in the basket. */
  readonly count: number;
  readonly live: LiveShow | undefined;
  /** Whether who asks has a ticket of their own. */
  readonly hasTicket: boolean;
  /** The show in the words of schema.org, as `jsonLdText` writes it: nothing in it ends a script. */
  readonly described: string | null;
}

/** The Live page: the shop's frame around one tag, and what search engines read of the show. */
export function livePage({ count, live, hasTicket, described }: LivePageParts): Html {
  return layout({
    title: 'Live from the farm',
    count,
    current: '/live',
    scripts: live ? ['sdk/livestall.js', 'live-page.js'] : [],
    main: html`
      <h1>Live from the farm</h1>
      <live-stall
        ${live && html`server="${live.server}" channel="${live.channel}"`}
        ${hasTicket && html`data-signed-in`}
      >
        <p class="muted">Mei opens the stall here when she is on air.</p>
        <p><a class="button quiet" href="/">To the shop</a></p>
      </live-stall>
      ${described !== null && new Html(`<script type="application/ld+json">${described}</script>`)}
    `,
  });
}
