import { describe, expect, it } from 'vitest';
import { StoreError } from '../../cypher/store/store.ts';
import { describeError, exitCodeOf, UserError } from './user-error.ts';

describe('describeError', () => {
  it('shows errors that explain themselves as they are', () => {
    expect(describeError(new UserError('abc.txt: empty'), false)).toBe('abc.txt: empty');
    expect(describeError(new StoreError('locked', 'held by process 7'), false)).toBe('held by process 7');
  });

  it('says what a system error means and what to do', () => {
    const error = Object.assign(new Error('EROFS: read-only file system, mkdir'), {
      code: 'EROFS',
      path: '/mnt/out',
    });
    expect(describeError(error, false)).toMatch(/^\/mnt\/out: the disk is read-only: .*--out/);
  });

  it('shows no stack trace unless asked to debug, and then the cause as well', () => {
    const error = new Error('boom', { cause: new Error('spark') });
    expect(describeError(error, false)).not.toMatch(/\n\s+at /);
    expect(describeError(error, false)).toContain('DEBUG=1');
    expect(describeError(error, true)).toMatch(/boom[\s\S]*\n\s+at [\s\S]*caused by Error: spark/);
  });

  it('takes what was thrown without being an error', () => {
    expect(describeError('plain', false)).toBe('plain');
    expect(exitCodeOf('plain')).toBe(1);
    expect(exitCodeOf(new UserError('wrong', 2))).toBe(2);
  });
});
