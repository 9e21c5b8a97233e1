/** Whose shows these are, on the show server that the example brings. */
export const ACCOUNT = 'connectors';

/** The channel that they are in. */
export const CHANNEL = 'examples';
