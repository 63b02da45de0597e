import type { LinkRule } from '../../cypher/rule-words.ts';
import type { Clause } from '../text/clauses.ts';
import type { Finding } from './findings.ts';
import { hitsWithin, placeOf, type Scene } from './place.ts';
import { listOf, mayBeListed } from './rules/lists.ts';
import type { LiveHit } from './terms.ts';
import { isGrown } from './verbs.ts';

/** Priorities whose trades and goods stand in lists of anything: 老旧小区、商业综合体、公共停车场. */
const COMMON = new Set(['manufacturing', 'services', 'health', 'consumer-goods', 'green-low-carbon']);
/** Of fewer things, each is an object of its own. */
const MANY = 3;
const ONE_OF_MANY: Pick<Finding, 'relation'> & { rule: LinkRule } = {
  relation: 'named',
  rule: 'one-of-many',
};

/**
 * Names, in place, what the body says once of a common priority as one of many things of which no other is a field and
 * which nothing makes grow (ruling 2). In a document about it, and below a heading about it, it stays supported.
 * @param findings of one measure
 */
export function nameOneOfMany(findings: Finding[], scene: Scene, clauses: readonly Clause[]): void {
  // Few measures have any.
  if (!findings.some((finding) => mayBeOneOfMany(finding, scene.text))) return;
  for (const to of COMMON) {
    const at = onlyDirect(findings, to);
    if (at >= 0 && isOneOfMany(findings[at]!, scene, clauses))
      findings[at] = { ...findings[at]!, ...ONE_OF_MANY };
  }
}

const mayBeOneOfMany = ({ rule, to, start, end }: Finding, text: string) =>
  rule === 'clause' && COMMON.has(to) && mayBeListed(text, start, end);

/** The index of the one finding that supports `to`; -1 where none or several do. */
function onlyDirect(findings: readonly Finding[], to: string): number {
  let at = -1;
  for (let i = 0; i < findings.length; i++) {
    const finding = findings[i]!;
    if (finding.to !== to || finding.relation !== 'direct') continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}

function isOneOfMany(finding: Finding, scene: Scene, clauses: readonly Clause[]): boolean {
  const { to, start, clause } = finding;
  const { text, hits, titleEnd, headingTargets, topics } = scene;
  if (!mayBeOneOfMany(finding, text)) return false;
  const leads = titleEnd === 0 && clause.sentence.start === 0;
  if (start < titleEnd || leads || headingTargets.has(to) || topics.fields.has(to)) return false;
  const hit = hits.find((one) => one.start === start)!;
  const place = placeOf(hit, clause, clauses.indexOf(clause), scene);
  const list = listOf(place);
  if (list.items < MANY || isGrown(place.before)) return false;
  const isField = ({ word, sense }: LiveHit) =>
    word !== hit.word && sense.kind === 'sure' && sense.subject.to.length > 0;
  return !hitsWithin(place, list.start, list.end).some(isField);
}
