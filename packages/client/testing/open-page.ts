import { memoryStorage } from '../src/core/storage.js';
import { Visits } from '../src/viewer/visits.js';
import { openContext } from './open-context.js';
import { closedAfter, server } from './with-server.js';

/** A viewer's page, on the server of the test. The same storage again is the page loaded again. */
export function openPage(storage = memoryStorage()) {
  const context = closedAfter(openContext(server.address, storage));
  const visits = new Visits(context, server.show, 'farm', undefined);
  return { context, visits, storage };
}
