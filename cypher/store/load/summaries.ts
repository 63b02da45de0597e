import { type NodeRef, RELATIONSHIPS } from '../../model.ts';
import type { Transaction } from './transaction.ts';

const TARGETS: ReadonlySet<string> = new Set(RELATIONSHIPS.ADDRESSES.to);

/**
 * Where a target goes, links of any document go with it: what is kept of them is wrong then. A document without a
 * summary is counted by its links until it is loaded anew.
 */
export async function forgetSummaries(tx: Transaction, deleted: readonly NodeRef[]): Promise<void> {
  if (!deleted.some(({ label }) => TARGETS.has(label))) return;
  await tx.run('MATCH (d:Document) WHERE d.coverage IS NOT NULL SET d.coverage = null');
}
