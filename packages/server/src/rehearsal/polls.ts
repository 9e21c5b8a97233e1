import type { PollDraft } from '@livestall/protocol';

/** The poll that the scripted seller opens: its answers say what to bring next time. */
export const NEXT_BOX: PollDraft = {
  id: 'next-box',
  kind: 'poll',
  title: { en: 'Which box would you order next time?', zh: '下次您会订哪种规格？' },
  choices: [
    { id: 'small', text: { en: 'Two kilos', zh: '两公斤' } },
    { id: 'middle', text: { en: 'Five kilos', zh: '五公斤' } },
    { id: 'large', text: { en: 'Ten kilos, to share', zh: '十公斤，大家分' } },
  ],
  asksDemand: true,
  lastsMs: 45_000,
};
