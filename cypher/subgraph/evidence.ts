/** The flat table of links with their words, read page by page. */
import type { EvidenceRow, Source } from '../export/subgraph.ts';
import { nodeName } from '../export/subgraph.ts';
import type { NodeValue, RelationshipValue, Row, Value } from '../store/store.ts';
import type { KnownDocument } from './documents.ts';
import { type Reader, rowsOf } from './reading.ts';

const LINKS = 'MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(t)';
const FOUND = 'RETURN d.id AS document, m AS m, l AS l, t AS t';
const BATCH = 200;

/** Every link of the graph, or those of some measures that `wanted` takes. */
export async function* evidenceOf(
  reader: Reader,
  documents: readonly KnownDocument[],
  measures: readonly string[] | null,
  wanted: (link: RelationshipValue) => boolean = () => true,
): AsyncGenerator<EvidenceRow> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const tiers = await tierNames(reader);
  for await (const rows of inBatches(linkRows(reader, measures))) {
    const links = rows.filter((row) => wanted(row.l as RelationshipValue));
    const departments = await departmentsOf(reader, [...new Set(links.map((row) => idOf(row.m)))]);
    for (const row of links) {
      const document = byId.get(String(row.document));
      if (document) yield evidenceRow(row, document, departments.get(idOf(row.m)) ?? [], tiers, reader);
    }
  }
}

async function* linkRows(reader: Reader, measures: readonly string[] | null): AsyncGenerator<Row> {
  if (measures === null) {
    yield* rowsOf(reader, `${LINKS} ${FOUND}`);
    return;
  }
  for (let at = 0; at < measures.length; at += BATCH)
    yield* rowsOf(
      reader,
      `UNWIND $ids AS wanted MATCH (m:Measure {id: wanted}) MATCH (d:Document)-[:HAS_MEASURE]->(m) MATCH (m)-[l:ADDRESSES]->(t) ${FOUND}`,
      { ids: measures.slice(at, at + BATCH) },
    );
}

async function* inBatches(rows: Source<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function tierNames(reader: Reader): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const row of rowsOf(reader, 'MATCH (p:Priority)-[:IN_TIER]->(t:Tier) RETURN p.id AS id, t AS t'))
    names.set(String(row.id), nodeName((row.t as NodeValue).properties, reader.language));
  return names;
}

async function departmentsOf(reader: Reader, measures: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, { name: string; order: number }[]>();
  for await (const row of rowsOf(
    reader,
    `UNWIND $ids AS wanted MATCH (m:Measure {id: wanted}) MATCH (m)-[r:RESPONSIBLE]->(b:Department)
     RETURN m.id AS id, b.name AS name, r.order AS order`,
    { ids: measures },
  )) {
    const id = String(row.id);
    found.set(id, [...(found.get(id) ?? []), { name: String(row.name), order: Number(row.order) }]);
  }
  return new Map(
    [...found].map(([id, named]) => [id, named.sort((a, b) => a.order - b.order).map(({ name }) => name)]),
  );
}

const idOf = (node: Value | undefined): string => String((node as NodeValue).properties.id);
const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const numbers = (value: Value | undefined): number[] => (Array.isArray(value) ? value.map(Number) : []);

function evidenceRow(
  row: Row,
  document: KnownDocument,
  departments: readonly string[],
  tiers: ReadonlyMap<string, string>,
  { language }: Reader,
): EvidenceRow {
  const measure = (row.m as NodeValue).properties;
  const link = (row.l as RelationshipValue).properties;
  const target = row.t as NodeValue;
  const name = nodeName(target.properties, language);
  return {
    area: document.area ? nodeName(document.area, language) : '',
    document: document.title,
    number: document.number,
    issued: document.issued,
    validUntil: document.validUntil,
    path: texts(measure.path),
    measure: String(measure.title),
    text: String(measure.text),
    departments,
    target: name,
    tier: target.labels.includes('Tier') ? name : (tiers.get(String(target.properties.id)) ?? ''),
    relation: String(link.relation),
    state: String(link.state),
    evidence: texts(link.evidence),
    starts: numbers(link.starts),
    ends: numbers(link.ends),
    terms: texts(link.terms),
    rule: String(link.rule),
    confidence: Number(link.confidence),
    measureId: String(measure.id),
    targetId: String(target.properties.id),
  };
}
