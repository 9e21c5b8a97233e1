import type { AppLinks } from '@livestall/protocol';
import type { FastifyRequest } from 'fastify';

/** What a link is followed on, where that may have the store's app. An iPad that calls itself a Mac is none. */
export function phoneOf({ headers }: FastifyRequest): keyof AppLinks | undefined {
  const agent = headers['user-agent'] ?? '';
  if (/\b(?:iPhone|iPad|iPod)\b/.test(agent)) return 'ios';
  return /\bAndroid\b/.test(agent) ? 'android' : undefined;
}
