/** The dataset of the matrix: areas, documents, frameworks, and counts by document, target and relation. */
import * as z from 'zod';
import { NODES } from '../../../cypher/model.ts';
import {
  type Coverage,
  coverageSchema,
  type Framework,
  frameworkSchema,
  prioritySchema,
} from '../../api/coverage.ts';
import { grouped, parsed, type Reading, rows } from '../rows.ts';
import { documentSummaries } from './documents.ts';
import { countLinks } from './link-counts.ts';

const AREAS = 'MATCH (a:Area) RETURN a.id AS id, a.name AS name, a.nameEn AS nameEn, a.level AS level';
const FRAMEWORKS = `MATCH (f:Framework)
  RETURN f.id AS id, f.name AS name, f.nameEn AS nameEn, f.validFrom AS validFrom, f.validUntil AS validUntil,
    f.fingerprint AS fingerprint`;
const TIERS = `MATCH (t:Tier)-[:OF]->(f:Framework)
  RETURN f.id AS framework, t.id AS id, t.code AS code, t.name AS name, t.nameEn AS nameEn, t.ordinal AS ordinal`;
const PRIORITIES = `MATCH (p:Priority)-[:IN_TIER]->(t:Tier)-[:OF]->(f:Framework)
  RETURN f.id AS framework, t.id AS tier, p.id AS id, p.code AS code, p.name AS name, p.nameEn AS nameEn,
    p.ordinal AS ordinal, p.definition AS definition, p.definitionEn AS definitionEn, p.isNot AS isNot,
    p.isNotEn AS isNotEn`;

/** `order`: ids of areas in reading order; areas that it does not name come last. */
export async function coverage(reading: Reading, order: readonly string[]): Promise<Coverage> {
  const areas = await rows(reading, NODES.Area, AREAS);
  const place = new Map(order.map((id, index) => [id, index]));
  const at = (id: string) => place.get(id) ?? order.length;
  areas.sort((a, b) => at(a.id) - at(b.id) || (a.id < b.id ? -1 : 1));
  const frameworks = await readFrameworks(reading);
  const { measures, links } = await countLinks(reading);
  const documents = await documentSummaries(reading, measures);

  const documentIndex = new Map(documents.map(({ id }, index) => [id, index]));
  const cells = [...links.cells()];
  const targets = [...new Set(cells.map(([, target]) => links.targets[target]!))].sort();
  const targetIndex = new Map(targets.map((id, index) => [id, index]));
  // Both are sent in the order of their ids, which is not that in which they were counted.
  const documentAt = links.documents.map((id) => documentIndex.get(id));
  const targetAt = links.targets.map((id) => targetIndex.get(id));
  return parsed(coverageSchema, {
    areas,
    documents,
    frameworks,
    targets,
    counts: cells
      .map(([document, target, ...counts]) => [documentAt[document], targetAt[target], ...counts])
      .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!),
  });
}

async function readFrameworks(reading: Reading): Promise<Framework[]> {
  const inFramework = { framework: z.string() };
  const frameworks = await rows(reading, frameworkSchema.omit({ tiers: true, priorities: true }), FRAMEWORKS);
  const tiers = grouped(await rows(reading, NODES.Tier.extend(inFramework), TIERS), (t) => t.framework);
  const priorities = grouped(
    await rows(reading, prioritySchema.extend(inFramework), PRIORITIES),
    (p) => p.framework,
  );
  const sorted = <T extends { ordinal: number }>(list: T[] | undefined) =>
    [...(list ?? [])].sort((a, b) => a.ordinal - b.ordinal);
  return frameworks
    .map((framework) => ({
      ...framework,
      tiers: sorted(tiers.get(framework.id)),
      priorities: sorted(priorities.get(framework.id)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
