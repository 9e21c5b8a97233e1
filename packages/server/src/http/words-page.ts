import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const STYLE = `:root{color-scheme:light dark}
body{display:grid;min-height:100dvh;margin:0;place-content:center;gap:8px;padding:24px;text-align:center;
background:light-dark(#fbf7ef,#1c1b16);color:light-dark(#29281f,#f3eee2);font:1rem/1.5 system-ui,sans-serif}
h1{margin:0;font-size:1.5rem;line-height:1.25}p{margin:0}`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** What goes with every such page: nothing may run, and nothing is loaded. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

/** Answers a person who followed a link with a page that says something. Both texts are our own. */
export function sendWords(
  reply: FastifyReply,
  { status, title, text }: { status: number; title: string; text: string },
): FastifyReply {
  return reply.code(status).headers(HEADERS).serializer(String).send(`<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`);
}
