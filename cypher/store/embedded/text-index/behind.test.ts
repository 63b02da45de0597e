import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NodeRef } from '../../../model.ts';
import { Behind, type Change } from './behind.ts';
import { TextIndex } from './text-index.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const commit = fc.record({
  drop: fc.uniqueArray(id),
  put: fc.uniqueArray(fc.tuple(id, fc.constantFrom('人工智能', '集成电路')), { selector: ([id]) => id }),
});

/** As loads write: what is put was dropped before, or was not there. */
const changesOf = ({ drop, put }: { drop: string[]; put: [string, string][] }): Change[] => [
  { drop: [...new Set([...drop, ...put.map(([id]) => id)])].map((id): NodeRef => ({ label: 'Area', id })) },
  { put: put.map(([id, name]) => ({ label: 'Area', id, properties: { name } })) },
];

it('what is behind is caught up with in order, however little at a time, and whenever more comes', () => {
  fc.assert(
    fc.property(
      fc.array(commit, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 5 })),
      (commits, turns) => {
        const index = new TextIndex();
        const behind = new Behind();
        const expected = new Map<string, string>();
        for (const [at, each] of commits.entries()) {
          behind.add(changesOf(each));
          behind.catchUp(index, turns[at] ?? 1);
          for (const id of each.drop) expected.delete(id);
          for (const [id, name] of each.put) expected.set(id, name);
        }
        behind.catchUp(index);
        expect(behind.isEmpty).toBe(true);
        for (const name of ['人工智能', '集成电路']) {
          const found = index.search(name, new Set(['Area']), 9).map((hit) => hit.id);
          const ids = [...expected].filter(([, held]) => held === name).map(([id]) => id);
          expect(found.sort()).toEqual(ids.sort());
        }
      },
    ),
  );
});

it('what is forgotten is not caught up with, and what comes after it begins anew', () => {
  const index = new TextIndex();
  const behind = new Behind();
  const nodes = ['a', 'b'].map((id) => ({ label: 'Area', id, properties: { name: '人工智能' } }));
  behind.add([{ put: nodes }]);
  behind.catchUp(index, 1);
  behind.forget();
  behind.add([{ put: [{ label: 'Area', id: 'c', properties: { name: '人工智能' } }] }]);
  behind.catchUp(index);
  expect(index.search('人工智能', new Set(['Area']), 9).map(({ id }) => id)).toEqual(['a', 'c']);
});
