/**
 * What a statement may do, as the engine's own planner sees it: the words of the query prove nothing, the plan does.
 */
import { isWord, tokens } from '../../text/tokens.ts';
import { TEXT_INDEXES } from '../schema.ts';
import { StoreError } from '../store.ts';
import { engineError, messageOf } from './engine-errors.ts';
import { OWN_PROCEDURES } from './guard/statement.ts';

/** Operators of a plan that change the graph, or read files of the machine. */
const WRITES = /^\s*(?:Create|Merge|Set|Delete|Detach|Remove|Add|Insert|LoadCsv|Drop|Alter)\w*\b/m;
const PROCEDURE = /^\s*CallProcedure \(([\w.]+)\)/gm;

/** The engine's own procedures that give rows and keep nothing; any other of them is refused to a reader. */
const READING = new Set(
  (
    'articulation_points bellman_ford betweenness_centrality bfs bridges closeness_centrality ' +
    'clustering_coefficient connected_components degree_centrality dfs dijkstra floyd_warshall kcore kruskal ' +
    'label_propagation labels louvain max_flow min_cost_max_flow pagerank prim procedures propertyKeys ' +
    'relationshipTypes search.mmr search.text search.vector sssp strongly_connected_components topological_sort'
  )
    .split(' ')
    .map((name) => `${OWN_PROCEDURES}.${name}`),
);

export const readOnlyError = (what: string): StoreError =>
  new StoreError(
    'read-only',
    `This session only reads, and the query ${what}. Changes to the graph are made by cetu ingest and cetu remove.`,
  );

/** Kind of statement: `schema` for DDL, `show` for SHOW INDEXES and the like, else `data`. */
export type StatementKind = 'data' | 'schema' | 'show';

export interface Plan {
  kind: StatementKind;
  plan: string;
}

/**
 * Asks the planner about a statement.
 * @param explain runs one statement on the engine and gives its plan
 * @throws StoreError `syntax` and the like, where the engine cannot plan it
 */
export async function planOf(cypher: string, explain: (cypher: string) => Promise<string>): Promise<Plan> {
  try {
    return { kind: 'data', plan: await explain(`EXPLAIN\n${cypher}`) };
  } catch (error) {
    if (!/Schema commands/.test(messageOf(error))) throw engineError(error, cypher, 1);
    const first = tokens(cypher).find((token) => !isWord(token, 'EXPLAIN') && !isWord(token, 'PROFILE'));
    return { kind: isWord(first, 'SHOW') ? 'show' : 'schema', plan: '' };
  }
}

/** Names under which a node is found, and what is searched. */
const SEARCHED: ReadonlySet<string> = new Set(['id', ...Object.values(TEXT_INDEXES).flat()]);

/** True where a plan may change what is searched: it writes more than properties of other names, as of a review. */
export function mayWriteTexts({ plan }: Plan): boolean {
  const writes = plan.split('\n').filter((line) => WRITES.test(line));
  return writes.some((line) => {
    const [, set] = /^\s*SetProperty \((.*)\)\s*$/.exec(line) ?? [];
    if (set === undefined) return true;
    return set.split(', ').some((item) => SEARCHED.has(/^\w+\.(\w+)$/.exec(item)?.[1] ?? 'id'));
  });
}

/** @throws StoreError `read-only` where the plan writes, changes the schema, reads a file or calls what might. */
export function assertReads({ kind, plan }: Plan): void {
  if (kind === 'schema') throw readOnlyError('changes the schema');
  const operator = WRITES.exec(plan)?.[0].trim();
  if (operator === 'LoadCsv') throw readOnlyError('reads a file of this machine (LOAD CSV)');
  if (operator) throw readOnlyError('writes');
  for (const [, name] of plan.matchAll(PROCEDURE)) {
    // What bears the name of another's procedure is run for nobody, reader or writer; see guard/statement.ts.
    const isOwn = name!.startsWith(`${OWN_PROCEDURES}.`);
    if (isOwn && !READING.has(name!)) throw readOnlyError(`calls ${name}, which may write`);
  }
}
