/**
 * What the seeds say, for expectations that are worked out without a graph: what was read of each document, gone
 * through measure by measure.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSteps } from '../../../ingest/cli/read-steps.ts';
import type { Extraction, Link, Measure } from '../../../ingest/extraction.ts';
import type { Knowledge } from '../../../ingest/seeds/knowledge.ts';
import { defaultSeedsDir, loadKnowledge } from '../../../ingest/seeds/load.ts';
import { ROOT } from '../../support/cli.ts';

const SEEDS = 'seeds/documents';

/** A measure with the document that it stands in. */
export interface Found extends Omit<Measure, 'departments'> {
  document: Extraction['document'];
  area: string;
  /** Id in the graph. */
  id: string;
  /** Full names, each once. */
  departments: string[];
}

export interface Counted {
  knowledge: Knowledge;
  /** `path`: where the document lies. */
  extractions: (Extraction & { path: string })[];
  measures: Found[];
}

/** Reads `seeds/documents`. */
export async function readSeeds(): Promise<Counted> {
  const knowledge = loadKnowledge(defaultSeedsDir());
  const steps = readSteps(knowledge, ROOT);
  const files = readdirSync(join(ROOT, SEEDS)).map((file) => `${SEEDS}/${file}`);
  const extractions = await Promise.all(
    files.map(async (source) => ({ ...steps.extract(await steps.read(source)), path: source })),
  );
  const measures = extractions.flatMap(({ document, measures: all }) =>
    all.map((measure) => ({
      ...measure,
      document,
      area: document.area!,
      departments: unique(
        measure.departments.map(
          ({ name, canonical }) =>
            knowledge.departments.resolve(canonical ?? name, document.area)?.canonical ?? canonical ?? name,
        ),
      ),
    })),
  );
  return { knowledge, extractions, measures };
}

/** Whether a document holds on a day; one that does not say from when or until when does always. */
export function holds(document: Extraction['document'], day: string): boolean {
  const from = document.effective_from ?? document.issued ?? startOf(document.period_from);
  const until = document.valid_until ?? endOf(document.period_until);
  return document.uncounted === null && !(from && day < from) && !(until && day > until);
}

// The seeds give periods by years.
const startOf = (year: string | null) => year && `${year}-01-01`;
export const endOf = (year: string | null) => year && `${year}-12-31`;

export interface Priority {
  code: string;
  name: string;
  ordinal: number;
  tier: { code: string; name: string; ordinal: number };
}

/** Priorities of the framework that links point to. */
export function prioritiesOf({ framework }: Knowledge): Priority[] {
  return framework.tiers
    .flatMap(({ priorities, code, name }, at) =>
      priorities.map((priority) => ({ ...priority, tier: { code, name, ordinal: at + 1 } })),
    )
    .map(({ code, name, tier }, at) => ({ code, name, tier, ordinal: at + 1 }));
}

export const isPriority = ({ to }: Link): boolean => to !== 'framework' && !to.startsWith('tier:');

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Items that have the same key, by key. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => unknown[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

type Sortable = string | number;

/** Rows in the order of some of their columns; `-name` is the largest first. */
export function ordered<T extends object>(rows: readonly T[], ...columns: string[]): T[] {
  const by = (a: T, b: T, column: string): number => {
    const name = column.replace(/^-/, '') as keyof T;
    const [x, y] = [a[name] as Sortable, b[name] as Sortable];
    if (x === y) return 0;
    return (x < y ? -1 : 1) * (column.startsWith('-') ? -1 : 1);
  };
  return [...rows].sort((a, b) => columns.map((column) => by(a, b, column)).find((sign) => sign !== 0) ?? 0);
}
