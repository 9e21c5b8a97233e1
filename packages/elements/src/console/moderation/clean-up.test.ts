import type { ChatLine } from '@livestall/client';
import { expect, it, vi } from 'vitest';
import { CleanUp } from './clean-up.js';

const line = (id: string, sender: string): ChatLine => ({
  ...{ id, at: 1, sender, name: sender, role: 'viewer', text: id, own: false },
});
const LINES = [line('m3', 'Bo'), line('m2', 'Bo'), line('m1', 'Ana')];
const FAR = { sender: 'far', name: 'Unseen', at: 3, lines: ['m8', 'm9'] };
const BO = { sender: 'Bo', name: 'Bo', at: 2, lines: ['m2', 'm3', 'm0'] };

function following() {
  const changed = vi.fn();
  const cleanUp = new CleanUp(changed);
  cleanUp.follow('s', LINES);
  return { cleanUp, changed };
}

it('lists what is said, and stands still once something is chosen', () => {
  const { cleanUp } = following();
  const more = [line('m4', 'Cy'), ...LINES];
  cleanUp.follow('s', more);
  expect(cleanUp.fresh).toBe(0);
  cleanUp.toggle(['m1']);
  cleanUp.follow('s', [line('m6', 'Cy'), line('m5', 'Cy'), ...more]);
  expect(cleanUp.lines).toBe(more);
  expect(cleanUp.fresh).toBe(2);
});

it('takes in what came meanwhile, and keeps what is chosen though the talk has it no more', () => {
  const { cleanUp } = following();
  cleanUp.toggle(['m1']);
  cleanUp.follow('s', [line('m5', 'Cy'), line('m4', 'Cy'), LINES[0]!]);
  cleanUp.renew();
  expect(cleanUp.fresh).toBe(0);
  expect(cleanUp.lines.map(({ id }) => id)).toEqual(['m5', 'm4', 'm3', 'm1']);
  expect(cleanUp.messages).toEqual(['m1']);
});

it('counts all that there is where nothing of the list is left in the talk', () => {
  const { cleanUp } = following();
  cleanUp.toggle(['m1']);
  cleanUp.follow('s', [line('m5', 'Cy')]);
  expect(cleanUp.fresh).toBe(1);
});

it('meets who came with lines that wait too: they are banned with the others, and nothing that nobody sees is removed', () => {
  const { cleanUp } = following();
  const waiting = { sender: 'dee', name: 'Dee', at: 3, lines: [], held: ['m7'] };
  cleanUp.meet([{ ...BO, held: ['m6'] }, waiting, { ...FAR, lines: [] }]);
  expect(cleanUp.senders).toEqual(['Bo', 'dee']);
  expect(cleanUp.messages.sort()).toEqual(['m0', 'm2', 'm3']);
  expect(cleanUp.unlisted.map(({ sender, lines }) => [sender, lines])).toEqual([
    ['Bo', ['m0', 'm6']],
    ['dee', ['m7']],
  ]);
  cleanUp.toggle(['m7']);
  expect(cleanUp.senders).toEqual(['Bo']);
});

it('chooses all of one person, listed or not, and none of it by the same again', () => {
  const { cleanUp, changed } = following();
  cleanUp.meet([]);
  cleanUp.meet([BO, FAR]);
  cleanUp.toggle(cleanUp.linesOf('Bo'));
  expect(cleanUp.messages).toEqual(['m8', 'm9']);
  expect(cleanUp.senders).toEqual(['far']);
  cleanUp.toggle(['m8', 'm9']);
  expect(cleanUp.messages).toEqual([]);
  expect(changed).toHaveBeenCalledTimes(4);
});

it('tells of a raid what is not listed', () => {
  const { cleanUp } = following();
  cleanUp.meet([BO, FAR, { sender: 'quiet', name: '', at: 4, lines: [] }]);
  expect(cleanUp.raid).toEqual([BO, FAR]);
  expect(cleanUp.unlisted).toEqual([{ ...BO, lines: ['m0'] }, FAR]);
});

it('keeps whom it met before for as long as a line of theirs is chosen', () => {
  const { cleanUp } = following();
  cleanUp.meet([BO, FAR]);
  cleanUp.toggle(cleanUp.linesOf('Bo'));
  const next = { ...FAR, sender: 'next', lines: ['m10'] };
  cleanUp.meet([next]);
  expect(cleanUp.raid).toEqual([next, FAR]);
  expect(cleanUp.senders).toEqual(['next', 'far']);
  cleanUp.meet([next, { ...FAR, lines: ['m8', 'm9', 'm11'] }]);
  expect(cleanUp.raid?.map(({ sender }) => sender)).toEqual(['next', 'far']);
});

it('does nothing to another show: what was chosen of one is of that one', () => {
  const { cleanUp } = following();
  cleanUp.meet([BO]);
  cleanUp.follow('other', []);
  expect(cleanUp.messages).toEqual([]);
  expect(cleanUp.raid).toBeNull();
  expect(cleanUp.lines).toEqual([]);
});
