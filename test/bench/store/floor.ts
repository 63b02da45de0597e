/** The plainest way to create the same graph, with the same schema in place: what a load is measured against. */
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import neo4j, { type Driver } from 'neo4j-driver';
import { parametersToDriver } from '../../../cypher/store/neo4j/values.ts';
import { schemaStatements, TEXT_INDEXES } from '../../../cypher/store/schema.ts';
import { inBatches, type Rows } from './rows.ts';

const BATCH = 10_000;

/** Seconds that the engine's bulk API and its checkpoint take; `searched`: with its own indexes of texts. */
export async function engineFloor(rows: Rows, file: string, searched: boolean): Promise<number> {
  const db = grafeo.GrafeoDB.create(file);
  await makeSchema(db, searched);
  const start = performance.now();
  const ids = new Map<string, number>();
  for (const [label, batch] of inBatches(rows.nodes, BATCH)) {
    const made = await db.batchCreateNodesWithProps(label, batch);
    for (const [at, { id }] of batch.entries()) ids.set(`${label}:${id}`, made[at]!);
  }
  for (const [kind, batch] of inBatches(rows.edges, BATCH)) {
    const [from, type = '', to] = kind.split(' ');
    await db.batchCreateEdges(
      batch.map((row) => ({
        src: ids.get(`${from}:${row.from}`)!,
        dst: ids.get(`${to}:${row.to}`)!,
        type,
        properties: row.properties,
      })),
    );
  }
  db.walCheckpoint();
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}

async function makeSchema(db: GrafeoDB, searched: boolean): Promise<void> {
  for (const statement of schemaStatements) {
    const [, name, label] = /CONSTRAINT (\w+) IF NOT EXISTS FOR \(n:(\w+)\)/.exec(statement) ?? [];
    if (name) await db.executeCypher(`CREATE INDEX ${name}_lookup IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
    await db.executeCypher(statement);
  }
  for (const [label, properties] of searched ? Object.entries(TEXT_INDEXES) : [])
    for (const property of properties) await db.createTextIndex(label, property, { tokenizer: 'cjk_bigram' });
}

/** Seconds that plain `UNWIND $rows … CREATE` takes, on a database whose schema is made. */
export async function driverFloor(rows: Rows, driver: Driver): Promise<number> {
  const start = performance.now();
  const write = async (cypher: string, batch: readonly object[]) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
    await session.executeWrite((tx) => tx.run(cypher, parametersToDriver({ rows: batch as never })));
    await session.close();
  };
  for (const [label, batch] of inBatches(rows.nodes, BATCH))
    await write(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, batch);
  for (const [kind, batch] of inBatches(rows.edges, BATCH)) {
    const [from, type, to] = kind.split(' ');
    await write(
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
        `CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      batch,
    );
  }
  return (performance.now() - start) / 1000;
}
