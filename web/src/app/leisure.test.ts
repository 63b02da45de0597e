import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const listeners = new Map<string, () => void>();
const frames: (() => void)[] = [];

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  listeners.clear();
  frames.length = 0;
  vi.stubGlobal('window', {
    setTimeout: (work: () => void, ms: number) => setTimeout(work, ms),
    addEventListener: (kind: string, heard: () => void) => listeners.set(kind, heard),
    removeEventListener: () => {},
  });
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => {};
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what waits for a hand to rest', () => {
  it('is done at leisure where no hand did anything', async () => {
    const { whenHandRests } = await import('./leisure.ts');
    const work = vi.fn();
    whenHandRests(work);
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('waits as long as a hand does something again and again, be it while there is leisure', async () => {
    const { whenHandRests } = await import('./leisure.ts');
    const work = vi.fn();
    whenHandRests(work);
    for (let round = 0; round < 30; round++) {
      listeners.get(round % 2 ? 'click' : 'keydown')?.();
      vi.advanceTimersByTime(150);
    }
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    expect(work).toHaveBeenCalledOnce();
  });
});

describe('what follows a frame', () => {
  it('is done in a task after it', async () => {
    const { afterFrame } = await import('./leisure.ts');
    const work = vi.fn();
    afterFrame(work);
    vi.advanceTimersByTime(20);
    frames[0]!();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done without one where the page is out of sight, and not at all where it is not wanted any more', async () => {
    const { afterFrame } = await import('./leisure.ts');
    const [seen, unseen] = [vi.fn(), vi.fn()];
    afterFrame(unseen);
    const stop = afterFrame(seen);
    stop();
    vi.advanceTimersByTime(1000);
    frames[1]!();
    vi.advanceTimersByTime(1000);
    expect(unseen).toHaveBeenCalledOnce();
    expect(seen).not.toHaveBeenCalled();
  });
});
