/** Neighbours of a node in a fixed order, and how many there are. A node may have hundreds of thousands. */
import * as z from 'zod';
import { RELATIONSHIPS } from '../../../cypher/model.ts';
import type { DrawnLabel, NodeName } from '../../api/graph.ts';
import { type Reading, rows } from '../rows.ts';
import { type Group, kept, pattern, REJECTED } from './groups.ts';

/** From this many neighbours on, reading and sorting them all takes longer than looking for the first ones. */
const MANY = 5_000;
/** Documents that are looked through at first: of an area, whose measures all hang on it; of others, at least and at most. */
const DOCUMENTS = { ofArea: 4, least: 8, most: 256 };
const MOST_DOCUMENTS = 1_024;
/** Somewhat more documents than would do if all had as many such measures as the mean. */
const MARGIN = 1.3;

const idRow = z.object({ id: z.string() });
const countRow = z.object({ total: z.int() });

/** Only roles make several relationships of one type between the same two nodes; telling equals apart is slow. */
const distinct = ({ type }: Group): string => (type === 'RESPONSIBLE' ? 'DISTINCT ' : '');

/** How many relationships of each group a node has: what both engines know without going through them. */
async function degrees(
  reading: Reading,
  { label, id }: NodeName,
  groups: readonly Group[],
): Promise<number[]> {
  if (groups.length === 0) return [];
  const counts = groups.map(({ type, direction }, at) => {
    const along = direction === 'out' ? `-[:${type}]->()` : `<-[:${type}]-()`;
    return `COUNT { (n)${along} } AS c${at}`;
  });
  const cypher = `MATCH (n:${label} {id: $id}) RETURN ${counts.join(', ')}`;
  const [row] = await rows(reading, z.record(z.string(), z.int()), cypher, { id });
  return groups.map((_, at) => row?.[`c${at}`] ?? 0);
}

/** True where whatever hangs on a node by this type, in this direction, has one label. */
const isAlone = ({ type, direction }: Group): boolean =>
  RELATIONSHIPS[type][direction === 'out' ? 'to' : 'from'].length === 1;

/** The number of neighbours of each group, in their order; a link that a person rejected joins nothing. */
export async function countNeighbours(
  reading: Reading,
  node: NodeName,
  groups: readonly Group[],
): Promise<number[]> {
  const { label, id } = node;
  const count = async (counting: string) => {
    const [row] = await rows(reading, countRow, `${counting} AS total`, { id });
    return row?.total ?? 0;
  };
  const hasDegree = (group: Group) => isAlone(group) && distinct(group) === '';
  const known = groups.filter(hasDegree);
  const [all, ...others] = await Promise.all([
    degrees(reading, node, known),
    ...groups.map((group) => {
      const { type } = group;
      if (hasDegree(group)) return kept(type) === '' ? 0 : count(rejected(label, group));
      const found = `count(${distinct(group)}x)`;
      return count(`MATCH ${pattern(label, group, '{id: $id}')}${kept(type)} RETURN ${found}`);
    }),
  ]);
  return groups.map((group, at) => {
    const place = known.indexOf(group);
    return place < 0 ? others[at]! : all[place]! - others[at]!;
  });
}

/**
 * Counts what a person rejected at a node. Little is rejected in the whole graph, and there is an index for it; asked
 * for at the node alone, it would be looked for among all that hangs on it.
 */
function rejected(label: DrawnLabel, { type, direction }: Group): string {
  const [from, to] = direction === 'out' ? ['n', 'x'] : ['x', 'n'];
  return `MATCH (${from})-[r:${type}]->(${to})${REJECTED}
     WITH n, count(*) AS links WHERE n.id = $id AND n:${label} RETURN sum(links)`;
}

/**
 * The first `most` neighbours of a group: in the order of their ids, or, where very many measures hang on a node, in
 * the order of their documents and then of their ids.
 */
export async function firstNeighbours(
  reading: Reading,
  node: NodeName,
  group: Group,
  most: number,
  many = MANY,
): Promise<string[]> {
  const ofMeasures = group.other === 'Measure' && group.direction === 'in' && node.label !== 'Measure';
  if (ofMeasures) {
    const [[degree], [documents]] = await Promise.all([
      degrees(reading, node, [group]),
      rows(reading, countRow, 'MATCH (d:Document) RETURN count(d) AS total'),
    ]);
    if (degree! > many) {
      const mean = degree! / Math.max(1, documents?.total ?? 1);
      const found = await fromDocuments(reading, node, group, most, mean);
      if (found) return found;
    }
  }
  const { rows: found } = await reading.session.run(
    `MATCH ${pattern(node.label, group, '{id: $id}')}${kept(group.type)}
     RETURN ${distinct(group)}x.id AS id ORDER BY id`,
    { parameters: { id: node.id }, limit: most, signal: reading.signal },
  );
  return found.map(({ id }) => String(id));
}

/**
 * Looks through one document after the other, of which each has `mean` such measures; null where too few of them have
 * one.
 */
async function fromDocuments(
  reading: Reading,
  { label, id }: NodeName,
  group: Group,
  most: number,
  mean: number,
): Promise<string[] | null> {
  const found: string[] = [];
  const enough = Math.ceil((MARGIN * most) / mean);
  const [documents, first] =
    label === 'Area'
      ? ['(n:Area {id: $id})<-[:OF]-(d:Document)', DOCUMENTS.ofArea]
      : ['(d:Document)', Math.min(DOCUMENTS.most, Math.max(DOCUMENTS.least, enough))];
  for (let skip = 0, step = first; skip < MOST_DOCUMENTS; skip += step, step *= 2) {
    const next = await rows(
      reading,
      idRow,
      `MATCH ${documents} RETURN d.id AS id ORDER BY id SKIP $skip LIMIT $step`,
      { id, skip, step },
    );
    const measures = await rows(
      reading,
      z.object({ id: z.string(), document: z.string() }),
      `UNWIND $wanted AS wanted MATCH (d:Document {id: wanted})-[:HAS_MEASURE]->(x:Measure)
       WITH d, x MATCH (x)-[r:${group.type}]->(n:${label})
       WHERE n.id = $id${kept(group.type).replace(' WHERE', ' AND')}
       RETURN ${distinct(group)}x.id AS id, d.id AS document`,
      { id, wanted: next.map((document) => document.id) },
    );
    const order = (a: (typeof measures)[0]) => `${a.document}\n${a.id}`;
    measures.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    found.push(...measures.map((measure) => measure.id));
    if (found.length >= most || next.length < step) return found.slice(0, most);
  }
  return null;
}
