import type { MeasureText } from '../extract/measure-text.ts';
import type { Finding, Reading } from './findings.ts';

/** `…制造…服务业…融合` in one clause is the integration of the two, in whatever words (ruling 10). */
export function integration({ findings, clauses }: Reading, text: string): Finding[] {
  const found: Finding[] = [];
  for (const clause of clauses) {
    const inside = findings.filter((one) => one.clause === clause && one.relation === 'direct');
    const one = inside.find(({ to }) => to === 'manufacturing');
    const other = inside.find(({ to, start }) => to === 'services' && start !== one?.start);
    if (!one || !other) continue;
    const start = Math.min(one.start, other.start);
    const end = Math.max(one.end, other.end);
    const fused = /^[^,。;]{0,8}融合/.exec(text.slice(end, clause.end));
    if (!fused) continue;
    const span = { start, end: end + fused[0].length };
    found.push({
      to: 'tier:integration',
      relation: 'direct',
      rule: 'integration',
      term: '融合',
      clause,
      ...span,
    });
  }
  return found;
}

/**
 * What the heading of the group says where the measure is silent on its field: it has no direct link of its own.
 * The evidence is the measure's lead sentence.
 */
export function fromHeading(measure: MeasureText, reading: Reading): Finding[] {
  if (reading.findings.some(({ relation }) => relation === 'direct')) return [];
  const end = measure.title.length || Math.min(measure.content.length, 40);
  const first = reading.clauses[0];
  if (!first || end === 0) return [];
  return [...reading.headingTargets].map((to) => ({
    to,
    relation: 'direct',
    rule: 'group-heading',
    term: '',
    start: 0,
    end,
    clause: first,
  }));
}
