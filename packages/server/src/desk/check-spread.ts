import { wrongField } from './wrong-field.js';

/**
 * Whoever has the last turn must find it open.
 *
 * @throws StallError `bad-request` where turns are drawn for as long as it is open, or longer.
 */
export function checkSpread({
  spreadMs = 0,
  lastsMs = Infinity,
}: {
  spreadMs?: number;
  lastsMs?: number;
}): void {
  if (spreadMs >= lastsMs) throw wrongField('spreadMs', 'is less than body/lastsMs');
}
