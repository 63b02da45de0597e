import { afterEach, describe, expect, it } from 'vitest';
import { atWork, begin, latestWork } from './work.ts';

afterEach(() => expect(latestWork()).toBeUndefined());

/** Waits until it is told to end. */
const endless = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

describe('work of the graph', () => {
  it('is there while it goes on, and gives what it found', async () => {
    const found = atWork('expand', async () => 'found');
    expect(latestWork()).toMatchObject({ kind: 'expand' });
    expect(await found).toBe('found');
  });

  it('ends where a person stops it, the latest first', async () => {
    const nodes = atWork('nodes', endless);
    const path = atWork('path', endless);
    latestWork()!.stop();
    expect(await path).toBeNull();
    expect(latestWork()).toMatchObject({ kind: 'nodes' });
    latestWork()!.stop();
    expect(await nodes).toBeNull();
  });

  it('rejects where it fails by itself', async () => {
    await expect(atWork('unfold', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('tells how far it is until it ended', () => {
    const layout = begin('layout', () => undefined);
    layout.tell(0.5);
    expect(latestWork()).toMatchObject({ kind: 'layout', share: 0.5 });
    layout.tell(0.75);
    expect(latestWork()).toMatchObject({ share: 0.75 });
    layout.end();
    layout.tell(1);
  });
});
