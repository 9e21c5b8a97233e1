/** The `data` of a ledger that lives in memory alone and is gone with its process. */
export const IN_MEMORY = ':memory:';
