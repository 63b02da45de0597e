import { describe, expect, it } from 'vitest';
import { decodeView, nodesAddress } from './graph-address.ts';
import { GraphFileError, graphFile, openGraphFile } from './graph-file.ts';
import { startKey } from './graph-start.ts';
import { changed, FIRST_VIEW } from './graph-state.ts';

const asked = { start: 'cell', area: 'minhang', target: 'f/ai', document: null, node: null } as const;
const start = { keys: ['Area:minhang', 'Priority:f/ai'] };

describe('a view in a file', () => {
  it('opens as it was, with what it starts from', () => {
    const view = changed(FIRST_VIEW, { kind: 'hide', keys: ['Area:minhang'] });
    const opened = openGraphFile(graphFile(asked, start, view));
    expect(opened.asked).toEqual(asked);
    expect(opened.view(start)).toEqual(view);
  });

  it('says what is wrong with another file', () => {
    const why = (text: string) => {
      try {
        openGraphFile(text);
      } catch (error) {
        return error instanceof GraphFileError ? error.why : error;
      }
      return null;
    };
    expect(why('{"nodes":')).toBe('not-json');
    expect(why('{"nodes":[]}')).toBe('other-kind');
    expect(why(graphFile(asked, start, FIRST_VIEW).replace('"version": 1', '"version": 2'))).toBe(
      'other-kind',
    );
    expect(why(graphFile(asked, start, FIRST_VIEW).replace('"view": {}', '"view": {"a": ["no key"]}'))).toBe(
      'damaged',
    );
  });
});

describe('an address that shows some nodes', () => {
  it('holds their keys, and is none for too many', () => {
    const keys = ['Measure:d-m1', 'Department:区/科委'];
    const address = nodesAddress(keys)!;
    expect(decodeView(startKey(address), { keys: [] }, address.view)?.added).toEqual(keys);
    const many = Array.from({ length: 9000 }, (_, at) => `Measure:${Math.sin(at)}`);
    expect(nodesAddress(many)).toBeNull();
  });
});
