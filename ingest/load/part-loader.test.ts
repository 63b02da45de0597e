import { describe, expect, it } from 'vitest';
import type { GraphPart } from '../../cypher/model.ts';
import { type Store, StoreError } from '../../cypher/store/store.ts';
import { PartLoader } from './part-loader.ts';

const part = (owner: string, size = 1): GraphPart => ({
  owner,
  nodes: Array.from({ length: size }, (_, at) => ({
    label: 'Beneficiary',
    properties: { id: `${owner}${at}`, name: owner, nameEn: owner },
  })),
  relationships: [],
});

/** Notes what is loaded together, and refuses what has a bad part in it. */
function storeOf(log: string[], bad = new Set<string>()) {
  const load = async (given: GraphPart | readonly GraphPart[]) => {
    const owners = [given].flat().map(({ owner }) => owner);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (owners.some((owner) => bad.has(owner))) throw new StoreError('query', `bad: ${owners.join()}`);
    log.push(owners.join());
  };
  return { load } as unknown as Store;
}

describe('PartLoader', () => {
  it('loads many at once, and tells each once it is in the graph, in the order given', async () => {
    const log: string[] = [];
    const loader = new PartLoader(storeOf(log), {}, () => 0);
    for (const owner of ['a', 'b']) await loader.add([part(owner)], () => log.push(`done ${owner}`));
    await loader.add([], () => log.push('nothing to do'));
    await loader.add([part('c')], () => log.push('done c'));
    expect(log).toEqual([]);
    await loader.end();
    expect(log).toEqual(['a,b,c', 'done a', 'done b', 'nothing to do', 'done c']);
  });

  it('begins a transaction when one is full, has waited long, or has the owner already', async () => {
    const log: string[] = [];
    let time = 0;
    const loader = new PartLoader(storeOf(log), {}, () => time);
    await loader.add([part('large', 60_000)]);
    await loader.add([part('a')]);
    await loader.add([part('a')]);
    time = 10_000;
    await loader.add([part('b')]);
    await loader.add([part('c')]);
    await loader.end();
    expect(log).toEqual(['large', 'a', 'a,b', 'c']);
  });

  it('loads what is around a bad part, and says which it was', async () => {
    const log: string[] = [];
    const loader = new PartLoader(storeOf(log, new Set(['bad'])), {}, () => 0);
    for (const owner of ['a', 'bad', 'b']) await loader.add([part(owner)], () => log.push(`done ${owner}`));
    await expect(loader.end()).rejects.toThrow('bad: bad');
    expect(log).toEqual(['a', 'done a']);
  });

  it('fails where the store does, and loads nothing twice then', async () => {
    const log: string[] = [];
    const load = async () => {
      log.push('tried');
      throw new StoreError('disk', 'full');
    };
    const loader = new PartLoader({ load } as unknown as Store, {}, () => 0);
    await loader.add([part('a')]);
    await loader.add([part('b')]);
    await expect(loader.end()).rejects.toThrow('full');
    expect(log).toEqual(['tried']);
  });
});
