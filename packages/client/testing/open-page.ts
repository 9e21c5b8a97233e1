import { memoryStorage } from '../src/core/storage.js';
import type { Login } from '../src/viewer/login.js';
import { SignIns } from '../src/viewer/sign-ins.js';
import { Visits } from '../src/viewer/visits.js';
import { openContext } from './open-context.js';
import { closedAfter, server } from './with-server.js';

/** A viewer's page, on the server of the test. The same storage again is the page loaded again. */
export function openPage(storage = memoryStorage()) {
  const context = closedAfter(openContext(server.address, storage));
  const login: Login = { token: undefined, signIn: undefined };
  const visits = new Visits(context, server.show, 'farm', login);
  const now = () => server.state;
  const signIns = new SignIns(context, { login, visits, now });
  return { context, login, visits, signIns, now, storage };
}
