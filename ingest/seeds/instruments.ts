import * as z from 'zod';
import { INSTRUMENT_KINDS } from '../../cypher/model.ts';

const words = z.array(z.string().min(1));

/** `seeds/instruments.yaml`: the words by which each kind of instrument is known. */
export const instrumentsSchema = z.strictObject({
  actions: words.min(1),
  nominal: words.min(1),
  settings: words.min(1),
  penalties: words.min(1),
  administrative: z.strictObject({ titles: words.min(1), kinds: z.array(z.enum(INSTRUMENT_KINDS)).min(1) }),
  instruments: z
    .array(
      z.strictObject({
        kind: z.enum(INSTRUMENT_KINDS),
        name: z.string().min(1),
        nameEn: z.string().min(1),
        terms: words.min(1),
        objects: words.default([]),
        epithetsOf: words.default([]),
        not: words.default([]),
      }),
    )
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'a kind is listed twice')
    .refine((all) => all.length === INSTRUMENT_KINDS.length, 'every kind of instrument needs its words'),
});

export type InstrumentSeeds = z.infer<typeof instrumentsSchema>;
