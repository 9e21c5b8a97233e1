import type { Backstage } from '@livestall/protocol';

/** What a seller sees, empty but for what the test says. */
export function aBackstage(parts: Partial<Backstage> = {}): Backstage {
  return {
    t: 1,
    coupons: [],
    questions: [],
    questionsOpen: parts.questions?.length ?? 0,
    run: { items: [], current: null },
    crew: [],
    ...parts,
  };
}
