import './live-stall/ask-ahead.js';
import { patiently } from './time/patiently.js';

let said = false;

// What was asked for is on its way: the elements come beside it.
void patiently(
  () => import('./define.js'),
  (cause) => {
    if (!said) console.warn('Livestall: a script beside livestall.js does not come.', cause);
    said = true;
  },
);
