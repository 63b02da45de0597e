/** Documents as lists and the reader show them. */
import * as z from 'zod';
import { type DocumentSummary, documentSummarySchema } from '../../api/coverage.ts';
import { documentSchema, type ReaderDocument, type Section, sectionSchema } from '../../api/documents.ts';
import { parsed, type Reading, rows } from '../rows.ts';
import { fullMeasures } from './measures.ts';

const SUMMARY = `
  OPTIONAL MATCH (d)-[:OF]->(a:Area)
  RETURN d.id AS id, d.title AS title, d.number AS number, d.level AS level, a.id AS area, d.issued AS issued,
    d.published AS published, d.effectiveFrom AS effectiveFrom, d.validUntil AS validUntil,
    d.periodFrom AS periodFrom, d.periodUntil AS periodUntil,
    d.uncounted AS uncounted,
    d.sha256 AS sha256, d.warnings AS warningList`;

const summaryRow = documentSummarySchema
  .omit({ measures: true, warnings: true })
  .extend({ warningList: z.array(z.string()) });

function summary(row: z.infer<typeof summaryRow>, measures: number): DocumentSummary {
  const { warningList, ...fields } = row;
  return { ...fields, measures, warnings: warningList.length };
}

/** All documents, in the order of their ids; `measures` says how many each has. */
export async function documentSummaries(
  reading: Reading,
  measures: ReadonlyMap<string, number>,
): Promise<DocumentSummary[]> {
  const found = await rows(reading, summaryRow, `MATCH (d:Document)${SUMMARY}`);
  return found.map((row) => summary(row, measures.get(row.id) ?? 0)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const sourceRow = z.object({ source: z.string(), script: z.string(), text: z.string().nullable() });
const issuerRow = z.object({ id: z.string(), name: z.string(), order: z.int() });
const parentRow = z.object({ id: z.string(), parent: z.string() });

/** A document with its text and everything that points into it, or null where there is none. */
export async function readerDocument(reading: Reading, id: string): Promise<ReaderDocument | null> {
  const by = { id };
  const [[found], [source], issuers, measures, sections] = await Promise.all([
    rows(reading, summaryRow, `MATCH (d:Document {id: $id})${SUMMARY}`, by),
    rows(
      reading,
      sourceRow,
      `MATCH (d:Document {id: $id}) OPTIONAL MATCH (d)-[:HAS_TEXT]->(t:SourceText)
       RETURN d.source AS source, d.script AS script, t.text AS text`,
      by,
    ),
    rows(
      reading,
      issuerRow,
      'MATCH (d:Document {id: $id})-[i:ISSUED_BY]->(b:Department) RETURN b.id AS id, b.name AS name, i.order AS order',
      by,
    ),
    fullMeasures(reading, 'MATCH (d:Document {id: $id})-[:HAS_MEASURE]->(m:Measure)', by),
    sectionsOf(reading, id),
  ]);
  if (!found) return null;
  return parsed(documentSchema, {
    summary: summary(found, measures.length),
    issuers: issuers.sort((a, b) => a.order - b.order),
    source: source?.source ?? '',
    script: source?.script,
    warnings: found.warningList,
    text: source?.text ?? '',
    sections,
    measures,
  });
}

async function sectionsOf(reading: Reading, id: string): Promise<Section[]> {
  const all = 'MATCH (d:Document {id: $id})-[:HAS_SECTION*1..16]->(s:Section)';
  const [sections, above] = await Promise.all([
    rows(
      reading,
      sectionSchema.omit({ parent: true }),
      `${all} RETURN s.id AS id, s.heading AS heading, s.kind AS kind, s.ordinal AS ordinal, s.start AS start, s.end AS end`,
      { id },
    ),
    rows(
      reading,
      parentRow,
      `${all} MATCH (s)<-[:HAS_SECTION]-(p:Section) RETURN s.id AS id, p.id AS parent`,
      { id },
    ),
  ]);
  const parents = new Map(above.map((row) => [row.id, row.parent]));
  return sections
    .map((section) => ({ ...section, parent: parents.get(section.id) ?? null }))
    .sort((a, b) => a.ordinal - b.ordinal);
}
