import { describe, expect, it } from 'vitest';
import { startFailure } from './local-server.ts';

describe('startFailure', () => {
  it('says that the data are in use, where they are', () => {
    const said =
      'Exception in thread "main" …\n\tat a.b\nCaused by: org.neo4j.io.locker.FileLockException: Lock file';
    expect(startFailure(said, '/home')).toBe(
      'Another Neo4j is running on the data in /home. Use that one, or end it first.',
    );
  });

  it('tells the causes and not the stack; where there is none, the last words', () => {
    const said =
      'Exception in thread "main" A: a\n\tat a.b(C.java:1)\nCaused by: B: no such setting\n\t... 3 more';
    expect(startFailure(said, '/home')).toMatch(
      /said:\nException in thread "main" A: a\nCaused by: B: no such setting$/,
    );
    expect(startFailure('Error: no room for the heap', '/home')).toMatch(/no room for the heap$/);
  });
});
