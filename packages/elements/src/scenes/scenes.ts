import type { Show } from '@livestall/client';
import { findScene, type LocalText, type Scene } from '@livestall/protocol';
import { PlayerChangedEvent } from '../events/player-changed-event.js';
import { SceneChangedEvent, type SceneChangedDetail } from '../events/scene-changed-event.js';
import type { OpenPicture } from '../player/open-picture.js';
import { momentAt } from '../player/picture-line.js';
import type { PlayerElement } from '../player/player-element.js';
import { withStill } from '../player/stills.js';
import type { StreamOpener } from '../player/stream-opener.js';
import { choicesOf } from '../player/viewer-choices.js';
import { isAiling } from './is-ailing.js';
import { isLent } from './is-lent.js';
import { NextPicture } from './next-picture.js';
import type { PlayerScenes } from './player-scenes.js';
import { copyVideo, takePlaceOf } from './second-video.js';

/** An angle that did not come through is tried again after so long, where it is still wanted, in milliseconds. */
const AGAIN_MS = 30_000;

/** An angle that is to come on screen, and when: `null`, as soon as its picture is there. */
interface Coming {
  readonly scene: Scene | null;
  readonly due: number | null;
}

/**
 * Shows the angle that the viewer chose, else the one that the host shows at the moment of the picture. Another one
 * opens in a second video, at the same moment, and takes the place of the first once its picture is there; what the
 * host is about to show is opened before the picture comes to it.
 */
export class Scenes implements PlayerScenes {
  readonly #opener: StreamOpener;
  readonly #player: PlayerElement;
  /** The video that the player has drawn, with its name in the viewer's language. */
  readonly #drawn: HTMLVideoElement;
  #show: Show | undefined;
  #id: string | null = null;
  #unsubscribe: (() => void) | undefined;
  #chosen: string | null | undefined;
  #next: NextPicture | null = null;
  /** Those that did not come through, and those of them that were said to; `null` is the stream's own. */
  readonly #failed = new Set<string | null>();
  readonly #told = new Set<string | null>();
  #again: ReturnType<typeof setTimeout> | undefined;
  /** The newest switch of the host's that was heard of. */
  #switch: { scene: string | null; at: number } | null = null;
  /** What the host showed at a moment that the picture has not come to again: the other angle's was further on. */
  #held: { scene: string | null; until: number } | null = null;

  constructor(opener: StreamOpener, player: PlayerElement) {
    this.#opener = opener;
    this.#player = player;
    this.#drawn = player.video;
  }

  get title(): LocalText | undefined {
    return this.#opener.show?.now.stream?.title;
  }

  get list(): readonly Scene[] {
    const { show, replayed } = this.#opener;
    return (replayed === null && show?.now.stream?.scenes) || [];
  }

  get shown(): string | null {
    return this.#opener.picture?.scene ?? null;
  }

  get chosen(): string | null | undefined {
    return this.#chosen;
  }

  /** The angle that is to be on screen; `null`: the stream's own. */
  get wanted(): Scene | null {
    return this.#find(this.#chosen === undefined ? this.#hosts : this.#chosen);
  }

  choose(scene: string | null | undefined): void {
    this.#chosen = scene;
    if (scene !== undefined) this.#forgive(scene);
    this.restart();
    this.look();
    this.#player.dispatchEvent(new PlayerChangedEvent());
  }

  /** The picture goes to another moment: what the host shows then counts, and a second picture goes there too. */
  restart(): void {
    this.#held = null;
    this.#next?.restart();
  }

  /** Something about the show, or about one of the pictures, may have changed. */
  look(): void {
    const { picture, show, rests } = this.#opener;
    this.#follow(picture ? show : undefined);
    const coming = picture && show && !rests ? this.#coming(picture, show) : null;
    if (!picture || !show || !coming) {
      this.#drop();
      return;
    }
    if (picture.video !== this.#drawn) picture.video.ariaLabel = this.#drawn.ariaLabel;
    const next = this.#prepare(coming.scene, picture, show);
    if (!next) return;
    if (isAiling(next.picture) && !isAiling(picture)) this.#fail(next.picture.scene);
    else if (next.follows(picture, coming.due)) this.#swap(next.picture, picture);
  }

  /** The player has closed its stream. */
  close(): void {
    this.#drop();
    this.#follow(undefined);
    clearTimeout(this.#again);
    // Nothing else would have them tried again.
    this.#failed.clear();
  }

  /** What the host shows at the moment of the picture. */
  get #hosts(): string | null {
    const { show, picture } = this.#opener;
    if (!show) return null;
    if (picture && this.#held) {
      const moment = momentAt(show, picture.stream, picture.stream.position);
      if (moment < this.#held.until) return this.#held.scene;
      this.#held = null;
    }
    return show.stage.scene;
  }

  #find(id: string | null): Scene | null {
    if (id === null || this.#failed.has(id)) return null;
    return findScene(this.#opener.show?.now.stream ?? null, id) ?? null;
  }

  /** What is to come in place of a picture; `null` where it is the right one. */
  #coming(picture: OpenPicture, show: Show): Coming | null {
    if (this.list.length === 0) return null;
    const { wanted } = this;
    const ails = isAiling(picture);
    // What the host shows waits until the viewer is back: another video would end it.
    if (this.#chosen === undefined && !ails && isLent(picture.video)) return null;
    // Where nothing comes through, even what did not is waited for.
    const without = wanted === null && this.#failed.has(null) && !ails;
    if (!isOf(picture, wanted, show)) return without ? null : { scene: wanted, due: null };
    if (wanted && ails) return { scene: null, due: null };
    const { scene, at } = this.#switch ?? { scene: show.now.scene, at: 0 };
    const ahead = this.#chosen === undefined && show.playhead === 'live';
    if (!ahead || scene !== show.now.scene || scene === show.stage.scene) return null;
    const next = this.#find(scene);
    const missing = next === null && this.#failed.has(null);
    return missing || isOf(picture, next, show) ? null : { scene: next, due: at };
  }

  /** Opens a picture in a second video, unless it is open there. */
  #prepare(scene: Scene | null, { video, stream }: OpenPicture, show: Show): NextPicture | null {
    if (this.#next && isOf(this.#next.picture, scene, show)) return this.#next;
    this.#drop();
    const second = copyVideo(video);
    // Below the first one and its still, which cover it.
    withStill(video)[0]?.before(second);
    const picture = this.#opener.openPicture(second, scene, choicesOf(stream));
    if (!picture) {
      second.remove();
      this.#fail(scene?.id ?? null);
      return null;
    }
    this.#next = new NextPicture(picture, show, () => this.look());
    return this.#next;
  }

  #swap(picture: OpenPicture, left: OpenPicture): void {
    const { show } = this.#opener;
    const failed = isAiling(left) ? left.scene : null;
    this.#next?.stop();
    this.#next = null;
    if (show && this.#chosen === undefined) {
      this.#held = {
        scene: picture.scene,
        until: momentAt(show, left.stream, left.stream.position),
      };
    }
    picture.choose(choicesOf(left.stream));
    takePlaceOf(left, picture.video);
    this.#opener.take(picture);
    this.#failed.delete(picture.scene);
    left.video.remove();
    if (failed !== null && failed !== picture.scene) this.#fail(failed);
    else this.#tell(this.#chosen === undefined ? 'host' : 'viewer');
  }

  /**
   * An angle does not come through: it is the stream's own instead, and in place of that the one that is on screen,
   * until it is chosen, or tried, again.
   */
  #fail(id: string | null): void {
    if (this.#next?.picture.scene === id) this.#drop();
    this.#failed.add(id);
    if (this.#chosen === id) this.#chosen = id === null ? this.shown : null;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.#failed.clear();
      this.look();
    }, AGAIN_MS);
    if (!this.#told.has(id)) this.#tell('failure', id);
    this.#told.add(id);
    this.look();
  }

  #forgive(id: string | null): void {
    this.#failed.delete(id);
    this.#told.delete(id);
  }

  #tell(by: SceneChangedDetail['by'], failed: string | null = null): void {
    this.#player.dispatchEvent(new SceneChangedEvent({ scene: this.shown, by, failed }));
  }

  #drop(): void {
    this.#next?.stop();
    this.#next?.picture.close();
    this.#next?.picture.video.remove();
    this.#next = null;
  }

  /** Another show begins with what its host shows. */
  #follow(show: Show | undefined): void {
    if (show === this.#show && (show?.id ?? null) === this.#id) return;
    this.#unsubscribe?.();
    this.#unsubscribe = show?.on('scene.switched', ({ at, data }) => {
      this.#switch = { scene: data.scene, at };
      this.look();
    });
    if (show && (show.id ?? null) !== this.#id) {
      this.#chosen = undefined;
      this.#failed.clear();
      this.#told.clear();
    }
    this.#show = show;
    this.#id = show?.id ?? this.#id;
    this.#switch = this.#held = null;
  }
}

/** Whether a picture is of an angle; `null`: of the stream's own. */
function isOf({ scene, url }: OpenPicture, of: Scene | null, show: Show): boolean {
  return of ? scene === of.id && url === show.address(of.url) : scene === null;
}
