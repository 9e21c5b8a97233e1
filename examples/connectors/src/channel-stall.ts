import type { FindStall } from './find-stall.ts';

/** The channel of a show server that is there: its seller takes the store's goods over in the console. */
export function channelStall(server: string, channel: string): FindStall {
  return () => Promise.resolve({ server, of: ['channel', channel] });
}
