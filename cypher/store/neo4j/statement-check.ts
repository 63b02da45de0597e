/** What a statement may do, as Neo4j's own planner sees it. The server refuses writes to a reader as well. */
import type { Plan, ResultSummary, Session } from 'neo4j-driver';
import { isWord, tokens } from '../../text/tokens.ts';
import { StoreError } from '../store.ts';

/** Plans are asked for once a text; that many texts are remembered. */
const REMEMBERED = 500;
/** Lines that are put in front of a statement to have it explained. */
export const EXPLAIN_LINES = 1;

const readOnly = (what: string): StoreError =>
  new StoreError(
    'read-only',
    `This session only reads, and the query ${what}. Changes to the graph are made by cetu ingest and cetu remove.`,
  );

/** Checks statements for read sessions of one driver. */
export class StatementCheck {
  readonly #session: () => Session;
  readonly #known = new Map<string, StoreError | null>();
  #reading: Promise<ReadonlySet<string>> | undefined;

  constructor(session: () => Session) {
    this.#session = session;
  }

  /** @throws StoreError `read-only`; whatever the driver raises where the statement cannot be planned */
  async assertReads(cypher: string): Promise<void> {
    let refusal = this.#known.get(cypher);
    if (refusal === undefined) {
      refusal = await this.#ask(cypher);
      if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(cypher, refusal);
    }
    if (refusal) throw refusal;
  }

  async #ask(cypher: string): Promise<StoreError | null> {
    const summary = await this.#explain(cypher);
    if (summary.queryType === 's')
      return isShow(cypher) ? null : readOnly('changes the schema or the server');
    if (summary.queryType !== 'r') return readOnly('writes');
    for (const { operatorType, arguments: given } of operators(summary.plan)) {
      if (operatorType.startsWith('Terminate')) return readOnly('ends transactions of others');
      if (operatorType.startsWith('LoadCSV')) return readOnly('reads a file or an address (LOAD CSV)');
      if (!operatorType.startsWith('ProcedureCall')) continue;
      const name = /^[\w.]+/.exec(String(given.Details))?.[0] ?? '';
      this.#reading ??= this.#proceduresThatRead().catch((error: unknown) => {
        // A server that was away for a moment is asked again.
        this.#reading = undefined;
        throw error;
      });
      if (!(await this.#reading).has(name)) return readOnly(`calls ${name}, which may write`);
    }
    return null;
  }

  async #explain(cypher: string): Promise<ResultSummary> {
    const [first] = tokens(cypher);
    // PROFILE runs the statement; in its place, on the same columns, EXPLAIN does not.
    const text = isWord(first, 'PROFILE')
      ? `EXPLAIN\n${cypher.slice(0, first!.start)}       ${cypher.slice(first!.end)}`
      : isWord(first, 'EXPLAIN')
        ? `\n${cypher}`
        : `EXPLAIN\n${cypher}`;
    const session = this.#session();
    try {
      return (await session.run(text)).summary;
    } finally {
      await session.close();
    }
  }

  async #proceduresThatRead(): Promise<ReadonlySet<string>> {
    const session = this.#session();
    try {
      const { records } = await session.run(
        "SHOW PROCEDURES YIELD name, mode WHERE mode = 'READ' RETURN name",
      );
      return new Set(records.map((record) => String(record.get('name'))));
    } finally {
      await session.close();
    }
  }
}

const isShow = (cypher: string): boolean => {
  const list = tokens(cypher);
  return isWord(
    list.find((token) => !isWord(token, 'EXPLAIN')),
    'SHOW',
  );
};

type Operator = Pick<Plan, 'operatorType' | 'arguments'>;

function* operators(plan: ResultSummary['plan']): Generator<Operator> {
  if (!plan) return;
  yield plan;
  for (const child of plan.children) yield* operators(child);
}
