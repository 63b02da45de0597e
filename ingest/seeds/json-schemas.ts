import * as z from 'zod';
import { areasSchema } from './areas.ts';
import { departmentsSchema } from './departments.ts';
import { frameworkSchema } from './framework.ts';

/** What editors check the seed files with: the file or folder in `seeds/`, and its schema's name and definition. */
const SCHEMAS: readonly { files: string; name: string; schema: z.ZodType }[] = [
  { files: 'areas.yaml', name: 'areas', schema: areasSchema },
  { files: 'departments.yaml', name: 'departments', schema: departmentsSchema },
  { files: 'frameworks', name: 'framework', schema: frameworkSchema },
];

/** JSON Schemas made from the definitions that parse the seed files: which files, and the schema's file and text. */
export function jsonSchemas(): { files: string; schemaFile: string; text: string }[] {
  return SCHEMAS.map(({ files, name, schema }) => ({
    files,
    schemaFile: `${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }));
}
