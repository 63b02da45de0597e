/** What overlaps are made of: shared means, and measures in nearly the same words. */
import * as z from 'zod';
import { type Overlaps, overlapsShape } from '../../api/overlaps.ts';
import { grouped, parsed, type Reading, rows } from '../rows.ts';

const { instruments, beneficiaries, means } = overlapsShape.shape;
const INSTRUMENTS = 'MATCH (i:Instrument) RETURN i.id AS id, i.name AS name, i.nameEn AS nameEn ORDER BY id';
const BENEFICIARIES = 'MATCH (b:Beneficiary) RETURN b.name AS name, b.nameEn AS nameEn ORDER BY name';
const MEANS = `MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p:Priority)
  WHERE l.state <> 'rejected' AND l.relation = 'direct'
  MATCH (m)-[:USES]->(i:Instrument)
  MATCH (m)-[:SUPPORTS]->(b:Beneficiary)
  RETURN d.id AS document, p.id AS target, i.id AS instrument, b.name AS beneficiary, count(m) AS measures`;
const SIMILAR = `MATCH (a:Measure)-[s:SIMILAR_TO]->(b:Measure)
  MATCH (a)<-[:HAS_MEASURE]-(da:Document)
  MATCH (b)<-[:HAS_MEASURE]-(db:Document)
  RETURN a.id AS aId, a.title AS aTitle, a.path AS aPath, da.id AS aDocument,
    b.id AS bId, b.title AS bTitle, b.path AS bPath, db.id AS bDocument, s.score AS score
  ORDER BY score DESC, aId, bId LIMIT 500`;

const similarRow = z.object({
  aId: z.string(),
  aTitle: z.string(),
  aPath: z.array(z.string()),
  aDocument: z.string(),
  bId: z.string(),
  bTitle: z.string(),
  bPath: z.array(z.string()),
  bDocument: z.string(),
  score: z.number(),
});

export async function overlaps(reading: Reading): Promise<Overlaps> {
  const pairs = await rows(reading, similarRow, SIMILAR);
  return parsed(overlapsShape, {
    instruments: await rows(reading, instruments.element, INSTRUMENTS),
    beneficiaries: await rows(reading, beneficiaries.element, BENEFICIARIES),
    means: shared(await rows(reading, means.element, MEANS)),
    similar: pairs.map((pair) => ({
      a: { id: pair.aId, document: pair.aDocument, title: pair.aTitle, path: pair.aPath },
      b: { id: pair.bId, document: pair.bDocument, title: pair.bTitle, path: pair.bPath },
      score: pair.score,
    })),
  });
}

/** Without what only one document has, as that overlaps with nothing; in an order that is the same in every store. */
function shared(all: Overlaps['means']): Overlaps['means'] {
  const keyed = all.map((one) => ({
    one,
    means: JSON.stringify([one.target, one.instrument, one.beneficiary]),
  }));
  keyed.sort((a, b) => order(a.means, b.means) || order(a.one.document, b.one.document));
  const byMeans = grouped(keyed, (row) => row.means);
  return [...byMeans.values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) => group.map(({ one }) => one));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
