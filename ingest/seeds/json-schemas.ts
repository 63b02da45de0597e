import * as z from 'zod';
import { areasSchema } from './areas.ts';
import { beneficiariesSchema } from './beneficiaries.ts';
import { departmentsSchema } from './departments.ts';
import { frameworkSchema } from './framework.ts';
import { instrumentsSchema } from './instruments.ts';
import { lexiconFileSchema } from './lexicon.ts';

/** What editors check the seed files with: the file or folder in `seeds/`, and its schema's name and definition. */
const SCHEMAS: readonly { files: string; name: string; schema: z.ZodType }[] = [
  { files: 'areas.yaml', name: 'areas', schema: areasSchema },
  { files: 'beneficiaries.yaml', name: 'beneficiaries', schema: beneficiariesSchema },
  { files: 'departments.yaml', name: 'departments', schema: departmentsSchema },
  { files: 'frameworks', name: 'framework', schema: frameworkSchema },
  { files: 'instruments.yaml', name: 'instruments', schema: instrumentsSchema },
  { files: 'lexicon', name: 'lexicon', schema: lexiconFileSchema },
];

/** JSON Schemas made from the definitions that parse the seed files: which files, and the schema's file and text. */
export function jsonSchemas(): { files: string; schemaFile: string; text: string }[] {
  return SCHEMAS.map(({ files, name, schema }) => ({
    files,
    schemaFile: `${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }));
}
