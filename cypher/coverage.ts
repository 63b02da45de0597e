/**
 * The kept summary of a document: how many of its measures address each target, so that a matrix over all documents
 * reads documents and not their links. It counts links in any state: what a person rejected since is few, and whoever
 * counts takes it off, so that a review needs no new summary.
 */
import { type GraphNode, type NodeRef, RELATIONS } from './model.ts';

type Relation = (typeof RELATIONS)[number];

/** Links of one relation from one document to one target. */
export interface SummaryCell {
  target: string;
  relation: Relation;
  measures: number;
  /** Of these, measures that no department is responsible for, and that offer no amount. */
  withoutDepartment: number;
  withoutAmount: number;
}

/** A relationship as far as a summary goes by it. */
interface Link {
  type: string;
  from: NodeRef;
  to: NodeRef;
  properties: object;
}

/** Ids of measures that have a department and an amount, of the measures that `relationships` start at. */
function meansOf(relationships: Iterable<Link>) {
  const [departments, amounts] = [new Set<string>(), new Set<string>()];
  for (const { type, from } of relationships) {
    if (type === 'RESPONSIBLE') departments.add(from.id);
    if (type === 'OFFERS') amounts.add(from.id);
  }
  return { departments, amounts };
}

/** What is kept of a document. */
export interface Summary {
  measures: number;
  cells: SummaryCell[];
}

/** The summary of each document in a part, by its id. `relationships` are all that the part's measures have. */
export function summarise(
  nodes: Iterable<GraphNode>,
  relationships: readonly Link[],
): ReadonlyMap<string, string> {
  const documents = new Map<string, Map<string, SummaryCell>>();
  for (const { label, properties } of nodes)
    if (label === 'Document') documents.set(properties.id, new Map());
  if (documents.size === 0) return new Map();
  const documentOf = new Map<string, string>();
  for (const { type, from, to } of relationships)
    if (type === 'HAS_MEASURE' && from.label === 'Document') documentOf.set(to.id, from.id);
  const measures = new Map<string, number>();
  for (const id of documentOf.values()) measures.set(id, (measures.get(id) ?? 0) + 1);
  const { departments, amounts } = meansOf(relationships);
  for (const { type, from, to, properties } of relationships) {
    const cells = type === 'ADDRESSES' && documents.get(documentOf.get(from.id) ?? '');
    if (!cells) continue;
    const { relation } = properties as { relation: Relation };
    const key = `${to.id}\n${relation}`;
    let cell = cells.get(key);
    if (!cell) {
      cell = { target: to.id, relation, measures: 0, withoutDepartment: 0, withoutAmount: 0 };
      cells.set(key, cell);
    }
    cell.measures++;
    if (!departments.has(from.id)) cell.withoutDepartment++;
    if (!amounts.has(from.id)) cell.withoutAmount++;
  }
  return new Map(
    [...documents].map(([id, cells]) => [id, written(measures.get(id) ?? 0, [...cells.values()])]),
  );
}

/** The number of measures; then one line a cell: counts, the relation's place in the list of relations, the target. */
const written = (count: number, cells: readonly SummaryCell[]): string =>
  [
    String(count),
    ...cells
      .map(
        ({ target, relation, measures, withoutDepartment, withoutAmount }) =>
          `${measures} ${withoutDepartment} ${withoutAmount} ${RELATIONS.indexOf(relation)} ${target}`,
      )
      .sort(),
  ].join('\n');

/** What a document's `coverage` says, or null where it is not of this version's making. */
export function readSummary(text: string): Summary | null {
  const [count = '', ...lines] = text.split('\n');
  if (!/^\d+$/.test(count)) return null;
  const cells: SummaryCell[] = [];
  for (const line of lines) {
    // The target is the rest of the line; splitting is several times as fast as a pattern, and there are many.
    const [measures, withoutDepartment, withoutAmount, place, ...target] = line.split(' ');
    const relation = RELATIONS[Number(place)];
    if (target.length === 0 || relation === undefined) return null;
    cells.push({
      target: target.length === 1 ? target[0]! : target.join(' '),
      relation,
      measures: Number(measures),
      withoutDepartment: Number(withoutDepartment),
      withoutAmount: Number(withoutAmount),
    });
  }
  return { measures: Number(count), cells };
}
