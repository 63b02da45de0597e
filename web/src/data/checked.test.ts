import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkedBitByBit } from './checked.ts';

const schema = z.object({
  name: z.string(),
  numbers: z.array(z.int()),
  things: z.array(z.object({ id: z.string() })).optional(),
  few: z.array(z.string()).max(2),
});

describe('a long value', () => {
  it('is checked as if it were checked at once', async () => {
    const things = fc.array(fc.record({ id: fc.string(), more: fc.integer() }), { maxLength: 4 });
    const value = fc.record(
      {
        name: fc.oneof(fc.string(), fc.integer()),
        numbers: fc.array(fc.oneof({ weight: 30, arbitrary: fc.integer() }, fc.string()), { maxLength: 8 }),
        things,
        few: fc.array(fc.string(), { maxLength: 3 }),
        unknown: fc.anything(),
      },
      { requiredKeys: ['numbers'] },
    );
    await fc.assert(
      fc.asyncProperty(value, async (one) => {
        const { success, data } = schema.safeParse(one);
        expect(await checkedBitByBit(schema, one)).toEqual(success ? { success, data } : { success });
      }),
    );
  });

  it('keeps every item of a list that takes several tasks, and finds the wrong one among them', async () => {
    const numbers = Array.from({ length: 1_701 }, (_, at) => at);
    const whole = { name: 'a', numbers, few: [] };
    expect(await checkedBitByBit(schema, whole)).toEqual({ success: true, data: whole });
    const wrong = { ...whole, numbers: [...numbers, 0.5] };
    expect(await checkedBitByBit(schema, wrong)).toEqual({ success: false });
  });

  it('that is no object is checked at once', async () => {
    expect(await checkedBitByBit(z.array(z.string()), ['a'])).toEqual({ success: true, data: ['a'] });
    expect(await checkedBitByBit(schema, null)).toMatchObject({ success: false });
  });
});
