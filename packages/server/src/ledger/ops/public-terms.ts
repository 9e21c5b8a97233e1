/** When a draft opens and closes, as far as its seller says so. */
interface Timing {
  opensAt?: number;
  opensAfterMs?: number;
  lastsMs?: number;
}

/**
 * A draft's public terms, placed in time.
 *
 * @param told What of it is told: a field that is not listed stays private.
 * @param allowanceMs From now until it opens, where its seller says nothing.
 */
export function publicTerms<Draft extends Timing, Field extends keyof Draft>(
  draft: Draft,
  told: readonly Field[],
  { at, allowanceMs }: { at: number; allowanceMs: number },
): Pick<Draft, Field> & { opensAt: number; closesAt?: number } {
  const said = told.filter((field) => draft[field] !== undefined);
  const terms = Object.fromEntries(said.map((field) => [field, draft[field]]));
  const opensAt = Math.max(draft.opensAt ?? 0, at + (draft.opensAfterMs ?? allowanceMs));
  const { lastsMs } = draft;
  return {
    ...(terms as Pick<Draft, Field>),
    opensAt,
    ...(lastsMs !== undefined && { closesAt: opensAt + lastsMs }),
  };
}
