import type http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that is open on this machine. */
export interface Open {
  /** By the name `localhost`: cross-site to a show server on `127.0.0.1`. */
  origin: string;
  close(): void;
}

/** Opens a server on a free port of this machine. */
export async function listen(server: http.Server): Promise<Open> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
