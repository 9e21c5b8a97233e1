// By hand, without care: every row stays.
import { appendRows } from './lib/append-rows.js';
import { linesOf } from './lib/lines-of.js';

const list = document.querySelector('#talk');
list.style.overflow = 'hidden auto';
linesOf(list, (lines) => appendRows(list, lines, Infinity));
