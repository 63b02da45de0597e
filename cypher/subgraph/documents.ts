/** The documents of a graph and its frameworks, as settings and citations name them. */
import * as z from 'zod';
import type { CitedDocument } from '../export/citations.ts';
import { type ExportSettings, exportSettingsSchema } from '../export/settings.ts';
import { isoDate } from '../model.ts';
import { StoreError } from '../store/store.ts';
import { type Reader, rowsOf } from './reading.ts';

const documentRow = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issued: isoDate.nullable(),
  published: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  source: z.string(),
  sha256: z.string(),
});
const issuerRow = z.object({ id: z.string(), name: z.string(), order: z.int() });

export interface KnownDocument extends CitedDocument {
  /** Id and names of its area; null where the text does not tell. */
  area: { id: string; name: string; nameEn: string } | null;
}

function read<T>(schema: z.ZodType<T>, row: unknown): T {
  const found = schema.safeParse(row);
  if (found.success) return found.data;
  throw new StoreError(
    'damaged',
    `The graph does not have the form that this version expects (${z.prettifyError(found.error)}). Ingest the documents anew.`,
  );
}

/** All documents, in the order of their ids. */
export async function knownDocuments(reader: Reader): Promise<KnownDocument[]> {
  const documents = new Map<string, KnownDocument>();
  for await (const row of rowsOf(
    reader,
    `MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.number AS number, d.issued AS issued,
       d.published AS published, d.validUntil AS validUntil, d.source AS source, d.sha256 AS sha256 ORDER BY id`,
  )) {
    const document = read(documentRow, row);
    documents.set(document.id, { ...document, issuers: [], area: null });
  }
  const areas = z.object({ id: z.string(), area: z.string(), name: z.string(), nameEn: z.string() });
  for await (const row of rowsOf(
    reader,
    'MATCH (d:Document)-[:OF]->(a:Area) RETURN d.id AS id, a.id AS area, a.name AS name, a.nameEn AS nameEn',
  )) {
    const { id, area, name, nameEn } = read(areas, row);
    const document = documents.get(id);
    if (document) document.area = { id: area, name, nameEn };
  }
  const issuers = new Map<string, { name: string; order: number }[]>();
  for await (const row of rowsOf(
    reader,
    'MATCH (d:Document)-[i:ISSUED_BY]->(b:Department) RETURN d.id AS id, b.name AS name, i.order AS order',
  )) {
    const { id, name, order } = read(issuerRow, row);
    issuers.set(id, [...(issuers.get(id) ?? []), { name, order }]);
  }
  for (const [id, named] of issuers) {
    const document = documents.get(id);
    if (document) document.issuers = named.sort((a, b) => a.order - b.order).map(({ name }) => name);
  }
  return [...documents.values()];
}

/** Frameworks as settings name them. */
export async function knownFrameworks(reader: Reader): Promise<ExportSettings['frameworks']> {
  const found: ExportSettings['frameworks'] = [];
  for await (const row of rowsOf(
    reader,
    `MATCH (f:Framework) RETURN f.id AS id, f.name AS name, f.nameEn AS nameEn, f.validFrom AS validFrom,
       f.validUntil AS validUntil, f.fingerprint AS fingerprint ORDER BY id`,
  ))
    found.push(read(exportSettingsSchema.shape.frameworks.element, row));
  return found;
}
