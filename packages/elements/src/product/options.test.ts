import { expect, test } from 'vitest';
import { sampleGoods } from '../../testing/sample-goods.js';
import {
  availability,
  choose,
  chosenVariant,
  firstChoice,
  keptChoice,
  openAxes,
  placesLeft,
} from './options.js';

const rice = sampleGoods.find(({ id }) => id === 'rice')!;
const plenty = () => undefined;

test('a combination that does not exist is impossible, from both of its sides', () => {
  expect(availability(rice, { kind: 'brown' }, 'weight', '10', plenty)).toBe('impossible');
  expect(availability(rice, { weight: '10' }, 'kind', 'brown', plenty)).toBe('impossible');
  expect(availability(rice, {}, 'kind', 'brown', plenty)).toBe('free');
});

test('choosing it all the same takes the other choice back, never a dead end', () => {
  const chosen = choose(rice, { kind: 'brown' }, 'weight', '10');
  expect(chosen).toEqual({ weight: '10' });
  expect(openAxes(rice, chosen)).toEqual(['kind']);
});

test('a value that nothing is sold with changes no choice', () => {
  const chosen = { kind: 'brown' };
  expect(choose(rice, chosen, 'weight', 'tonne')).toBe(chosen);
});

test('a value is sold out when everything that it leads to is', () => {
  const left = ({ id }: { id: string }) => (id.startsWith('rice-white') ? 0 : undefined);
  expect(availability(rice, {}, 'kind', 'white', left)).toBe('sold-out');
  expect(availability(rice, {}, 'weight', '2.5', left)).toBe('free');
  expect(availability(rice, { kind: 'white' }, 'weight', '2.5', left)).toBe('sold-out');
});

test('all axes chosen name one variant', () => {
  const chosen = choose(rice, { kind: 'brown' }, 'weight', '2.5');
  expect(chosenVariant(rice, chosen)?.id).toBe('rice-brown-2.5');
  expect(chosenVariant(rice, { kind: 'brown' })).toBeUndefined();
});

test('what leaves no choice is chosen already', () => {
  const axes = [{ id: 'cut', label: 'Cut', values: [{ id: 'whole', label: 'Whole' }] }];
  const variants = [{ id: 'whole', options: { cut: 'whole' } }];
  expect(firstChoice({ ...rice, options: axes, variants })).toEqual({ cut: 'whole' });
  expect(firstChoice({ ...rice, options: axes })).toEqual({});
  expect(firstChoice(rice)).toEqual({});
});

test('an axis that no variant goes on with is not open', () => {
  const [kind, weight] = rice.options!;
  const cut = { id: 'cut', label: 'Cut', values: [{ id: 'whole', label: 'Whole' }] };
  const cuttable = { ...rice, options: [kind!, weight!, cut] };
  expect(openAxes(cuttable, {})).toEqual(['kind', 'weight']);
});

test('what was chosen is kept as far as the store still has it', () => {
  const chosen = { kind: 'brown', weight: '2.5' };
  expect(keptChoice(rice, chosen)).toEqual(chosen);
  const white = rice.variants?.filter(({ options }) => options['kind'] === 'white') ?? [];
  expect(keptChoice({ ...rice, variants: white }, chosen)).toEqual({ weight: '2.5' });
  expect(keptChoice({ ...rice, options: [], variants: [] }, chosen)).toEqual({});
});

test('a date has the places of all that it leads to, as far as each of them is counted', () => {
  const five = () => 5;
  expect(placesLeft(rice, {}, 'weight', '2.5', five)).toBe(10);
  expect(placesLeft(rice, { kind: 'brown' }, 'weight', '2.5', five)).toBe(5);
  expect(placesLeft(rice, {}, 'weight', '2.5', () => -1)).toBe(0);
  const white = ({ id }: { id: string }) => (id.startsWith('rice-white') ? 3 : undefined);
  expect(placesLeft(rice, {}, 'weight', '2.5', white)).toBeUndefined();
});
