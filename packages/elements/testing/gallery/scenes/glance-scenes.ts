import type { Product } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { aBackstage } from '../../a-backstage.js';
import { line, NOW, talk } from '../samples.js';
import type { Scene } from '../scene.js';

/** The console for who stands in front of the camera. */
export function glanceScenes(busy: FakeShowState, goods: readonly Product[]): Scene[] {
  const [first, second] = goods.map(({ id }) => id);
  const asks = (id: string, name: string, text: string, votes: number, product = first) => ({
    ...{ id, at: NOW, sender: name, name, text, votes },
    ...(product !== undefined && { product }),
  });
  const questions = [
    asks('q1', 'Bea', 'Do they keep until Christmas?', 3),
    asks('q2', 'Old Pete', 'Can I come by on Saturday, with the old tractor?', 27),
    asks('q3', '', '可以寄到北京吗？', 12, second),
  ];
  const bought = (id: number, names: string[], count: number, product = first ?? '') =>
    line(id, '', '', { sender: '', system: { of: 'bought', product, names, count } });
  const lines = [
    ...talk,
    bought(80, ['M***', 'J***'], 6),
    bought(84, ['Li*'], 1, second),
    line(85, 'Hana', '@Mei Lin are the hens happy in the cold?', { toMe: true }),
    line(86, 'مريم', 'هل تشحنون إلى دبي؟', { toMe: true }),
  ];
  const backstage = aBackstage({
    ...{ questions, questionsOpen: 41 },
    fans: { count: 812, new: [{ name: 'Noor', at: NOW }] },
  });
  const scene = { show: { ...busy, lines }, host: { backstage }, clicks: ['.glance-way'] };
  const stay = { ...scene, clicks: [] };
  return [
    { name: 'console-glance', ...scene },
    {
      name: 'console-glance-waits',
      ...stay,
      show: { ...scene.show, state: { ...busy.state, question: null } },
    },
    { name: 'console-glance-answers', ...stay, clicks: ['summary'] },
    { name: 'console-glance-arabic', ...stay, language: 'ar' },
    {
      name: 'console-glance-nothing',
      ...stay,
      show: { ...busy, lines: talk, state: { ...busy.state, question: null } },
      host: { backstage: aBackstage() },
    },
    // Back, so that those after it begin where others do.
    { name: 'console-glance-left', ...stay, clicks: ['.back'] },
  ];
}
