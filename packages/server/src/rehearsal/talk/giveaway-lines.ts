import { type Line, lines } from './line.js';

/** What people say once they opened a red packet. */
export const OPENED_LINES: readonly Line[] = lines(
  'Ha, $2.40 in mine',
  { text: '手气不错！谢谢梅姐', name: '丽丽' },
  'Thank you, that is sweet of you',
);
