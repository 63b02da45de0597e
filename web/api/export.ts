/** What an export asks for beyond what the page has: nodes with all of their properties, evidence, references. */
import * as z from 'zod';
import { LANGUAGES } from '../../cypher/export/settings.ts';
import { isoDate } from '../../cypher/model.ts';
import { id } from './common.ts';
import { DRAWN_LABELS } from './graph.ts';

const value = z.json();
const properties = z.record(z.string(), value);
const node = z.object({ label: z.enum(DRAWN_LABELS), id });

/** The most nodes that one question may name. */
export const EXPORT_BATCH = 500;

export const exportNodesQuestion = z.object({
  language: z.enum(LANGUAGES),
  nodes: z.array(node).min(1).max(EXPORT_BATCH),
});
export const exportDocumentsQuestion = z.object({ language: z.enum(LANGUAGES) });

const evidenceRowSchema = z.object({
  area: z.string(),
  document: z.string(),
  number: z.string().nullable(),
  issued: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  path: z.array(z.string()),
  measure: z.string(),
  text: z.string(),
  departments: z.array(z.string()),
  target: z.string(),
  tier: z.string(),
  relation: z.string(),
  state: z.string(),
  evidence: z.array(z.string()),
  starts: z.array(z.number()),
  ends: z.array(z.number()),
  terms: z.array(z.string()),
  rule: z.string(),
  confidence: z.number(),
  measureId: z.string(),
  targetId: z.string(),
});

/** Nodes that are there, the relationships that begin at them, and what the links of the measures among them rest on. */
export const exportNodesSchema = z.object({
  nodes: z.array(z.object({ key: z.string(), labels: z.array(z.string()), name: z.string(), properties })),
  edges: z.array(
    z.object({ key: z.string(), source: z.string(), target: z.string(), type: z.string(), properties }),
  ),
  evidence: z.array(evidenceRowSchema),
  /** Tells the state of the graph that all of this is of; null where it changed while it was read. */
  moment: z.string().nullable(),
});

/** All documents, as lists of references name them. */
export const exportDocumentsSchema = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      issuers: z.array(z.string()),
      issued: isoDate.nullable(),
      published: isoDate.nullable(),
      validUntil: isoDate.nullable(),
      source: z.string(),
      sha256: z.string(),
    }),
  ),
});
