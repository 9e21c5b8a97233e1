import type { Gauges } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';

/** How a show stands in a tab: what one that begins to follow it has to know. */
export interface Standing {
  epoch: string;
  /** Number of the newest event. */
  seq: number;
  gauges: Gauges;
}

/** What tabs that share a stream say to each other. All of it is the show's public stream, or about it. */
export type TabWord = { from: string } & (
  | {
      /** Who leads? */
      is: 'ask';
    }
  | {
      /** Somebody looks at the page again: the leader is to see to its stream. */
      is: 'wake';
    }
  | {
      /** The leader's answer; `null` while its stream is down. */
      is: 'here';
      standing: Standing | null;
    }
  | {
      /** A message of the leader's stream. */
      is: 'told';
      type: string;
      data: Record<string, unknown>;
    }
  | {
      /** The leader's stream is down. */
      is: 'down';
    }
);

/** The word in a message of the channel; `null` for anything else that a script of this origin posts there. */
export function tabWord(value: unknown): TabWord | null {
  if (!isRecord(value) || typeof value['from'] !== 'string') return null;
  const { is, standing, type, data } = value;
  const fits =
    is === 'ask' ||
    is === 'wake' ||
    is === 'down' ||
    (is === 'here' && (standing === null || isStanding(standing))) ||
    (is === 'told' && typeof type === 'string' && isRecord(data));
  return fits ? (value as TabWord) : null;
}

function isStanding(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['epoch'] === 'string' &&
    Number.isSafeInteger(value['seq']) &&
    isRecord(value['gauges'])
  );
}
