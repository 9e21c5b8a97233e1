// The show server, with a core to itself as far as the others leave it one.
import { openDrop, type Dropped } from './open-drop.ts';
import { processorTime } from './pace.ts';

const drop = await openDrop(process.argv[2] ?? '');
process.on('message', (asked: Dropped | { cpu: true }) => {
  if ('cpu' in asked) process.send?.(processorTime());
  else void drop.drop(asked).then(() => process.send?.({}));
});
process.send?.({
  port: Number(new URL(drop.server.address).port),
  show: drop.show,
  secret: drop.secret,
});
process.on('SIGTERM', () => void drop.server.close().then(() => process.exit()));
