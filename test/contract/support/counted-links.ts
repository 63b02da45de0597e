/** Measures, and what they are linked to, as saved queries ask for them: by day, area and kind of link. */
import type { Parameter } from '../../../cypher/store/store.ts';
import type { Link } from '../../../ingest/extraction.ts';
import { type Counted, type Found, grouped, holds, isPriority, prioritiesOf } from './counted.ts';

export type Asked = Record<string, Parameter>;
type Rows = Record<string, unknown>[];
export type Count = (seeds: Counted, asked: Asked) => Rows;

export const inForce = ({ measures }: Counted, { on, area }: Asked): Found[] =>
  measures.filter((m) => holds(m.document, String(on)) && (!area || m.area === area));

/** A measure, and a priority that it is linked to in one of the ways that were asked for. */
export interface Pair {
  m: Found;
  code: string;
  link: Link;
}

export const pairs = (measures: readonly Found[], relations: Parameter = ['direct', 'named']): Pair[] =>
  measures.flatMap((m) =>
    m.links
      .filter((link) => isPriority(link) && (relations as string[]).includes(link.relation))
      .map((link) => ({ m, code: link.to, link })),
  );
export const counted = (seeds: Counted, asked: Asked): Pair[] =>
  pairs(inForce(seeds, asked), asked.relations);

export const ids = (found: readonly { m: Found }[]): number => new Set(found.map(({ m }) => m.id)).size;
export const nameOf = (seeds: Counted, code: string) =>
  prioritiesOf(seeds.knowledge).find((p) => p.code === code)!.name;
export const cellsOf = (seeds: Counted, found: readonly Pair[]) =>
  [...grouped(found, ({ m, code }) => [m.area, code]).values()].map((cell) => {
    const [{ m, code }] = cell as [Pair, ...Pair[]];
    return { cell, area: m.area, priority: code, name: nameOf(seeds, code), measures: ids(cell) };
  });
export const withoutCell = (rows: ReturnType<typeof cellsOf>): Rows => rows.map(({ cell: _, ...row }) => row);

/** Areas whose documents hold on the day, with how many do. */
export const assessable = ({ extractions }: Counted, { on }: Asked) =>
  grouped(
    extractions.map(({ document }) => document).filter((document) => holds(document, String(on))),
    ({ area }) => [area],
  );

export const supports = (all: readonly Pair[], area: Parameter | undefined) =>
  grouped(
    all.filter(({ m }) => m.area === area),
    ({ code }) => [code],
  );

export const inCity = ({ document }: Found): boolean => document.level === 'city';
