import { randomFrom } from '../random.js';
import { QUESTIONS } from '../talk/questions.js';
import type { AskingCue, Cue } from './cue.js';
import { SELLER, someone } from './people.js';

/** When in a loop the two are asked, in milliseconds, and when each is answered. */
const ASKED = [6_000, 14_000] as const;
const SHOWN = 24_000;
const CLOSED = 34_000;
const WRITTEN = 44_000;

/** How many of the crowd want each answered too. */
const VOTES = 6;

/** What the crowd asks in a loop: the host answers one by voice, and one in writing. */
export function questionCues(seed: number, loop: number, begin: number): Cue[] {
  const [first, second] = QUESTIONS[loop % QUESTIONS.length] ?? [];
  if (!first || !second) return [];
  const random = randomFrom(seed, loop, 'questions');
  const [aloud, written] = [first, second].map(({ name, text, product }, n): AskingCue => {
    const asked = { by: someone(random, name), text, ...(product !== undefined && { product }) };
    return { t: begin + (ASKED[n] ?? 0), do: 'ask', ...asked };
  });
  if (!aloud || !written) return [];
  const wanted = [aloud, written].flatMap((asked) =>
    Array.from({ length: VOTES }, (_, n): Cue => {
      const t = Math.round(asked.t + 1_500 + random() * 8_000);
      return { t, do: 'want', by: someone(random, `Guest ${n + 1}`), asked };
    }),
  );
  const by = SELLER;
  return [
    aloud,
    written,
    ...wanted,
    { t: begin + SHOWN, do: 'answer', by, asked: aloud, how: { act: 'question.show' } },
    { t: begin + CLOSED, do: 'answer', by, asked: aloud, how: { act: 'question.close' } },
    {
      ...{ t: begin + WRITTEN, do: 'answer', by, asked: written },
      how: { act: 'question.answer', text: second.answer ?? '' },
    },
  ];
}
