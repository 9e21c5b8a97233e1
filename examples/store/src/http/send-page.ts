import type { FastifyReply } from 'fastify';
import type { Html } from '../html/html.ts';

/** Sends a page. Pages carry the shopper's own basket, so nothing between us may keep them. */
export function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .send(`<!doctype html>\n${page.toString()}`);
}
