import fs from 'node:fs';
import path from 'node:path';
import * as schemas from '@livestall/protocol/schemas';
import { applyEvents, type Snapshot } from '@livestall/protocol';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { showFolder } from './show-files.mjs';

const read = (file: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(showFolder, file), 'utf8'));

const faults = (schema: TSchema, data: unknown) =>
  [...Value.Errors(schema, data)].map(({ instancePath, message }) => `${instancePath}: ${message}`);

describe('the recorded show', () => {
  it.each([
    ['channel.json', schemas.ChannelSchema],
    ['snapshot.json', schemas.SnapshotSchema],
    ['log.json', schemas.LogIndexSchema],
    ...fs
      .readdirSync(path.join(showFolder, 'log'))
      .map((file) => [`log/${file}`, schemas.LogStretchSchema] as const),
  ] as [string, TSchema][])('keeps the contract: %s', (file, schema) => {
    expect(faults(schema, read(file))).toEqual([]);
  });

  it('has goods and lines that keep it too', () => {
    const { products } = read('catalog.json') as { products: unknown[] };
    const { messages } = read('messages.json') as { messages: unknown[] };
    expect(products.flatMap((one) => faults(schemas.ProductSchema, one))).toEqual([]);
    expect(messages.flatMap((one) => faults(schemas.MessageSchema, one))).toEqual([]);
  });

  it('is over, shows six goods and a coupon, and can be played from its files', () => {
    const { base, events } = read('snapshot.json') as Snapshot;
    const state = applyEvents(base, events);
    expect(state.status).toBe('ended');
    expect(state.shown).toHaveLength(6);
    expect(state.coupons).toHaveLength(1);
    const master = state.recording?.stream.url ?? '';
    const folder = path.join(showFolder, path.dirname(master));
    const text = fs.readFileSync(path.join(showFolder, master), 'utf8');
    for (const [name] of text.matchAll(/[\w-]+\.m3u8/g)) {
      expect(fs.existsSync(path.join(folder, name)), name).toBe(true);
    }
  });
});
