/** Every property of a node or a link, in the form that the model gives it. */
import * as z from 'zod';
import { NODES, RELATIONSHIPS } from '../../../cypher/model.ts';
import type { graphLinkDetailsSchema, graphLinkQuestion, NodeName, Properties } from '../../api/graph.ts';
import { parsed, type Reading, rows } from '../rows.ts';
import { JOINS } from './groups.ts';

const columns = (variable: string, names: readonly string[]) =>
  names.map((name) => `${variable}.${name} AS ${name}`).join(', ');

/** Properties of a node that is there. */
export async function propertiesOf(reading: Reading, { label, id }: NodeName): Promise<Properties> {
  const schema: z.ZodType<Properties> = NODES[label];
  const [row] = await rows(
    reading,
    z.record(z.string(), z.unknown()),
    `MATCH (n:${label} {id: $id}) RETURN ${columns('n', Object.keys(NODES[label].shape))}`,
    { id },
  );
  return parsed(schema, row);
}

/** All links of a type between two nodes, and the document that the words of their evidence stand in. */
export async function linkDetails(
  reading: Reading,
  { type, from, to }: z.infer<typeof graphLinkQuestion>,
): Promise<z.infer<typeof graphLinkDetailsSchema> | null> {
  if (!JOINS.some((join) => join.type === type && join.from === from.label && join.to === to.label))
    return null;
  const { properties } = RELATIONSHIPS[type];
  const names = Object.keys(properties.shape);
  const schema: z.ZodType<Properties> = properties;
  const found = await rows(
    reading,
    z.record(z.string(), z.unknown()),
    `MATCH (n:${from.label} {id: $from})-[r:${type}]->(x:${to.label} {id: $to})
     RETURN ${['n.id AS fromId', ...(names.length > 0 ? [columns('r', names)] : [])].join(', ')}`,
    { from: from.id, to: to.id },
  );
  if (found.length === 0) return null;
  const measure = [from, to].find(({ label }) => label === 'Measure');
  const [owner] = measure
    ? await rows(
        reading,
        z.object({ id: z.string() }),
        'MATCH (m:Measure {id: $id})<-[:HAS_MEASURE]-(d:Document) RETURN d.id AS id',
        { id: measure.id },
      )
    : [];
  return {
    measure: measure?.id ?? null,
    document: owner?.id ?? null,
    links: parsed(z.array(schema), found),
  };
}
