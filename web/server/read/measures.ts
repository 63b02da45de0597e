/** Measures with what hangs on them. A query gives the measures as `m`; the rest is gathered for them. */
import * as z from 'zod';
import { NODES } from '../../../cypher/model.ts';
import type { Parameter } from '../../../cypher/store/store.ts';
import { NO_AREA } from '../../api/coverage.ts';
import {
  beneficiarySchema,
  departmentSchema,
  type fullMeasuresSchema,
  linkSchema,
  type Measure,
  type MeasuresQuestion,
  measureSchema,
  measuresSchema,
} from '../../api/measures.ts';
import { grouped, parsed, type Reading, rows } from '../rows.ts';

type Parameters = Record<string, Parameter>;

/** The most measures that one list gives back. */
export const MEASURES_LIMIT = 1000;

const base = NODES.Measure.extend({ document: z.string() });
const ofMeasure = z.object({ measure: z.string() });

/** Gathers, for the measures that `match` binds to `m`, one kind of thing that hangs on them. */
async function hanging<T>(
  reading: Reading,
  match: string,
  parameters: Parameters,
  shape: z.ZodType<T>,
  pattern: string,
  columns: string,
) {
  const row = z.intersection(shape, ofMeasure);
  const cypher = `${match} MATCH ${pattern} RETURN m.id AS measure, ${columns}`;
  return grouped(await rows(reading, row, cypher, parameters), (item) => item.measure);
}

const SPAN = (name: string) => `${name}.start AS start, ${name}.end AS end`;

async function summaryParts(reading: Reading, match: string, parameters: Parameters) {
  const [found, departments, links] = await Promise.all([
    rows(
      reading,
      base,
      `${match} MATCH (m)<-[:HAS_MEASURE]-(holder:Document)
       RETURN m.id AS id, holder.id AS document, m.title AS title, m.text AS text, m.kind AS kind, m.scope AS scope,
         m.path AS path, m.ordinal AS ordinal, ${SPAN('m')}`,
      parameters,
    ),
    hanging(
      reading,
      match,
      parameters,
      departmentSchema,
      '(m)-[r:RESPONSIBLE]->(b:Department)',
      `b.id AS id, b.name AS name, b.short AS short, r.role AS role, r.order AS order, r.asWritten AS asWritten, ${SPAN('r')}`,
    ),
    hanging(
      reading,
      match,
      parameters,
      linkSchema,
      '(m)-[l:ADDRESSES]->(t)',
      `t.id AS target, l.relation AS relation, l.state AS state, l.confidence AS confidence, l.evidence AS evidence,
       l.starts AS starts, l.ends AS ends, l.terms AS terms, l.rule AS rule`,
    ),
  ]);
  return found
    .sort((a, b) => (a.document === b.document ? a.ordinal - b.ordinal : a.document < b.document ? -1 : 1))
    .map((measure) => ({
      ...measure,
      departments: (departments.get(measure.id) ?? []).sort((a, b) => a.order - b.order),
      links: (links.get(measure.id) ?? []).sort((a, b) => (a.target < b.target ? -1 : 1)),
    }));
}

/** The measures that `match` binds to `m`, with everything that is known of them, in the order of their text. */
export async function fullMeasures(
  reading: Reading,
  match: string,
  parameters: Parameters,
): Promise<Measure[]> {
  const hangingOn = <T>(shape: z.ZodType<T>, pattern: string, columns: string) =>
    hanging(reading, match, parameters, shape, pattern, columns);
  const [measures, amounts, targets, instruments, beneficiaries] = await Promise.all([
    summaryParts(reading, match, parameters),
    hangingOn(
      NODES.Amount,
      '(m)-[:OFFERS]->(x:Amount)',
      `x.id AS id, x.role AS role, x.max AS max, x.currency AS currency, x.per AS per, x.asWritten AS asWritten, ${SPAN('x')}`,
    ),
    hangingOn(
      NODES.Target,
      '(m)-[:COMMITS_TO]->(x:Target)',
      `x.id AS id, x.indicator AS indicator, x.op AS op, x.value AS value, x.unit AS unit, x.year AS year, x.asWritten AS asWritten, ${SPAN('x')}`,
    ),
    hangingOn(
      NODES.Instrument,
      '(m)-[:USES]->(x:Instrument)',
      'x.id AS id, x.name AS name, x.nameEn AS nameEn, x.kind AS kind',
    ),
    hangingOn(beneficiarySchema, '(m)-[:SUPPORTS]->(x:Beneficiary)', 'x.name AS name, x.nameEn AS nameEn'),
  ]);
  return parsed(
    z.array(measureSchema),
    measures.map((measure) => ({
      ...measure,
      amounts: amounts.get(measure.id) ?? [],
      targets: targets.get(measure.id) ?? [],
      instruments: instruments.get(measure.id) ?? [],
      beneficiaries: beneficiaries.get(measure.id) ?? [],
    })),
  );
}

const BY_ID = 'UNWIND $ids AS wanted MATCH (m:Measure {id: wanted})';

/** Ids of the measures that are asked for; `more` where there are too many. */
async function idsOf(
  reading: Reading,
  question: MeasuresQuestion,
): Promise<{ ids: string[]; more: boolean }> {
  const conditions = [
    question.target !== undefined && 'EXISTS { MATCH (m)-[:ADDRESSES]->(goal) WHERE goal.id = $target }',
    question.department !== undefined &&
      'EXISTS { MATCH (m)-[:RESPONSIBLE]->(body:Department) WHERE body.id = $department }',
    question.instrument !== undefined &&
      'EXISTS { MATCH (m)-[:USES]->(means:Instrument) WHERE means.id = $instrument }',
    question.area === NO_AREA && 'NOT EXISTS { MATCH (m)-[:IN_AREA]->(somewhere:Area) }',
  ].filter((condition) => condition !== false);
  const match = [
    question.area !== undefined && question.area !== NO_AREA
      ? 'MATCH (m:Measure)-[:IN_AREA]->(place:Area {id: $area})'
      : 'MATCH (m:Measure)',
    conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
  ].join(' ');
  const { rows: found, more } = await reading.session.run(`${match} RETURN m.id AS id ORDER BY id`, {
    parameters: {
      area: question.area ?? null,
      target: question.target ?? null,
      department: question.department ?? null,
      instrument: question.instrument ?? null,
    },
    limit: MEASURES_LIMIT,
    signal: reading.signal,
  });
  return { ids: found.map((row) => String(row.id)), more };
}

/** Measures that fit all of what is asked for, with links in any state. */
export async function measuresOf(
  reading: Reading,
  question: MeasuresQuestion,
): Promise<z.infer<typeof measuresSchema>> {
  const { ids, more } = await idsOf(reading, question);
  return parsed(measuresSchema, { measures: await summaryParts(reading, BY_ID, { ids }), more });
}

/** The same measures with everything that is known of them. */
export async function fullMeasuresOf(
  reading: Reading,
  question: MeasuresQuestion,
): Promise<z.infer<typeof fullMeasuresSchema>> {
  const { ids, more } = await idsOf(reading, question);
  return { measures: await fullMeasures(reading, BY_ID, { ids }), more };
}

/** One measure, or null where there is none. */
export async function oneMeasure(reading: Reading, id: string): Promise<Measure | null> {
  const [measure] = await fullMeasures(reading, 'MATCH (m:Measure {id: $id})', { id });
  return measure ?? null;
}
