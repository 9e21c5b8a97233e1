import { OURS } from '../start/subjects.ts';

/** The name of the stall beside which one with more is judged. */
export const FEW_GOODS = 'fifty goods';

/** How many goods each stall has. */
export const GOODS = { [OURS[0]]: 1_000, [FEW_GOODS]: 50 } as const;
