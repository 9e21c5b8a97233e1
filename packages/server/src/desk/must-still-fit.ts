import { StallError } from '@livestall/protocol';

/**
 * Refuses the drop of what was right when it was prepared, where the goods have changed since.
 *
 * @param misfit What stands against it now; `undefined`: nothing.
 * @throws StallError `wrong-state`, whose hint is that of `misfit`.
 */
export function mustStillFit(misfit: StallError | undefined): void {
  if (!misfit) return;
  const { hint } = misfit;
  throw new StallError('wrong-state', {
    message: 'It does not fit the show’s goods any more: prepare it anew.',
    ...(hint !== undefined && { hint }),
    cause: misfit,
  });
}
