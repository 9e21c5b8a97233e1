// By hand: the newest 200 rows, those out of sight left out of the layout.
import { appendRows } from './lib/append-rows.js';
import { linesOf } from './lib/lines-of.js';

const list = document.querySelector('#talk');
list.style.overflow = 'hidden auto';
const style = document.createElement('style');
style.textContent = '.row { content-visibility: auto; contain-intrinsic-size: auto 30px }';
document.head.append(style);
linesOf(list, (lines) => appendRows(list, lines, 200));
