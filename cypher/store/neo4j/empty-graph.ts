import type { Session } from 'neo4j-driver';
import { LABELS } from '../load/part-check.ts';
import { META_LABEL } from '../schema.ts';

/** Deletes the policy graph and nothing else that the database holds. */
export async function emptyGraph(session: Session): Promise<void> {
  try {
    for (const label of [...LABELS, META_LABEL]) {
      // Only nodes with an id of Cetu's making: a label alone might be another's.
      await session.run(
        `MATCH (n:${label}) WHERE n.id IS NOT NULL CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`,
      );
    }
  } finally {
    await session.close();
  }
}
