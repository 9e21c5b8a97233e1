import type { VitalFact } from '@livestall/protocol';
import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';

type Tell = (fact: VitalFact) => void;

/** Whoever listens, in the order they came. */
const listeners = new Set<Tell>();
let watched = false;

/**
 * Tells each of the page's Core Web Vitals once, as it stands when it is first final, until the signal is aborted. A
 * page is measured once: of several who listen, the one who has listened longest is told.
 */
export function watchVitals(tell: Tell, signal: AbortSignal): void {
  if (signal.aborted) return;
  listeners.add(tell);
  signal.addEventListener('abort', () => listeners.delete(tell));
  if (watched) return;
  watched = true;
  const told = new Set<string>();
  for (const on of [onCLS, onFCP, onINP, onLCP, onTTFB]) {
    on(({ name, value }) => {
      const [listener] = listeners;
      // The layout may shift on after the page was left and seen again.
      if (!listener || told.has(name)) return;
      told.add(name);
      listener({ of: 'vital', name, value });
    });
  }
}
