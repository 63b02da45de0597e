import type { MeasureText } from '../extract/measure-text.ts';
import type { Finding, Reading } from './findings.ts';

const FUSED = [
  /制造(?:业|企业)?(?:和|与|同|、|及)[^,。;]{0,10}服务[^,。;]{0,8}融合/g,
  /服务业?(?:和|与|同|、|及)[^,。;]{0,8}制造[^,。;]{0,10}融合/g,
];
/** Fusion of manufacturing and services, in whatever words (ruling 10). */
export function integration({ clauses }: Reading, text: string): Finding[] {
  return FUSED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      to: 'tier:integration',
      relation: 'direct' as const,
      rule: 'integration',
      term: '融合',
      start: index,
      end: index + words.length,
      clause: clauses.find(({ end }) => end > index)!,
    })),
  );
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
