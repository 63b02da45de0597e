import type { Session } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { LoadHold } from './load-hold.ts';
import { LoadMark } from './load-mark.ts';

/** A server that has no load in progress; `run` answers what is asked within the lock. */
function server(run: (cypher: string) => Promise<unknown> = async () => ({})) {
  const seen = { locks: 0, open: 0 };
  const session = () => {
    seen.open++;
    return {
      beginTransaction: async () => {
        seen.locks++;
        return { run };
      },
      executeWrite: async () => false,
      lastBookmarks: () => ['state'],
      close: async () => {
        seen.open--;
      },
    } as unknown as Session;
  };
  return { seen, hold: new LoadHold(session, new LoadMark(session)) };
}

const failing = (code: string) => Object.assign(new Error(code), { code });

describe('making loads wait', () => {
  it('takes one lock for all that read, and lets go of it after the last', async () => {
    const { seen, hold } = server();
    const [one, two] = await Promise.all([hold.take(), hold.take()]);
    expect([one?.state, hold.isHeld, seen.locks]).toEqual(['state', true, 1]);
    expect(await one?.release()).toBe(true);
    expect([hold.isHeld, seen.open]).toEqual([true, 1]);
    expect(await two?.release()).toBe(true);
    expect([hold.isHeld, seen.open]).toEqual([false, 0]);
    await (await hold.take())?.release();
    expect(seen).toEqual({ locks: 2, open: 0 });
  });

  it('is refused to whoever may not write, and asked for again the next time', async () => {
    let mayWrite = false;
    const { seen, hold } = server(async () => {
      if (!mayWrite) throw failing('Neo.ClientError.Security.Forbidden');
    });
    expect([await hold.take(), hold.isRefused, hold.isHeld, seen.open]).toEqual([null, true, false, 0]);
    mayWrite = true;
    expect((await hold.take())?.state).toBe('state');
    expect(hold.isRefused).toBe(false);
  });

  it('fails where the server does, and leaves nothing open', async () => {
    const { seen, hold } = server(async () => {
      throw failing('ServiceUnavailable');
    });
    await expect(hold.take()).rejects.toThrow('ServiceUnavailable');
    expect([hold.isHeld, seen.open]).toEqual([false, 0]);
  });

  it('tells where the server let go before', async () => {
    const { seen, hold } = server(async (cypher) => {
      if (cypher === 'RETURN 1') throw failing('Neo.ClientError.Transaction.TransactionTimedOut');
    });
    expect(await (await hold.take())?.release()).toBe(false);
    expect(seen.open).toBe(0);
  });
});
