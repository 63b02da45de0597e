import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addParameter } from './parameters.ts';

describe('addParameter', () => {
  it.each([
    ['k=3', 3],
    ['k=-1.5', -1.5],
    ['k=true', true],
    ['k=null', null],
    ['k=text', 'text'],
    ['k=', ''],
    ['k="3"', '3'],
    ['k=007', '007'],
    ['k=["a",1]', ['a', 1]],
    ['k={"a":[]}', { a: [] }],
    ['k=a=b', 'a=b'],
    ['$k=闵行区', '闵行区'],
    ['k=2026-01-01', '2026-01-01'],
  ])('reads %s', (assignment, value) => {
    expect(addParameter(assignment, {})).toEqual({ k: value });
  });

  it('keeps the others and lets the last of a name win', () => {
    expect(addParameter('b=2', addParameter('b=1', { a: 0 }))).toEqual({ a: 0, b: 2 });
  });

  it.each(['k', '=3', ' = x', 'k=12345678901234567890', 'k=1e999'])('refuses %s', (assignment) => {
    expect(() => addParameter(assignment, {})).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('gives back any text that is written as JSON', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(addParameter(`k=${JSON.stringify(text)}`, {})).toEqual({ k: text });
      }),
    );
  });
});
