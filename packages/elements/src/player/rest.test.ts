import type { StreamPlayer } from '@livestall/media';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rest } from './rest.js';

/** As much of a silent video in a page as is looked at. */
const silent = () => {
  const ownerDocument = {};
  const video = { muted: true, ownerDocument, getRootNode: () => ownerDocument };
  return { ...video, pause: vi.fn(), play: vi.fn(() => Promise.resolve()) };
};

describe('the rest of a picture out of sight', () => {
  let rest: Rest;
  let video: ReturnType<typeof silent>;
  let player: { state: string; atLive: boolean; toLive: () => void };

  beforeEach(() => {
    vi.stubGlobal('document', (video = silent()).ownerDocument);
    rest = new Rest();
    player = { state: 'playing', atLive: true, toLive: vi.fn() };
  });

  afterEach(() => vi.unstubAllGlobals());

  const look = (inView: boolean) =>
    rest.look(
      inView,
      video as unknown as HTMLVideoElement,
      player as Partial<StreamPlayer> as StreamPlayer,
    );

  it('ends at live for one who was there', () => {
    look(false);
    expect(video.pause).toHaveBeenCalledOnce();
    expect(rest.rests).toBe(true);
    look(true);
    expect(player.toLive).toHaveBeenCalledOnce();
    expect(rest.rests).toBe(false);
  });

  it('ends where it stands for one who had gone back', () => {
    player.atLive = false;
    look(false);
    look(true);
    expect(player.toLive).not.toHaveBeenCalled();
    expect(video.play).toHaveBeenCalledOnce();
  });

  it('ends where the viewer went to meanwhile, by a part of the stall that is in sight', () => {
    look(false);
    rest.leaveLive();
    look(true);
    expect(player.toLive).not.toHaveBeenCalled();
    expect(video.play).toHaveBeenCalledOnce();
  });

  it('begins once the picture plays, where it was out of sight before', () => {
    player.state = 'opening';
    look(false);
    expect(video.pause).not.toHaveBeenCalled();
    player.state = 'playing';
    look(false);
    expect(video.pause).toHaveBeenCalledOnce();
  });

  it('is not taken again where somebody plays the picture out of sight', () => {
    look(false);
    look(false);
    expect(video.pause).toHaveBeenCalledOnce();
  });

  it('ends with its picture, and is taken again with the next one', () => {
    look(false);
    rest.end();
    expect(rest.rests).toBe(false);
    look(false);
    expect(video.pause).toHaveBeenCalledTimes(2);
  });

  it('is not for a picture with sound', () => {
    video.muted = false;
    look(false);
    expect(video.pause).not.toHaveBeenCalled();
  });
});
