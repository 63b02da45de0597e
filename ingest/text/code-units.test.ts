import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeUnits } from './code-units.ts';

/** Any code units, halves of characters among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

describe('CodeUnits', () => {
  it('reads a text, and gives it back', () => {
    const place = new CodeUnits(80);
    fc.assert(
      fc.property(anyText, (text) => {
        const units = place.read(text);
        expect([...units.subarray(0, text.length)]).toEqual(
          Array.from(text.split(''), (c) => c.charCodeAt(0)),
        );
        expect(place.text(text.length)).toBe(text);
      }),
    );
  });

  it('looks at the same text once, and again after another', () => {
    const place = new CodeUnits(8);
    place.look('甲乙');
    place.units[0] = 0;
    expect(place.look('甲乙')[0]).toBe(0);
    place.read('丙');
    expect(place.look('甲乙')[0]).toBe('甲'.charCodeAt(0));
  });

  it('takes no text that it has no room for', () => {
    expect(() => new CodeUnits(3).read('四个字了')).toThrow(RangeError);
  });
});
