import { assert } from '@open-wc/testing';
import { broadcast, until, type Broadcast } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import { openStream } from '../open-stream.js';
import type { ClientData } from '../stream-player.js';

/** What a CDN is told by a request, key by key. */
function toldBy(request: string): Map<string, string> | null {
  const data = new URL(request, location.href).searchParams.get('CMCD');
  if (data === null) return null;
  const said = data.split(',').map((one) => one.split(/=(.*)/, 2));
  return new Map(said.map(([key = '', value = '']) => [key, value]));
}

describe('Common Media Client Data', function () {
  this.timeout(90_000);
  let stage: Stage;

  // The list of requests is full after 250 of them.
  before(() => performance.setResourceTimingBufferSize(10_000));

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  /** Plays until hls.js has asked for some segments by itself, and gives the addresses of all that were asked for. */
  async function asked({ url }: Broadcast, cmcd?: ClientData): Promise<string[]> {
    const player = stage.hold(openStream(stage.video, { url, cmcd }));
    const addresses = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith(new URL('.', url).href));
    const byHls = () => addresses().filter((one) => /\.m4s/.test(one)).length > 12;
    await until(() => byHls() && player.state === 'playing');
    return addresses();
  }

  it('goes with what hls.js asks for: what is played, how, and in which viewing', async () => {
    const requests = (await asked(await broadcast(), { contentId: 'orchard' })).filter(toldBy);
    assert.isAbove(requests.length, 4);
    const sessions = new Set<string | undefined>();
    for (const request of requests) {
      const told = toldBy(request);
      assert.equal(told?.get('cid'), '"orchard"', request);
      assert.equal(told?.get('v'), '2', request);
      assert.equal(told?.get('sf'), 'h', request);
      sessions.add(told?.get('sid'));
    }
    assert.lengthOf([...sessions], 1);
    assert.match([...sessions][0] ?? '', /^"[\w-]{8,}"$/);
    const segment = requests.findLast((one) => /\.m4s/.test(one)) ?? '';
    assert.includeMembers([...(toldBy(segment)?.keys() ?? [])], ['bl', 'br', 'd', 'mtp', 'ot']);
  });

  it('has nothing fetched twice for the sake of its address', async () => {
    const addresses = await asked(await broadcast(), {});
    const files = addresses.map((one) => new URL(one).pathname);
    const media = files.filter((one) => /\.(m4s|mp4)$/.test(one));
    assert.lengthOf(new Set(media), media.length);
  });

  it('is not there unless it is wanted', async () => {
    for (const address of await asked(await broadcast())) assert.isNull(toldBy(address), address);
  });
});
