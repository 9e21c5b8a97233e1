import { expect, test } from 'vitest';
import { calendarLinks } from './calendar-links.js';

const links = calendarLinks({
  title: 'Pears & honey #1',
  description: 'From the tree',
  startsAt: Date.UTC(2026, 10, 28, 9, 30),
  lastsMs: 3_600_000,
  page: 'https://shop.example/live?a=1&b=2',
});
const queryOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

test('tell the title, the time in UTC and the page, whatever they are made of', () => {
  expect(queryOf(links.google)).toEqual({
    action: 'TEMPLATE',
    text: 'Pears & honey #1',
    dates: '20261128T093000Z/20261128T103000Z',
    details: 'From the tree\n\nhttps://shop.example/live?a=1&b=2',
  });
  expect(queryOf(links.outlook)).toMatchObject({
    subject: 'Pears & honey #1',
    startdt: '2026-11-28T09:30:00.000Z',
    enddt: '2026-11-28T10:30:00.000Z',
  });
});

test('lead to the calendars alone', () => {
  expect(new URL(links.google).host).toBe('calendar.google.com');
  expect(new URL(links.outlook).host).toBe('outlook.live.com');
});

test('of a show at the end of time can still be drawn', () => {
  const far = { title: 'Far', description: '', startsAt: 8.64e15, lastsMs: 3_600_000, page: '' };
  expect(queryOf(calendarLinks(far).google)['dates']).toBe('99991231T235959Z/99991231T235959Z');
});
