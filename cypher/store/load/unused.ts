/** Takes away shared nodes (departments, lines, beneficiaries) that nothing points at any more. */
import { type Label, type NodeRef, SHARED_LABELS } from '../../model.ts';
import type { Parameter } from '../store.ts';
import { isShared } from './part-check.ts';
import type { Transaction } from './transaction.ts';

/**
 * Deletes those of `candidates` that are unused, and then what only they used: the line of a department that goes.
 * Nodes that the reference data owns stay. Gives back what it deleted.
 */
export async function removeUnused(
  tx: Transaction,
  candidates: readonly NodeRef[],
  run: (cypher: string, rows: Parameter[]) => Promise<unknown>,
): Promise<NodeRef[]> {
  const gone: NodeRef[] = [];
  let open = new Map<Label, Set<string>>();
  const add = (to: Map<Label, Set<string>>, label: Label, id: string) =>
    to.set(label, (to.get(label) ?? new Set()).add(id));
  for (const { label, id } of candidates) add(open, label, id);
  while (open.size > 0) {
    const next = new Map<Label, Set<string>>();
    for (const label of SHARED_LABELS) {
      const ids = [...(open.get(label) ?? [])];
      if (ids.length === 0) continue;
      const { rows } = await tx.run(
        `UNWIND $ids AS id MATCH (n:${label} {id: id}) ` +
          'WHERE n.owner IS NULL AND NOT EXISTS { MATCH ()-->(n) } RETURN n.id AS id',
        { ids },
      );
      const unused = rows.map((row) => row.id as string);
      if (unused.length === 0) continue;
      const used = await tx.run(
        `UNWIND $ids AS id MATCH (n:${label} {id: id})-->(m) RETURN DISTINCT labels(m)[0] AS label, m.id AS id`,
        { ids: unused },
      );
      for (const row of used.rows) {
        if (isShared(row.label as string)) add(next, row.label as Label, row.id as string);
      }
      await run(`UNWIND $rows AS row MATCH (n:${label} {id: row}) DETACH DELETE n`, unused);
      gone.push(...unused.map((id) => ({ label, id })));
    }
    open = next;
  }
  return gone;
}
