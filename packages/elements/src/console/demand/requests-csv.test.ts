import type { CustomRequest, LocalText } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { requestsCsv } from './requests-csv.js';

const request: CustomRequest = {
  ...{ id: 'r1', at: Date.UTC(2026, 10, 27, 12), product: 'basket', title: 'A "basket"' },
  ...{ choice: 'Large', text: '=1+1', quantity: 2, contact: '+1 530, evenings', answered: false },
};

it('has a line for each request, whose words are no formulas', () => {
  const say = (text: LocalText | undefined) => (typeof text === 'string' ? text : '');
  const { choice: _, ...plain } = request;
  const csv = requestsCsv([request, { ...plain, answered: true }], say);
  expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
    'id,at,product,title,choice,quantity,text,contact,answered',
    `r1,2026-11-27T12:00:00.000Z,basket,"A ""basket""",Large,2,'=1+1,"'+1 530, evenings",no`,
    `r1,2026-11-27T12:00:00.000Z,basket,"A ""basket""",,2,'=1+1,"'+1 530, evenings",yes`,
    '',
  ]);
});
