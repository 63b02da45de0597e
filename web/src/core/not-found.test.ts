import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { matrixOf } from './coverage.ts';
import { notFound, without } from './not-found.ts';
import { coverage, document, framework } from './testing.ts';

const older = {
  ...framework,
  id: 'old',
  name: '旧体系',
  tiers: [],
  priorities: [{ ...framework.priorities[0]!, id: 'old/ic' }],
};
const data = { ...coverage([document({ id: 'a' })], []), frameworks: [framework, older] };

function missing(url: string) {
  const { pathname, search } = new URL(url, 'http://localhost');
  const address = parseAddress(pathname, search, '2026-11-22');
  const found = notFound(address, data, matrixOf(data, framework, address.settings));
  return { found, address };
}

const named = (url: string) =>
  missing(url).found.map(({ parameter, id, framework }) => [parameter, id, framework?.id ?? null]);

describe('what an address names and nothing has', () => {
  it('is named by parameter, with the framework that has it', () => {
    expect(named('/?area=gone&target=old/ic&against=nowhere&tiers=f/tier:leading,f/tier:x&docs=a,b')).toEqual(
      [
        ['documents', 'b', null],
        ['area', 'gone', null],
        ['target', 'old/ic', 'old'],
        ['collapsed', 'f/tier:x', null],
        ['against', 'nowhere', null],
      ],
    );
  });

  it('is nothing where all of it is there', () => {
    expect(named('/?area=minhang&target=f/ai&against=shanghai&docs=a')).toEqual([]);
    expect(named('/?target=f')).toEqual([]);
    expect(named('/compare?left=a&right=minhang')).toEqual([]);
  });

  it('is told by the room that reads it alone', () => {
    expect(named('/gaps?target=gone&tier=gone&left=gone')).toEqual([['tier', 'gone', null]]);
    expect(named('/compare?area=gone&left=gone&right=a')).toEqual([['left', 'gone', null]]);
    expect(named('/graph?area=gone&start=cell')).toEqual([['area', 'gone', null]]);
    expect(named('/graph?area=gone')).toEqual([]);
  });

  it('can be taken out of the address, and what is there stays', () => {
    const { found, address } = missing('/?area=gone&target=f/ai&docs=a,b&tiers=f/tier:x,f/tier:future');
    const patch = without(address, found);
    expect(patch).toEqual({ settings: { documents: ['a'] }, area: null, collapsed: ['f/tier:future'] });
    const alone = missing('/?docs=b');
    expect(without(alone.address, alone.found)).toEqual({ settings: { documents: null } });
  });
});
