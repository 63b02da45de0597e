import type { MeasureText } from '../extract/measure-text.ts';
import { matchesOf } from '../text/matches.ts';
import type { Cue, Vocabulary } from '../text/vocabulary.ts';
import { clauseAt } from './clauses.ts';
import type { Finding, Reading } from './findings.ts';
import { isSupported } from './verbs.ts';

/** Words without which the patterns of this file find nothing. */
export interface Wholes {
  fusion: Cue;
  vehicle: Cue;
}

export const compileWholes = (vocabulary: Vocabulary): Wholes => ({
  fusion: vocabulary.cue([FUSION]),
  vehicle: vocabulary.cue(VEHICLES.split('|')),
});

/** What several words of a measure say together. */
export function wholeMeasure(reading: Reading, text: string, { fusion, vehicle }: Wholes): Finding[] {
  const found = reading.words.inText(fusion) ? integration(reading, text) : [];
  return reading.words.inText(vehicle) ? [...found, ...cleanVehicles(reading, text)] : found;
}

const FUSION = '融合';
const FUSED = [
  /制造(?:业|企业)?(?:和|与|同|、|及)(?:[^,。;]{0,10}服务|[^,。;]{11,30}服务业)[^,。;]{0,8}融合/g,
  /服务业?(?:和|与|同|、|及)[^,。;]{0,8}制造[^,。;]{0,10}融合/g,
];
/** Fusion of manufacturing and services, in whatever words (ruling 10). */
function integration({ clauses }: Reading, text: string): Finding[] {
  const found: Finding[] = [];
  // Each of the patterns needs both.
  if (!text.includes('制造') || !text.includes('服务')) return found;
  for (const pattern of FUSED)
    for (const { index, 0: words } of matchesOf(pattern, text))
      found.push({
        to: 'tier:integration',
        relation: 'direct',
        rule: 'integration',
        term: FUSION,
        start: index,
        end: index + words.length,
        clause: clauseAt(clauses, index),
      });
  return found;
}

const VEHICLES = '重卡|卡车|货车|客车|公交车|物流车|环卫车|渣土车|专用车|作业车';
const CLEAN_VEHICLE = new RegExp(
  `(?:氢能?|燃料电池|新能源|纯电动|换电)[^,。;、站桩在于]{0,8}(?:${VEHICLES})`,
  'g',
);
/** What is shown to work or made is supported; what is bought is used. */
const IS_NEW = /氢|燃料电池/;
const MAKES = /(?:研发|研制|制造|生产|开发|投放市场|量产)[^,。;]*$/;
/** How far from a vehicle its verb may stand. */
const NEAR = 80;
/** Vehicles by what drives them and what they are for: 氢燃料电池冷链物流车. */
function cleanVehicles({ clauses, refused }: Reading, text: string): Finding[] {
  if (refused.includes('auto')) return [];
  return matchesOf(CLEAN_VEHICLE, text).flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const clause = clauseAt(clauses, index);
    const before = text.slice(Math.max(clause.start, index - NEAR), index);
    if (!isSupported(before, text.slice(end, Math.min(clause.end, end + NEAR)))) return [];
    const isGrowing = IS_NEW.test(words) || MAKES.test(before);
    const relation = isGrowing ? ('direct' as const) : ('named' as const);
    const rule = isGrowing ? 'clause' : 'deed-of-others';
    return [{ to: 'auto', relation, rule, term: words, start: index, end, clause }];
  });
}

/** The measure names an industry outside the framework in its title, as 发展都市现代农业 does: it is not silent. */
const speaksOfOtherTrade = ({ hits }: Reading, titleEnd: number) =>
  hits.some(({ start, sense }) => start < titleEnd && sense.kind === 'sure' && sense.subject.to.length === 0);

/**
 * Targets that are all trades of a kind, or no trade at all: below a heading about them stands what is done for firms of
 * every field (ruling 12), so that a silent measure does not plainly belong to them.
 */
const isBroad = (to: string) => BROAD.has(to) || to.startsWith('tier:');
const BROAD = new Set(['manufacturing', 'services', 'green-transition', 'digital-transformation']);

/**
 * What is done for all fields (ruling 12): a silent measure on firms, talent, land or villages does not plainly belong to
 * the field of the heading that it stands below.
 */
const FOR_ALL =
  /企业|主体|专精特新|人才|招商|引资|用地|土地|厂房|空间|审批|政务|营商|知识产权|专利|孵化|融资|信贷|贷款|乡村|生态环境|种质|宣传|领导|统计/;

/**
 * What the heading of the group says where the measure is silent on its field: it has no direct link of its own, and the
 * heading is about one field. The evidence is the measure's lead sentence. What the measure itself refuses, no heading
 * supports.
 */
export function fromHeading(measure: MeasureText, reading: Reading): Finding[] {
  if (reading.headingTargets.size === 0) return [];
  if (reading.findings.some(({ relation }) => relation === 'direct')) return [];
  if (speaksOfOtherTrade(reading, measure.bodyStart || reading.clauses[0]?.end || 0)) return [];
  const end = measure.title.length || Math.min(measure.content.length, 40);
  const first = reading.clauses[0];
  if (!first || end === 0 || FOR_ALL.test(measure.content.text.slice(0, end))) return [];
  const supported = [...reading.headingTargets].filter((to) => !isBroad(to) && !reading.refused.includes(to));
  return supported.map((to) => ({
    to,
    relation: 'direct',
    rule: 'group-heading',
    term: '',
    start: 0,
    end,
    clause: first,
  }));
}
