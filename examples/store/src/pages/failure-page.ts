import { html, type Html } from '../html/html.ts';
import { layout } from './layout.ts';

/** When a page cannot be shown. The header's script fills the basket's count in. */
export function failurePage(message: string): Html {
  return layout({
    title: 'Sorry',
    main: html`<section class="message">
      <h1>Sorry</h1>
      <p>${message}</p>
      <p><a class="button" href="/">Go to the shop</a></p>
    </section>`,
  });
}
