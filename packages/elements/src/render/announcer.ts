import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * The region in which an element says its news to those who do not see them. What is in a region from its beginning is
 * not announced, so it stands empty for a moment first: whoever comes while a drop is up hears of it too.
 */
export class Announcer {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #stands: 'not yet' | 'empty' | 'ready' = 'not yet';

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The region with its newest text. */
  render(newest: string): TemplateResult {
    if (this.#stands === 'not yet') {
      this.#stands = 'empty';
      setTimeout(() => {
        this.#stands = 'ready';
        this.#host.requestUpdate();
      });
    }
    return html`<p class="unseen" role="status">${this.#stands === 'ready' ? newest : ''}</p>`;
  }
}
