import { createServer } from '@livestall/server';
import type { Origin } from '../stream/origin.ts';

/** A show server with a show that is on. */
export interface OpenShow {
  server: string;
  show: string;
  /** Lets the pages of a site write, as those of a shop may. */
  admit(origin: string): Promise<void>;
  close(): Promise<void>;
}

const ACCOUNT = { id: 'bench', name: 'Bench' };

/** Opens a show as a shop has it, with goods, pictures, talk and a crowd, over the stream of the origin. */
export async function openShow({ live }: Origin): Promise<OpenShow> {
  const server = await createServer({
    data: ':memory:',
    allowPrivateStreams: true,
    accounts: [{ ...ACCOUNT, origins: [] }],
    rehearsal: { account: ACCOUNT.id, storeUrl: 'http://localhost', minutes: 600 },
  });
  for (;;) {
    const show = (await server.desk.channel('farm'))?.show;
    const stream = show && server.desk.state(show.id)?.stream;
    if (show?.status === 'live' && stream) {
      await server.desk.setStream(show.id, { ...stream, url: live });
      return {
        server: server.address,
        show: show.id,
        admit: (origin) => server.putAccount({ ...ACCOUNT, origins: [origin] }),
        close: () => server.close(),
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
