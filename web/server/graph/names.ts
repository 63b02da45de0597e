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
  const named = NAMED_LABELS.map(async (label) => {
    const { name, english } = SHOWN[label as DrawnLabel];
    const found = await rows(
      reading,
      row,
      `MATCH (n:${label}) RETURN n.id AS id, n.${name} AS name, ${english ? 'n.nameEn' : 'null'} AS nameEn,
         ${label === 'Department' ? 'n.aliases' : 'null'} AS others ORDER BY id LIMIT ${MOST}`,
    );
    return found.map(({ others, ...rest }) => ({ label, ...rest, others: others ?? [] }));
  });
  return { names: (await Promise.all(named)).flat() };
}
