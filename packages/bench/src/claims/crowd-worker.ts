// The crowd: not in the server's process, whose time it would take.
import { claimOverHttp, type Crowd } from './claim-over-http.ts';

process.on('message', (crowd: Crowd) => {
  void claimOverHttp(crowd).then((told) => process.send?.(told));
});
