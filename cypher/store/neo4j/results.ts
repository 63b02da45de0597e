/** Runs statements in a transaction of the driver and gives what came in the shapes of `store.ts`. */
import type { Record as DriverRecord, ManagedTransaction } from 'neo4j-driver';
import type { Transaction } from '../load/transaction.ts';
import type { Counters, QueryOptions, QueryResult, Row } from '../store.ts';
import { unknownOf } from './notifications.ts';
import { planOf } from './plan.ts';
import { parametersToDriver, rowFromDriver } from './values.ts';

type Runner = Pick<ManagedTransaction, 'run'>;

/** Runs a statement and takes its rows, one more than the limit at the most. */
export async function collect(
  tx: Runner,
  cypher: string,
  { parameters = {}, limit = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<Omit<QueryResult, 'elapsed'>> {
  const result = tx.run(cypher, parametersToDriver(parameters));
  const columns = (await result.keys()).map(String);
  const rows: Row[] = [];
  const records: AsyncIterator<DriverRecord> = result[Symbol.asyncIterator]();
  for (;;) {
    const next = await records.next();
    if (next.done) break;
    if (rows.length === limit) {
      await records.return?.();
      return { columns, rows, more: true, counters: {} };
    }
    rows.push(rowFromDriver(next.value));
  }
  const summary = await result.summary();
  const counters = countersOf(summary.counters.updates());
  return { columns, rows, more: false, counters, ...planOf(summary), ...unknownOf(summary) };
}

/** A transaction as a load takes it. */
export const loadTransaction = (tx: ManagedTransaction): Transaction => ({
  async run(cypher, parameters = {}) {
    const { records, summary } = await tx.run(cypher, parametersToDriver(parameters));
    return { rows: records.map(rowFromDriver), counters: countersOf(summary.counters.updates()) };
  },
});

const countersOf = (updates: Record<string, number>): Counters => ({
  nodesCreated: updates.nodesCreated ?? 0,
  nodesDeleted: updates.nodesDeleted ?? 0,
  relationshipsCreated: updates.relationshipsCreated ?? 0,
  relationshipsDeleted: updates.relationshipsDeleted ?? 0,
  propertiesSet: (updates.propertiesSet ?? 0) + (updates.labelsAdded ?? 0) + (updates.labelsRemoved ?? 0),
});
