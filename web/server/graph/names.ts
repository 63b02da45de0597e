/** Names of what there are few of: a person finds them by typing some of a name, in Chinese, in pinyin or in English. */
import * as z from 'zod';
import { type DrawnLabel, type graphNamesSchema, NAMED_LABELS } from '../../api/graph.ts';
import { type Reading, rows } from '../rows.ts';
import { SHOWN } from './nodes.ts';

const row = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  others: z.array(z.string()).nullable(),
});

/** More names of one label are left to the full-text search. */
const MOST = 5000;

export async function names(reading: Reading): Promise<z.infer<typeof graphNamesSchema>> {
  const all: z.infer<typeof graphNamesSchema>['names'] = [];
  for (const label of NAMED_LABELS) {
    const { name, english } = SHOWN[label as DrawnLabel];
    const found = await rows(
      reading,
      row,
      `MATCH (n:${label}) RETURN n.id AS id, n.${name} AS name, ${english ? 'n.nameEn' : 'null'} AS nameEn,
         ${label === 'Department' ? 'n.aliases' : 'null'} AS others ORDER BY id LIMIT ${MOST}`,
    );
    all.push(...found.map(({ others, ...named }) => ({ label, ...named, others: others ?? [] })));
  }
  return { names: all };
}
