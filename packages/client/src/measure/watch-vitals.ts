import type { VitalFact } from '@livestall/protocol';
import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';

let watched = false;

/** Tells each of the page's Core Web Vitals once, as it stands when it is first final. A page is measured once. */
export function watchVitals(tell: (fact: VitalFact) => void): void {
  if (watched) return;
  watched = true;
  const told = new Set<string>();
  for (const on of [onCLS, onFCP, onINP, onLCP, onTTFB]) {
    on(({ name, value }) => {
      // The layout may shift on after the page was left and seen again.
      if (told.has(name)) return;
      told.add(name);
      tell({ of: 'vital', name, value });
    });
  }
}
