// The show server, with a core to itself as far as the others leave it one.
import { openDrop } from './open-drop.ts';

const drop = await openDrop(process.argv[2] ?? '');
process.on('message', ({ coupon, total }: { coupon: string; total: number }) => {
  void drop.drop(coupon, total).then(() => process.send?.({}));
});
process.send?.({
  port: Number(new URL(drop.server.address).port),
  show: drop.show,
  secret: drop.secret,
});
process.on('SIGTERM', () => void drop.server.close().then(() => process.exit()));
