/** What the graph holds of the owners of some parts before a load: read within the load's transaction. */
import { type GraphPart, type Label, LINK_TYPES, RELATIONSHIPS } from '../../model.ts';
import { ExistingParts } from './existing-parts.ts';
import { isShared, joinsOthers, LABELS } from './part-check.ts';
import type { Transaction } from './transaction.ts';

const RELATIONSHIP = 'r AS r, n.id AS from, labels(m)[0] AS toLabel, m.id AS to';

/** Reads what a load of `parts` may have to change; of an owner that is new, that is nothing. */
export async function readExisting(tx: Transaction, parts: readonly GraphPart[]): Promise<ExistingParts> {
  const existing = new ExistingParts();
  const take = async (label: Label, match: string, parameters: { owners: string[] } | { ids: string[] }) => {
    const { rows } = await tx.run(`${match} RETURN n AS n`, parameters);
    for (const row of rows) existing.addNode(label, row);
    if (rows.length === 0) return;
    const found = await tx.run(
      `${match} MATCH (n)-[r]->(m) RETURN n.owner AS owner, ${RELATIONSHIP}`,
      parameters,
    );
    for (const row of found.rows) existing.addRelationship(label, row, row.owner as string | null);
  };
  const owners = parts.map(({ owner }) => owner);
  for (const label of LABELS)
    await take(label, `UNWIND $owners AS wanted MATCH (n:${label} {owner: wanted})`, { owners });
  for (const label of LABELS.filter(isShared)) {
    // A shared node may be there already, made by another document; any other id is the owner's alone.
    const named = parts.flatMap(({ nodes }) =>
      nodes.filter((node) => node.label === label).map(({ properties }) => properties.id),
    );
    const ids = [...new Set(named)].filter((id) => !existing.hasShared({ label, id }));
    if (ids.length > 0) await take(label, `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})`, { ids });
  }
  for (const part of parts) if (joinsOthers(part)) await takeLinks(tx, part, existing);
  return existing;
}

/** The relationships that a part without nodes made before, by their types: they start at nodes of others. */
async function takeLinks(tx: Transaction, { owner }: GraphPart, existing: ExistingParts): Promise<void> {
  for (const type of LINK_TYPES)
    for (const label of RELATIONSHIPS[type].from) {
      const { rows } = await tx.run(
        `MATCH (n:${label})-[r:${type}]->(m) WHERE r.owner = $owner RETURN ${RELATIONSHIP}`,
        { owner },
      );
      for (const row of rows) existing.addRelationship(label, row, owner);
    }
}
