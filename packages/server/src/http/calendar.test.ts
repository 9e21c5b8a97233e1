import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, STORE, type TestStall } from '../../testing/test-stall.js';

const STARTS_AT = Date.UTC(2026, 10, 28, 9, 30);
const TITLE = { en: 'Pears; honey, rice \\ and more', zh: '梨、蜜、米，'.repeat(20) };
const DESCRIPTION = 'First line,\r\nsecond line: 🍐🍐🍐 '.repeat(8);

let stall: TestStall;

beforeAll(async () => {
  stall = await startTestStall();
  await stall.server.desk.describeShow(stall.id, {
    title: TITLE,
    description: DESCRIPTION,
    startsAt: STARTS_AT,
    lastsMs: 5_400_000,
    rehearsal: false,
  });
});
afterAll(() => stall.close());

async function read(query = '', show = stall.id) {
  const answer = await fetch(`${stall.server.address}/calendar/${show}.ics${query}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.toString();
  const event = () =>
    new ICAL.Event(new ICAL.Component(ICAL.parse(text) as string).getFirstSubcomponent('vevent')!);
  return { answer, bytes, text, event };
}

describe('a show’s calendar file', () => {
  it('is read by a calendar as the show is', async () => {
    const { answer, event } = await read();
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const { uid, summary, description, startDate, endDate } = event();
    expect(uid).toBe(`${stall.id}@livestall`);
    expect(summary).toBe(TITLE.en);
    expect(description).toBe(DESCRIPTION.replaceAll('\r\n', '\n'));
    expect(startDate.toJSDate().getTime()).toBe(STARTS_AT);
    expect(startDate.zone.tzid).toBe('UTC');
    expect(endDate.toJSDate().getTime()).toBe(STARTS_AT + 5_400_000);
  });

  it('has lines of at most 75 bytes, whole characters, and ends each the way calendars want', async () => {
    const { text, event } = await read('?lang=zh');
    expect(event().summary).toBe(TITLE.zh);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
  });

  it('is the same entry, and a newer one, after the plan has changed', async () => {
    const sequence = ({ text }: { text: string }) => Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]);
    const before = await read();
    const { info } = stall.server.desk.state(stall.id)!;
    await stall.server.desk.describeShow(stall.id, { ...info, startsAt: STARTS_AT + 60_000 });
    const after = await read();
    expect(after.event().uid).toBe(before.event().uid);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
    expect(after.event().startDate.toJSDate().getTime()).toBe(STARTS_AT + 60_000);
  });

  it('has a link only to a page of the account', async () => {
    const link = async (url: string) =>
      /^URL:(.*)\r$/m.exec((await read(`?url=${encodeURIComponent(url)}`)).text)?.[1];
    expect(await link(`${STORE}/live`)).toBe(`${STORE}/live`);
    expect(await link('https://evil.example/live')).toBeUndefined();
    expect(await link('https://store.example@evil.example/')).toBeUndefined();
    expect((await read()).text).not.toContain('URL:');
  });

  it('is not there for a show without a time, or none', async () => {
    const { body } = await call(`${stall.server.address}/calendar/none.ics`);
    expect(body).toMatchObject({ code: 'not-found' });
    const info = { title: 'Some day', rehearsal: false };
    const timeless = { account: 'willow', channel: 'farm', info };
    const show = await stall.server.desk.createShow(timeless);
    expect((await read('', show)).answer.status).toBe(404);
  });
});

it('of a show at the end of time is one that calendars can read', async () => {
  const info = { title: 'Far', startsAt: 8_640_000_000_000_000, rehearsal: false };
  await stall.server.desk.describeShow(stall.id, info);
  const { answer, text } = await read();
  expect(answer.status).toBe(200);
  expect(text).toContain('DTSTART:99991231T235959Z');
});
