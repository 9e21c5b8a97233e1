import { STATUS_CODES } from 'node:http';
import type { Weather } from './weather.ts';

/** What something on the way answers in the server's place, or `null` where it lets requests through. */
export function answerOf({ busyFor, captive }: Weather): string | null {
  if (busyFor !== undefined) {
    const headers = {
      'retry-after': String(busyFor),
      'access-control-expose-headers': 'Retry-After',
    };
    return answer(503, 'text/plain', 'Busy.', headers);
  }
  return captive
    ? answer(200, 'text/html', '<!doctype html><title>Sign in to our Wi-Fi</title>')
    : null;
}

function answer(status: number, type: string, body: string, more: Record<string, string> = {}) {
  const headers = {
    'content-type': type,
    'content-length': String(body.length),
    'access-control-allow-origin': '*',
    connection: 'close',
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}
