/** Makes the graph hold parts, in one transaction of any store. */
import type { GraphNode, GraphPart, NodeRef } from '../../model.ts';
import { type LoadOptions, type LoadSummary, type Parameter, StoreError } from '../store.ts';
import { type Changes, changesFor, type NodeChange, type RelationshipChange } from './changes.ts';
import { columnsOf } from './creating.ts';
import { readExisting } from './existing.ts';
import { Gathered } from './gathered.ts';
import { inAdvance } from './in-advance.ts';
import { checkPart, checkParts, nodeKey } from './part-check.ts';
import { forgetSummaries } from './summaries.ts';
import type { Transaction } from './transaction.ts';
import { removeUnused } from './unused.ts';

/** Rows a statement: large enough that the statement costs little, small enough that progress shows. */
const BATCH = 5_000;

/** Is told, when a load is written, which nodes were made and which are gone; what changed is first one, then the other. */
export interface NodeWatch {
  put(nodes: readonly NodeChange[]): void;
  drop(nodes: readonly NodeRef[]): void;
}

/**
 * Writes the difference between `parts` and the graph; see `Store.load`. The caller commits.
 * @throws StoreError `query` where a part is wrong or points at a node that is nowhere, `cancelled` by signal.
 */
export async function loadParts(
  tx: Transaction,
  parts: readonly GraphPart[],
  { onProgress, signal, watch }: LoadOptions & { watch?: NodeWatch } = {},
): Promise<LoadSummary> {
  checkParts(parts);
  const changes = await gatherChanges(tx, parts);
  const count = (of: 'nodes' | 'relationships') => parts.reduce((sum, part) => sum + part[of].length, 0);
  const [totalNodes, totalRelationships] = [count('nodes'), count('relationships')];
  const summary: LoadSummary = {
    nodesCreated: 0,
    nodesUpdated: changes.updateNodes.length,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
  };
  const progress = {
    nodes: Math.max(0, totalNodes - changes.createNodes.length - changes.updateNodes.length),
    relationships: totalRelationships - changes.createRelationships.length,
    totalNodes,
    totalRelationships,
  };
  const run = async (cypher: string, rows: Parameter[]) => {
    signal?.throwIfAborted();
    const { counters } = await tx.run(cypher, { rows });
    summary.nodesCreated += counters.nodesCreated ?? 0;
    summary.nodesDeleted += counters.nodesDeleted ?? 0;
    summary.relationshipsCreated += counters.relationshipsCreated ?? 0;
    summary.relationshipsDeleted += counters.relationshipsDeleted ?? 0;
    return counters;
  };
  const tell = (done: { nodes?: number; relationships?: number }) => {
    progress.nodes = Math.min(progress.totalNodes, progress.nodes + (done.nodes ?? 0));
    progress.relationships += done.relationships ?? 0;
    onProgress?.({ ...progress });
  };

  await writeNodes(changes, run, tell);
  await writeRelationships(tx, parts, changes, run, tell);
  for (const [label, batch] of batches(changes.deleteNodes, (node) => node.label)) {
    await run(
      `UNWIND $rows AS row MATCH (n:${label} {id: row}) DETACH DELETE n`,
      batch.map(({ id }) => id),
    );
  }
  await forgetSummaries(tx, changes.deleteNodes);
  const unused = await removeUnused(tx, changes.maybeUnused, run);
  watch?.put(changes.createNodes);
  watch?.drop([...changes.updateNodes, ...changes.deleteNodes]);
  watch?.put(changes.updateNodes);
  watch?.drop(unused);
  return summary;
}

/** What all parts change together, each as if those before it were in the graph. */
async function gatherChanges(tx: Transaction, parts: readonly GraphPart[]): Promise<Changes> {
  const checked: [GraphPart, Map<string, GraphNode>][] = parts.map((part) => [part, checkPart(part)]);
  const existing = await readExisting(tx, parts);
  const gathered = new Gathered();
  for (const [part, nodes] of checked) {
    const changes = changesFor(part, nodes, existing.of(part, nodes));
    existing.follow(changes);
    gathered.add(changes);
  }
  return gathered;
}

type Run = (cypher: string, rows: Parameter[]) => Promise<{ relationshipsCreated?: number }>;
type Tell = (done: { nodes?: number; relationships?: number }) => void;

async function writeNodes({ createNodes, updateNodes }: Changes, run: Run, tell: Tell): Promise<void> {
  await inAdvance(
    batches(createNodes, ({ label }) => label),
    async ([label, batch]) => {
      const { map, rows } = columnsOf(batch);
      await run(`UNWIND $rows AS row CREATE (n:${label} ${map})`, rows);
      tell({ nodes: batch.length });
    },
  );
  for (const [label, batch] of batches(updateNodes, ({ label }) => label)) {
    const rows = batch.map(({ id, properties }) => ({ id, properties }));
    await run(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row.properties`, rows);
    tell({ nodes: batch.length });
  }
}

async function writeRelationships(
  tx: Transaction,
  parts: readonly GraphPart[],
  changes: Changes,
  run: Run,
  tell: Tell,
): Promise<void> {
  const ofEnds = ({ type, from, to }: RelationshipChange) => `${from.label} ${type} ${to.label}`;
  // What goes with a node needs no deletion of its own.
  const deleted = new Set(changes.deleteNodes.map(nodeKey));
  const left = changes.deleteRelationships.filter(
    ({ from, to }) => !deleted.has(nodeKey(from)) && !deleted.has(nodeKey(to)),
  );
  for (const [kind, batch] of batches(left, ofEnds))
    await run(`${find(kind, batch)} DELETE r`, batch.map(rowOf));
  for (const [kind, batch] of batches(changes.updateRelationships, ofEnds)) {
    await run(`${find(kind, batch)} SET r = row.properties`, batch.map(rowOf));
  }
  await inAdvance(batches(changes.createRelationships, ofEnds), async ([kind, batch]) => {
    const [from, type, to] = kind.split(' ');
    const ends = (change: RelationshipChange) => [change.from.id, change.to.id];
    const { map, rows } = columnsOf(batch, ends);
    const { relationshipsCreated = 0 } = await run(
      `UNWIND $rows AS row MATCH (a:${from} {id: row[0]}) MATCH (b:${to} {id: row[1]}) ` +
        `CREATE (a)-[r:${type} ${map}]->(b)`,
      rows,
    );
    if (relationshipsCreated !== batch.length) await refuseMissing(tx, parts, batch);
    tell({ relationships: batch.length });
  });
}

/**
 * Finds the relationships of a batch from the end where they are spread over more nodes: the other may be one node
 * with thousands of them, to be looked through for each.
 */
function find(kind: string, batch: readonly RelationshipChange[]): string {
  const [from, type, to] = kind.split(' ');
  const ends = (end: 'from' | 'to') => new Set(batch.map((change) => change[end].id)).size;
  const pattern =
    ends('to') > ends('from')
      ? `(:${to} {id: row.to})<-[r:${type}]-(:${from})`
      : `(:${from} {id: row.from})-[r:${type}]->(:${to})`;
  return `UNWIND $rows AS row MATCH ${pattern} WHERE r.id = row.id`;
}

/** Names the first relationship whose end is nowhere. */
async function refuseMissing(
  tx: Transaction,
  parts: readonly GraphPart[],
  batch: readonly RelationshipChange[],
): Promise<never> {
  const label = batch[0]!.to.label;
  const ids = [...new Set(batch.map(({ to }) => to.id))];
  const { rows } = await tx.run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id`, { ids });
  const found = new Set(rows.map((row) => row.id));
  const lost = batch.find(({ to }) => !found.has(to.id)) ?? batch[0]!;
  const part = parts.find(({ relationships }) => relationships.some(({ id }) => id === lost.id));
  throw new StoreError(
    'query',
    `Cannot load ${part?.owner}: ${lost.type} from ${nodeKey(lost.from)} points at ${nodeKey(lost.to)}, which is ` +
      'neither in the part nor in the graph. Load the reference data (frameworks, areas) first.',
  );
}

const rowOf = ({ id, from, to, properties }: RelationshipChange): Parameter => ({
  id,
  from: from.id,
  to: to.id,
  properties,
});

/** Items in groups of one kind, a batch at a time. */
function* batches<T extends NodeRef | RelationshipChange>(
  items: readonly T[],
  kindOf: (item: T) => string,
): Generator<[string, T[]]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const kind = kindOf(item);
    const group = groups.get(kind);
    if (group) group.push(item);
    else groups.set(kind, [item]);
  }
  for (const [kind, group] of groups) {
    for (let at = 0; at < group.length; at += BATCH) yield [kind, group.slice(at, at + BATCH)];
  }
}
