/** Labels that a person made of a document, and how they are read from a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { INSTRUMENT_KINDS, LEVELS, MEASURE_KINDS, ROLES, TARGET_OPS } from '../../cypher/model.ts';

const text = z.string().nullable();

const goldMeasureSchema = z.object({
  id: z.string(),
  kind: z.enum(MEASURE_KINDS),
  path: z.array(z.string()),
  title: z.string(),
  start: z.int(),
  end: z.int(),
  departments: z.array(z.object({ name: z.string(), role: z.enum(ROLES) })),
  /** null where the document stands outside the framework and its links were not labelled. */
  links: z
    .array(z.object({ to: z.string(), strength: z.enum(['yes', 'optional']), evidence: z.string() }))
    .nullable(),
  instruments: z.array(z.enum(INSTRUMENT_KINDS)),
  instruments_optional: z.array(z.enum(INSTRUMENT_KINDS)).optional(),
  amounts: z.array(z.object({ text: z.string(), max: z.number() })),
  targets: z.array(
    z.object({
      text: z.string(),
      indicator: z.string(),
      op: z.enum(TARGET_OPS),
      value: z.number(),
      unit: z.string(),
      year: z.int().nullable(),
    }),
  ),
});

const goldSchema = z.object({
  /** Name of the source file that the offsets point into. */
  file: z.string(),
  title: z.string(),
  level: z.enum(LEVELS),
  area: z.string(),
  number: text,
  issuers: z.array(z.string()),
  issued: text,
  published: text.optional(),
  effective_from: text,
  valid_until: text,
  period_from: text,
  period_until: text,
  measures: z.array(goldMeasureSchema),
});

export type GoldMeasure = z.infer<typeof goldMeasureSchema>;
export type GoldDocument = z.infer<typeof goldSchema>;

/** A labelled document with the name of its label file, without `.json`. */
export interface Labelled {
  name: string;
  gold: GoldDocument;
}

/** Every label file of a folder, by name. Throws where one does not have the shape above. */
export function readGold(folder: string): Labelled[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return names.map((name) => {
    const parsed = goldSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(parsed.error)}`);
    return { name: name.replace(/\.json$/, ''), gold: parsed.data };
  });
}
