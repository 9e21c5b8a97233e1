import './live-stall/ask-ahead.js';
import { patiently } from './time/patiently.js';

// What was asked for is on its way: the elements come beside it.
void patiently(
  () => import('./define.js'),
  () => undefined,
);
