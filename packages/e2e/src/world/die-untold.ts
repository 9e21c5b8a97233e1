// Preloaded into a server that is to die between a commit and telling anybody of it: the ledger's thread has just said
// that a hold was given back, and how far the line has come by it.
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';

const worker: EventEmitter = Worker.prototype;

worker.emit = function (this: Worker, event: string, ...said: unknown[]): boolean {
  if (event === 'message' && isGivenOn(said)) process.kill(process.pid, 'SIGKILL');
  return EventEmitter.prototype.emit.call(this, event, ...said);
};

/** Asked for once more it changes nothing, and nobody is to be told. */
function isGivenOn(said: readonly unknown[]): boolean {
  const text = JSON.stringify(said);
  return text.includes('"status":"released"') && text.includes('"change":{');
}
