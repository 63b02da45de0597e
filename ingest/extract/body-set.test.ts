import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BodySet } from './body-set.ts';

it('has a body by its name with the city before it, and without', () => {
  const name = fc.string({ unit: fc.constantFrom('市', '区', '局'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(name), name, (names, asked) => {
      const bodies = new BodySet();
      for (const one of names) bodies.add(one);
      expect(bodies.size).toBe(new Set(names).size);
      expect(bodies.has(asked)).toBe(names.some((one) => one.endsWith(asked) || asked.endsWith(one)));
    }),
  );
});
