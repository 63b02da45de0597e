/**
 * Throws the policy graph away. That takes many transactions where the graph is large, so whoever does it says so
 * first, in a word that stays if it is interrupted: what is left then is half a graph, which nobody may read or load.
 */
import type { Session } from 'neo4j-driver';
import { LABELS } from '../load/part-check.ts';
import { rebuildCommand } from '../rebuild.ts';
import { META_LABEL } from '../schema.ts';
import { StoreError } from '../store.ts';

const META = `(m:${META_LABEL} {id: 'schema'})`;

/**
 * Deletes the policy graph and nothing else that the database holds. Loads of others wait meanwhile.
 * @param open gives a session that writes
 */
export async function emptyGraph(open: () => Session): Promise<void> {
  const [holding, deleting] = [open(), open()];
  try {
    await holding.executeWrite((tx) => tx.run(`MERGE ${META} SET m.emptying = true`));
    const held = await holding.beginTransaction();
    try {
      await held.run(`MATCH ${META} SET m.locked = true`);
      for (const label of LABELS) {
        // Only nodes with an id of Cetu's making: a label alone might be another's.
        await deleting.run(
          `MATCH (n:${label}) WHERE n.id IS NOT NULL CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`,
        );
      }
      await held.run(`MATCH ${META} SET m = {id: 'schema'}`);
      await held.commit();
    } finally {
      await held.close();
    }
  } finally {
    await holding.close();
    await deleting.close();
  }
}

/** @throws StoreError `damaged` where the graph is being thrown away, or whoever did so was interrupted */
export async function assertNotEmptied(tx: Runner, uri: string): Promise<void> {
  const { records } = await tx.run(`OPTIONAL MATCH ${META} RETURN m.emptying = true AS emptying`);
  if (records[0]?.get('emptying') !== true) return;
  throw new StoreError(
    'damaged',
    `The graph in ${uri} is being thrown away by a "cetu ingest --fresh", or one was interrupted and left half of it. ` +
      `Wait until that has ended, or run it again: ${rebuildCommand(uri)}`,
  );
}

interface Runner {
  run(cypher: string): PromiseLike<{ records: readonly { get(name: string): unknown }[] }>;
}
