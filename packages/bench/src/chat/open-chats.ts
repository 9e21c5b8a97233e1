import { createServer } from '@livestall/server';
import { ONE_TAG_FOLDER } from '../one-tag.ts';
import { serve } from '../start/serve.ts';
import { openOrigin } from '../stream/origin.ts';
import path from 'node:path';
import { openFeed } from './feed.ts';
import { CHAT_PEERS, type ChatSubject } from './subjects.ts';

/** A live show with a picture, and pages of it with a talk, or another list, or none. */
export interface Chats {
  /** The address of a subject's page while so many lines a second are said. */
  pageOf: (subject: ChatSubject, rate: number) => string;
  close: () => Promise<void>;
}

const ACCOUNT = { id: 'bench', name: 'Bench' };

/** Opens it all on this machine. @param subjects Whose pages there are. */
export async function openChats(subjects: readonly ChatSubject[]): Promise<Chats> {
  const origin = await openOrigin();
  const server = await createServer({
    data: ':memory:',
    allowPrivateStreams: true,
    accounts: [{ ...ACCOUNT, origins: [] }],
  });
  const { desk } = server;
  await desk.openChannel(ACCOUNT.id, 'farm', 'Farm');
  const info = { title: 'Pears, live', rehearsal: false };
  const show = await desk.createShow({ account: ACCOUNT.id, channel: 'farm', info });
  await desk.setStream(show, { kind: 'hls', url: origin.live, ratio: '9 / 16' });
  await desk.act(show, { act: 'show.start' });
  const feed = await openFeed(server.address);
  const site = await serve(
    (address) => {
      const [, number, rate = ''] = /^\/(\d+)-(\d+)\.html$/.exec(address) ?? [];
      const subject = number === undefined ? undefined : subjects[Number(number)];
      return subject && pageWith(subject, { feed: feed.origin, show, rate });
    },
    { livestall: ONE_TAG_FOLDER, peers: path.join(CHAT_PEERS, 'dist') },
  );
  await server.putAccount({ ...ACCOUNT, origins: [site.origin] });
  return {
    pageOf: (subject, rate) => `${site.origin}/${subjects.indexOf(subject)}-${rate}.html`,
    close: async () => {
      site.close();
      feed.close();
      await server.close();
      origin.close();
    },
  };
}

interface Said {
  feed: string;
  show: string;
  rate: string;
}

/** What is in the page beside the talk is the same for all: the stall's own picture, and something to tap. */
function pageWith({ feed: fed, markup }: ChatSubject, { feed, show, rate }: Said): string {
  const from = { all: rate, thinned: `${rate}-thinned`, none: '0' }[fed];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talk</title>
    <meta name="viewport" content="width=device-width">
    <style>
      body { margin: 0; font: 16px/1.375 system-ui; }
      live-stall, stall-player { display: block; }
      stall-player { inline-size: 360px; block-size: 330px; }
      stall-chat { display: block; block-size: 364px; }
      #talk { block-size: 300px; }
      #talk .row { padding: 4px 16px; overflow-wrap: anywhere; }
      #tap { block-size: 44px; inline-size: 360px; }
    </style>
    <script type="module" src="/livestall/livestall.js"></script></head><body>
    <live-stall server="${feed}/${from}" show="${show}">
      <stall-player></stall-player>
      ${markup(`${feed}/${rate}/lines`, '/peers')}
    </live-stall>
    <button id="tap">0</button></body></html>`;
}
