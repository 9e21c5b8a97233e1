import type { ViewerData } from '@livestall/protocol';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { livestall } from '../../testing/run-livestall.js';
import { startTestStall } from '../../testing/test-stall.js';

it('exports and erases a viewer by a ticket; nothing of it stays in the file', async () => {
  const stall = await startTestStall();
  const text = 'I live at 12 Mill Lane';
  const { ticket } = await stall.visit('Ana Lin-Okafor');
  await call(`${stall.show}/messages`, { token: ticket, key: 'line-one', body: { text } });
  const of = ['--ticket', ticket, '--data', stall.folder];

  const exported = await livestall('export', ...of);
  expect([exported.code, exported.err]).toEqual([0, '']);
  const data = JSON.parse(exported.out) as ViewerData;
  expect(data.shows[0]?.messages).toMatchObject([{ text, name: 'Ana Lin-Okafor' }]);

  const { subject } = data;
  const erased = await livestall(
    ...['erase', '--account', 'willow', '--viewer', subject, '--data', stall.folder],
  );
  expect(JSON.parse(erased.out)).toMatchObject({ shows: 1, messages: 1, claims: 0 });
  const again = await livestall('export', ...of);
  expect((JSON.parse(again.out) as ViewerData).shows).toEqual([]);

  await stall.server.close();
  const file = readFileSync(path.join(stall.folder, 'livestall.db'), 'latin1');
  expect(file).toContain('Willow Bend');
  expect(file).not.toContain('Mill Lane');
  expect(file).not.toContain('Okafor');
  await stall.close();
});
