import { createServer, type StallServer } from '@livestall/server';
import type { Origin } from '../stream/origin.ts';

/** A show server with a show that is on, and one that is over and can be seen again. */
export interface OpenShow {
  server: string;
  live: string;
  recorded: string;
  /** Lets the pages of a site write, as those of a shop may. */
  admit(origin: string): Promise<void>;
  close(): Promise<void>;
}

const ACCOUNT = { id: 'bench', name: 'Bench' };

/** Opens shows as a shop has them, with goods, pictures, talk and a crowd, over the stream of the origin. */
export async function openShow(origin: Origin): Promise<OpenShow> {
  const server = await createServer({
    data: ':memory:',
    allowPrivateStreams: true,
    accounts: [{ ...ACCOUNT, origins: [] }],
    rehearsal: { account: ACCOUNT.id, storeUrl: 'http://localhost', minutes: 600 },
  });
  return {
    server: server.address,
    live: await liveShow(server, origin.live),
    recorded: await recordedShow(server, origin.recording),
    admit: (site) => server.putAccount({ ...ACCOUNT, origins: [site] }),
    close: () => server.close(),
  };
}

/** The rehearsal, as soon as it is on, with another stream: of one angle, or its host would show another picture. */
async function liveShow({ desk }: StallServer, url: string): Promise<string> {
  for (;;) {
    const show = (await desk.channel('farm'))?.show;
    const stream = show && desk.state(show.id)?.stream;
    if (show?.status === 'live' && stream) {
      const { scenes: _, ...own } = stream;
      await desk.setStream(show.id, { ...own, url });
      return show.id;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function recordedShow({ desk }: StallServer, url: string): Promise<string> {
  const account = ACCOUNT.id;
  await desk.openChannel(account, 'orchard', 'Orchard');
  const info = { title: 'Yesterday in the orchard', rehearsal: false };
  const show = await desk.createShow({ account, channel: 'orchard', info });
  await desk.act(show, { act: 'show.start' });
  await desk.act(show, { act: 'show.end' });
  await desk.setRecording(show, { stream: { kind: 'hls', url, ratio: '9 / 16' } });
  return show;
}
