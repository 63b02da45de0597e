/** Questions of the page on a large graph: the matrix, a document, a search, a node and what is around it. */
import type { Store } from '../../../cypher/store/store.ts';
import { around, expand } from '../../../web/server/graph/around.ts';
import { names } from '../../../web/server/graph/names.ts';
import { readerDocument } from '../../../web/server/read/documents.ts';
import { countAll, countLinks } from '../../../web/server/read/link-counts.ts';
import { search } from '../../../web/server/read/search.ts';
import { readingFor } from '../../../web/server/rows.ts';
import { Random } from '../../support/random.ts';

const ROUNDS = 60;
const WORDS = [
  '人工智能',
  '集成电路',
  '企业落户',
  '专项资金',
  '数字化转型',
  '绿色低碳',
  '总部',
  '人才',
  '大模型',
  '生物医药',
];

export interface Times {
  /**
   * Milliseconds of one query for areas by priorities, and of one for the numbers of the page; of these from the links
   * as the page counts them, and from what is kept.
   */
  byArea: number;
  plain: number;
  byLinks: number;
  kept: number;
  /** Milliseconds that 95 of 100 do not exceed, by question. */
  p95: Record<string, number>;
}

/** What somebody would ask who wants the matrix and nothing else. */
const MATRIX = `MATCH (a:Area)<-[:IN_AREA]-(m:Measure)-[l:ADDRESSES]->(p:Priority) WHERE l.state <> 'rejected'
  RETURN a.id AS area, p.id AS priority, l.relation AS relation, count(DISTINCT m) AS measures`;

/** What somebody would ask who wants the numbers of the page: by document, with how many lack a body or an amount. */
const CELLS = `MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(t) WHERE l.state <> 'rejected'
  WITH d, t, l, m, COUNT { (m)-[:RESPONSIBLE]->() } AS bodies, COUNT { (m)-[:OFFERS]->() } AS amounts
  RETURN d.id AS document, t.id AS target, l.relation AS relation, count(m) AS measures,
    sum(CASE WHEN bodies = 0 THEN 1 ELSE 0 END) AS withoutDepartment,
    sum(CASE WHEN amounts = 0 THEN 1 ELSE 0 END) AS withoutAmount`;

/** Measures around a node, as the page asks for them. */
const measures = () => ({ other: 'Measure' as const, limit: 50, shown: [] });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export async function timeReads(store: Store): Promise<Times> {
  const reading = readingFor(store.read(), new AbortController().signal);
  const never = Number.POSITIVE_INFINITY;
  let [byArea, plain, byLinks, kept] = [never, never, never, never];
  for (let round = 0; round < 3; round++) {
    byArea = Math.min(byArea, await timed(() => reading.session.run(MATRIX)));
    plain = Math.min(plain, await timed(() => reading.session.run(CELLS)));
    byLinks = Math.min(byLinks, await timed(() => countAll(reading)));
    kept = Math.min(kept, await timed(() => countLinks(reading)));
  }
  const { rows } = await reading.session.run('MATCH (d:Document) RETURN d.id AS id ORDER BY id');
  const ids = rows.map(({ id }) => String(id));
  const priorities = await reading.session.run(
    'MATCH (p:Priority)<-[:ADDRESSES]-() RETURN DISTINCT p.id AS id',
  );
  const targets = priorities.rows.map(({ id }) => String(id));
  const held = await reading.session.run('MATCH (a:Area)<-[:IN_AREA]-() RETURN DISTINCT a.id AS id');
  const areas = held.rows.map(({ id }) => String(id));
  const random = new Random(11);
  const p95: Record<string, number> = {};
  for (const [name, ask] of Object.entries({
    'a document': () => readerDocument(reading, random.of(ids)),
    'a search': () => search(store, reading.signal, `${random.of(WORDS)} ${random.of(WORDS)}`, 20),
    'a suggestion': () => search(store, reading.signal, random.of(WORDS).slice(0, 2), 8),
    'the names to suggest': () => names(reading),
    'a document expanded': () =>
      expand(reading, {
        ...measures(),
        label: 'Document',
        id: random.of(ids),
        direction: 'out',
        type: 'HAS_MEASURE',
      }),
    'a priority expanded': () =>
      expand(reading, {
        ...measures(),
        label: 'Priority',
        id: random.of(targets),
        direction: 'in',
        type: 'ADDRESSES',
      }),
    'what is around a priority': () => around(reading, { label: 'Priority', id: random.of(targets) }),
    'what is around an area': () => around(reading, { label: 'Area', id: random.of(areas) }),
    'an area expanded': () =>
      expand(reading, {
        ...measures(),
        label: 'Area',
        id: random.of(areas),
        direction: 'in',
        type: 'IN_AREA',
      }),
  })) {
    for (let round = 0; round < 10; round++) await ask();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(ask));
    p95[name] = times.sort((a, b) => a - b)[Math.floor(ROUNDS * 0.95)]!;
  }
  return { byArea, plain, byLinks, kept, p95 };
}
