import { isIn, unitsOf } from '../../text/units.ts';
import { about, direct, hitsWithin, inTitle, named, type Place, type Verdict } from '../place.ts';
import type { LiveTerm } from '../terms.ts';
import { isGrown, isSupported } from '../verbs.ts';
import { hasCompany } from './company.ts';
import { listOf } from './lists.ts';

/** 数字化 as what is brought about, not as an attribute (数字化格局, 数字化人才). */
const BROUGHT_ABOUT =
  /^(?:[数智绿低网][字能色碳络]化)?(?:$|、|和|与|及|改|转|升|提|增|发|建|赋|应用|水平|能力|平台|系统|工具|项目|示范|试点|工程|行动)/;

/** Words of two signs (船东, 时尚, 冷链) are found in names, places and goods of other fields as well. */
const SHORT = /^\p{Script=Han}{2}$/u;
/** Short words for these name nothing else: 芯片, 光伏, 降碳. */
const UNMISTAKABLE = new Set(['ic', 'green-low-carbon', 'green-transition']);
/** Its words are short and mean it wherever they stand: 首店, 首发 (ruling 8). */
const DEBUTS = '首发经济';
const isShort = ({ kind, text, subject }: LiveTerm, to: string) =>
  kind === 'sure' &&
  SHORT.test(text) &&
  !UNMISTAKABLE.has(to) &&
  subject.industry !== DEBUTS &&
  !subject.upgrade;
/** 重点发展汽车、家电: what is to grow, said as such. */
const STRESSED = /(?:重点|大力|加快|积极|着力|优先)发展(?:[^,。;对为将把向在]{0,24}、)?$/;
/** Behind a word, these make it a field. */
const FIELD = /^等?(?:产业|行业|领域|集群|全产业链)/;

/**
 * Words that are too weak to make a link where they stand alone in the body: those that count only as what is
 * supported, and short ones. They make one in the title, below a heading about the same, and short ones also beside
 * another word for it, in a document about it, and where they are called a field.
 */
export const loneWord = about(
  (term, to) => term.kind === 'object' || isShort(term, to),
  (place, to) => (place.hit.sense.kind === 'object' ? asObject(place, to) : asShort(place, to)),
);

/** 加大对科技创新、绿色发展等领域的信贷投放: what banks lend for is no upgrade of anybody. */
const LENT = /^[^,。;]{0,30}(?:信贷|贷款投放)/;

function asObject(place: Place, to: string): Verdict {
  const { upgrade } = place.hit.sense.subject;
  if (place.headingTargets.has(to)) return direct('object');
  if (upgrade && !BROUGHT_ABOUT.test(place.after)) return named('no-upgrade');
  if (inTitle(place)) return direct('object');
  if (upgrade && LENT.test(place.after)) return named('finance-as-channel');
  const weighty =
    (upgrade && (place.hit.text.endsWith('化') || hasCompany(place, to))) ||
    isAttracted(place) ||
    areProviders(place, to) ||
    leads(place) ||
    place.topics.fields.has(to) ||
    isAmongFields(place);
  return weighty && isSupported(place.before, place.after) ? direct('object') : named('lone-word');
}

function asShort(place: Place, to: string): Verdict | undefined {
  if (inTitle(place) || leads(place) || FIELD.test(place.after)) return undefined;
  if (place.headingTargets.has(to) || place.topics.fields.has(to) || hasCompany(place, to)) return undefined;
  if (STRESSED.test(place.before) || isAmongFields(place)) return undefined;
  return named('lone-word');
}

const ATTRACTED = /(?:引进|引入|招引|引育|吸引|集聚|汇聚)[^,。;对为将由与]{0,10}$/;
/** 引进国内外知名设计机构: firms of the field that are to come. */
const isAttracted = ({ before, hit: { text } }: Place) =>
  isIn(NEARLY_ENDS_FIRM, text.charCodeAt(text.length - 2)) &&
  /(?:机构|企业|公司)$/.test(text) &&
  ATTRACTED.test(before);
const NEARLY_ENDS_FIRM = unitsOf('机企公');

const PROVIDERS = /^等?(?:各类)?(?:第三方|专业化?|中介|科技|技术|公共){0,2}服务(?:机构|企业|商)/;
/** 引进和培育适航审定、检验检测、试飞验证等第三方服务机构: the trade of those who are to come. */
const areProviders = (place: Place, to: string) =>
  to === 'services' && isGrown(place.before) && PROVIDERS.test(listOf(place).after);

/** The first sentence of a measure without a title stands for one. */
const leads = ({ titleEnd, clause }: Place) => titleEnd === 0 && clause.sentence.start === 0;

/** It is one of a list of fields, of which two others are unmistakable: 人工智能、新能源汽车、光伏. */
const isAmongFields = (place: Place) => {
  // Most have no others near them at all, and no list that need be read.
  const { hit } = place;
  const others = hitsWithin(place, place.clauseFrom, place.clauseTo).filter(
    ({ word, sense, text }) => word !== hit.word && sense.kind === 'sure' && !SHORT.test(text),
  );
  if (others.length < 2) return false;
  const list = listOf(place);
  const inside = others.filter(({ start, end }) => start >= list.start && end <= list.end);
  return list.items >= 3 && inside.length >= 2;
};

/** A word that is never more than named. */
export const passingWord = about(
  ({ kind }) => kind === 'passing',
  () => named('passing-word'),
);
