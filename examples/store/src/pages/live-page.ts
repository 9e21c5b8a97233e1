import { html, type Html } from '../html/html.ts';
import { layout } from './layout.ts';

/** The show that the Live page holds. */
export interface LiveShow {
  /** Origin of its server. */
  readonly server: string;
  readonly channel: string;
}

/** The Live page: the shop's frame around one tag. */
export function livePage(count: number, live: LiveShow | undefined, signedIn: boolean): Html {
  return layout({
    title: 'Live from the farm',
    count,
    current: '/live',
    scripts: live ? ['sdk/livestall.js', 'live-page.js'] : [],
    main: html`
      <h1>Live from the farm</h1>
      <live-stall
        ${live && html`server="${live.server}" channel="${live.channel}"`}
        ${signedIn && html`data-signed-in`}
      >
        <p class="muted">Mei opens the stall here when she is on air.</p>
        <p><a class="button quiet" href="/">To the shop</a></p>
      </live-stall>
    `,
  });
}
