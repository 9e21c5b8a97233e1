import { html, type Html } from '../html/html.ts';
import { layout } from './layout.ts';

/** After the checkout, which has emptied the basket. */
export function thankYouPage(count: number): Html {
  return layout({
    title: 'Thank you',
    count,
    scripts: ['thank-you-page.js'],
    main: html`<section class="message">
      <h1>Thank you!</h1>
      <p>We pack your order tomorrow morning and leave it at your door by evening.</p>
      <p class="muted">This is an example shop, so no money was taken and nothing will be sent.</p>
      <p><a class="button" href="/">Back to the shop</a></p>
    </section>`,
  });
}
