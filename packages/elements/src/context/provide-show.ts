import type { Show } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { ContextProvider } from '@lit/context';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { ownParts } from '../live-stall/own-parts.js';
import { loadParts } from '../live-stall/parts.js';
import { showContext } from './show-context.js';

/**
 * Gives a show to all stall elements inside `host`, without a `<live-stall>`: to those that stand there already,
 * and to those that come. Each is fetched when it is first seen.
 */
export function provideShow(host: HTMLElement, show: Show): void {
  new ContextProvider(host, { context: showContext, initialValue: show });
  // Who asked before there was a provider asks again, as the community's context protocol has it.
  const provider = new Event('context-provider', { bubbles: true, composed: true });
  host.dispatchEvent(Object.assign(provider, { context: showContext, contextTarget: host }));
  const load = (around: Element): void =>
    void loadParts(ownParts(around), (cause) =>
      host.dispatchEvent(new StallErrorEvent(new StallError('offline', { cause }))),
    );
  load(host);
  new MutationObserver((changes) => {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (added.parentElement) load(added.parentElement);
    }
  }).observe(host, { childList: true, subtree: true });
}
