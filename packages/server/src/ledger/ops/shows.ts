import { FOLLOWERS_GAUGE, type EventDraft } from '@livestall/protocol';
import { countFollowers } from '../queries/fans.js';
import { appendEvents } from './append-events.js';
import { setGauge } from './gauges.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** Channels and shows. */
export const showWrites: Writes<'channel.put' | 'show.create' | 'show.play'> = {
  'channel.put'({ sql }, { account, id, title }) {
    if (!sql.get('SELECT 1 FROM account WHERE id = ?', account)) {
      throw new Refusal('not-found', `There is no account "${account}".`);
    }
    const changed = sql.run(
      `INSERT INTO channel (id, account, title) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET title = excluded.title WHERE account = excluded.account`,
      id,
      account,
      JSON.stringify(title),
    );
    if (changed === 0) throw new Refusal('forbidden', 'This channel belongs to another account.');
    return null;
  },

  'show.create'(writing, { id, account, channel, salt, info, stream }) {
    const { sql, at } = writing;
    const owner = sql.get<{ account: string }>('SELECT account FROM channel WHERE id = ?', channel);
    if (owner?.account !== account) {
      throw new Refusal('not-found', `There is no channel "${channel}".`);
    }
    // Made under the same key before.
    if (sql.get('SELECT 1 FROM show WHERE id = ? AND channel = ?', id, channel)) return null;
    sql.run(
      'INSERT INTO show (id, account, channel, salt, info, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      account,
      channel,
      salt,
      JSON.stringify(info),
      at,
    );
    const events: EventDraft[] = [{ type: 'show.described', data: { info } }];
    if (stream) events.push({ type: 'stream.changed', data: { stream } });
    appendEvents(writing, id, events);
    const followers = countFollowers(sql, account);
    if (followers > 0) setGauge(writing, id, FOLLOWERS_GAUGE, followers);
    return null;
  },

  'show.play'({ sql }, { show, on }) {
    if (sql.run('UPDATE show SET playing = ? WHERE id = ?', Number(on), show) === 0) {
      throw new Refusal('not-found');
    }
    return null;
  },
};
