import { afterAll, beforeAll, expect, it } from 'vitest';
import { openYard } from '../world/yard.ts';
import { Person } from './person.ts';
import { openSilentFirefox } from './puppeteer-tab.ts';
import { chooses, plays } from './viewing.ts';
import { videoNow } from './watching.ts';

const parts = new AsyncDisposableStack();
let person: Person;

beforeAll(async () => {
  const yard = parts.use(await openYard());
  person = new Person(parts.use(await openSilentFirefox()));
  await person.tab.goto(`${yard.store}/live`);
});

afterAll(() => parts.disposeAsync());

it('plays the lightest picture in Firefox where nothing can be heard, in place of sound with stills', async () => {
  const shows = (what: string, holds: (now: ReturnType<typeof videoNow>) => boolean) =>
    person.waits(`for ${what}`, async () => holds(await person.tab.evaluate(videoNow)));
  await plays(person);
  await person.taps({ css: 'button', name: 'Tap for sound' });
  await shows('its sound', ({ muted }) => !muted);
  await chooses(person, 'Quality', 'Sound with stills');
  await shows('the lightest picture', ({ width, still }) => width === 360 && !still);
  await plays(person);
  expect(await person.tab.evaluate(videoNow)).toMatchObject({ width: 360, muted: false });
});
