import { describe, expect, it } from 'vitest';
import { GraphFileError, graphFile, openGraphFile } from './graph-file.ts';
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
