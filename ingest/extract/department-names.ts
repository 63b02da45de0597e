import type { Department } from '../extraction.ts';
import { LOCAL_BODY_WORD, ROLE_BEHIND } from '../outline/responsibility.ts';
import { anchored } from '../text/anchored.ts';
import { asWritten } from '../text/as-written.ts';
import { BLANK, withoutBlanks } from '../text/blanks.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { isMark } from '../text/marks.ts';
import { matchesOf } from '../text/matches.ts';
import { hasUnit, isIn, unitsOf } from '../text/units.ts';

/** Reads lists of bodies as responsibility clauses have them (牵头单位：区经委；配合单位：区科委、区财政局). */

/** Full name of a body as an area's documents write it, or null where neither document nor register gives it. */
export type ResolveDepartment = (nameAsWritten: string) => string | null;

export type Role = Department['role'];

/** Any word or two before a colon is a label; those that say no role (完成时限, 责任人) have no bodies behind them. */
const LABEL = /[【[(〔]?([\p{Script=Han}、/()]{2,14}?)(?:[】\])〕]\s*:?|\s*:)/gu;
const ENDS_LABEL = unitsOf('】])〕:');
const ROLE_LABEL = new RegExp(
  `(?:(?:共同|主要|具体|总体|总)?(?:责任|牵头|配合|协同|协办|协助|主办|承办|主责|负责|落实|实施|执行|参与|支持|参加|推进|主管|兑现|分工)[、/和及与或(]?)+(?:单位|部门|处室|科室|主体|机构|区域|地区|方|${LOCAL_BODY_WORD})?[)]?$`,
);
/** Labels behind the names that say no role. */
const OTHER_LABEL =
  /(?:完成|办结|推进|实施|计划)?(?:时限|时间|期限|日期|节点|进度)+(?:安排|要求|计划)?$|(?:责任|分管|联系|牵头|主管|配合|负责|挂钩|包保|包联)(?:人|领导)$|(?:联系|咨询)?电话$|备注$/;
const BRACKETED_ROLE = /(?:单位|部门|处室|主体|机构)$/;
/** The label that most clauses begin with, and all that any of its forms takes. */
const USUAL_LABEL = '(?:责任|牵头|配合|主办|协办|承办|落实|实施)(?:单位|部门|处室|主体|机构)';
const LENGTH_USUAL = 4;
const BEGINS_WITH_LABEL = anchored(new RegExp(`^${USUAL_LABEL}:`));
const COLON = ':'.charCodeAt(0);
/** At the very start the colon may be missing: (责任单位 区经委). */
const WITHOUT_COLON = anchored(new RegExp(`^${USUAL_LABEL}\\s*(?![:、,】\\])〕])`));
const NOT_BEHIND_LABEL = unitsOf(':、,】])〕');
/** 区经委（牵头）、区财政局（配合）: each name has its own role. */
const ROLE_IN_BRACKETS = /\(((?:共同)?(?:牵头|主办|配合|协助|协同|协办|参与|负责|责任)(?:单位|部门)?)\)$/;
const SHORT_FORM = /\(以下(?:简称|统称|称)[^()]*\)$/;
const NO_BODY =
  /^(?:等|及|和|与|由)?(?:其他|其它|各|[省州区市县镇]政府|省|州|区|市|县|镇|区内|市级|区级)*(?:(?:相关|有关|职能|相应)(?!局|办公室).*|成员(?:单位|部门))$|^(?:按(?:照)?职责分工.*|按职责.*|负责|落实|等|(?:以)?下同|同上|(?:均)?[列排](?:名)?(?:在)?(?:首|第一|前).*|首位.*|.*为(?:牵头|责任|主办).*|.*(?:名次|先后).*)$|\d{4}年|完成|时限/;
/** {@link NO_BODY} has one of these: most names have none. */
const IN_NO_BODY = unitsOf('关能应按责实等同首第前为次后年成限');
const TRAILER =
  /(?:等(?:有关|相关|市级|区级|职能)*(?:部门|单位)?|按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|推进)?|共同|负责)+$/;
/** The bodies of a clause without its brackets, each with the role of the label before it or the word behind it. */
export function parseList(inner: MappedText, source: string, resolve: ResolveDepartment): Department[] {
  const labels = labelsOf(inner.text);
  const out: Department[] = [];
  const first = labels[0]?.start ?? inner.length;
  const before = inner.slice(
    first > 0 && labels.length > 0 ? (WHAT_IT_IS_FOR.exec(inner.text)?.[0].length ?? 0) : 0,
    first,
  );
  if (before.length > 1) append(out, parseSection(before, null, source, resolve));
  for (let i = 0; i < labels.length; i++) {
    const { words, hasRole, end } = labels[i]!;
    if (!hasRole) continue;
    const section = inner.slice(end, labels[i + 1]?.start ?? inner.length);
    append(out, parseSection(section, roleOfLabel(words), source, resolve));
  }
  return out;
}

/** 以上任务牵头单位:…, 以上任务由区经委牵头,配合单位:…: what a clause is for is no body. */
const WHAT_IT_IS_FOR = anchored(
  /^(?:以上|上述)[^,。;:由]{0,20}?(?:由|(?=责任|牵头|配合|主办|协办|承办|落实|实施|主管))/,
);

/** A label of a list of bodies, without what stands around its words. */
interface Label {
  words: string;
  /** Whether it says a role. */
  hasRole: boolean;
  start: number;
  end: number;
}

function usualLabel(text: string): Label | null {
  const behind = text.charCodeAt(LENGTH_USUAL);
  let end = 0;
  if (behind === COLON) end = BEGINS_WITH_LABEL.test(text) ? LENGTH_USUAL + 1 : 0;
  else if (!isMark(NOT_BEHIND_LABEL, behind)) end = WITHOUT_COLON.exec(text)?.[0].length ?? 0;
  return end === 0 ? null : { words: text.slice(0, LENGTH_USUAL), hasRole: true, start: 0, end };
}

function labelsOf(text: string): Label[] {
  const usual = usualLabel(text);
  const labels: Label[] = usual ? [usual] : [];
  // Behind the last sign that ends a label there is none.
  let last = text.length - 1;
  while (last >= 0 && !isIn(ENDS_LABEL, text.charCodeAt(last))) last--;
  const labelled = text.slice(0, last + 1);
  // What has its colon is a label already; mostly it is the only one.
  LABEL.lastIndex = usual !== null && text.charCodeAt(usual.end - 1) === COLON ? usual.end : 0;
  while (LABEL.lastIndex < labelled.length) {
    const match = LABEL.exec(labelled);
    if (!match) break;
    // A blank between a name and the next label may be gone: 区经委协办:区科委.
    const role = ROLE_LABEL.exec(match[1]!)?.[0];
    const words = role ?? OTHER_LABEL.exec(match[1]!)?.[0] ?? match[1]!.replace(/^.*[、,;]/, '');
    if (!match[0].includes(':') && !(role !== undefined && BRACKETED_ROLE.test(role))) continue;
    const start = match.index + (match[1] === words ? 0 : match[0].lastIndexOf(words));
    if (start >= (labels.at(-1)?.end ?? 0)) {
      const end = match.index + match[0].length;
      labels.push({ words, hasRole: role !== undefined, start, end });
    }
  }
  return labels;
}

/** What words of leading and of support begin with: 责任单位, the label of most, has neither. */
const LEADS = unitsOf('牵主');
const SUPPORTS = unitsOf('配协');

export function roleOfLabel(label: string): Role {
  const lead = hasUnit(label, LEADS) && /牵头|主办/.test(label);
  const support = hasUnit(label, SUPPORTS) && /配合|协同|协办|协助/.test(label);
  if (lead && !support) return 'lead';
  if (support && !lead) return 'support';
  return 'responsible';
}

const endsIn = (units: Uint8Array, { text }: MappedText) => isIn(units, text.charCodeAt(text.length - 1));
/** The last two signs of {@link ROLE_BEHIND}: offices end in one of them as well. */
const NEARLY_ENDS_ROLE = unitsOf('牵负主配协参落推实');
const ENDS_ROLE = unitsOf('头责办合助同与实进施');
const endsInRole = (name: MappedText) =>
  endsIn(ENDS_ROLE, name) && isIn(NEARLY_ENDS_ROLE, name.text.charCodeAt(name.length - 2));
/** What {@link TRAILER} ends in. */
const ENDS_TRAILER = unitsOf('等关级能门位工责实进同');
const JOINING = anchored(/^(?:由(?=[区市县各省国镇乡街村园管])|(?:以及|并|及|和|与|会同)(?=[区市县各省国]))/);

/** Names of one role; a clause like 区经委牵头，区财政局配合 sets the role of the names before it. */
export function parseSection(
  text: MappedText,
  role: Role | null,
  source: string,
  resolve: ResolveDepartment,
): Department[] {
  const out: Department[] = [];
  let pending: Department[] = [];
  for (const part of splitNames(text, source)) {
    let name = part;
    let behind: Role | null = null;
    // 区投资促进办（以下简称区投促办）: what it is called from there on is no part of its name.
    const gloss = name.text.endsWith(')') ? SHORT_FORM.exec(name.text) : null;
    if (gloss) name = name.slice(0, gloss.index);
    const bracketed = name.text.endsWith(')') ? ROLE_IN_BRACKETS.exec(name.text) : null;
    if (bracketed) name = name.slice(0, bracketed.index);
    const match = endsInRole(name) ? ROLE_BEHIND.exec(name.text) : null;
    if (match && (role === null || role === 'responsible')) {
      behind = roleOfLabel(match[1]!);
      name = name.slice(0, match.index);
    }
    const lead = JOINING.exec(name.text);
    if (lead) name = name.slice(lead[0].length);
    if (endsIn(ENDS_TRAILER, name)) name = name.slice(0, name.text.replace(TRAILER, '').length);
    name = name.trim();
    if (name.length >= 2 && !(hasUnit(name.text, IN_NO_BODY) && NO_BODY.test(name.text))) {
      const { start, end } = name.sourceSpan(0, name.length);
      const written = withoutBlanks(asWritten(name, source));
      const own = bracketed ? roleOfLabel(bracketed[1]!) : (role ?? 'responsible');
      pending.push({ name: written, canonical: resolve(name.text), role: own, start, end });
    }
    if (behind) {
      for (const department of pending)
        out.push(department.role === 'responsible' ? { ...department, role: behind } : department);
      pending = [];
    }
  }
  if (out.length === 0) return pending;
  append(out, pending);
  return out;
}

/** What a sign does to a list of names. */
const OPENS = 1;
const CLOSES = 2;
const PARTS = 3;
const SIGNS = BLANK.map((blank) => (blank === 1 ? PARTS : 0));
for (const sign of '、,;。/|') SIGNS[sign.charCodeAt(0)] = PARTS;
for (const sign of '(<〈‹[〔') SIGNS[sign.charCodeAt(0)] = OPENS;
for (const sign of ')>〉›]〕') SIGNS[sign.charCodeAt(0)] = CLOSES;

/** Splits at 、，；/ and blanks outside of brackets, and at 和 or 及 between two names that are whole. */
function splitNames(text: MappedText, source: string): MappedText[] {
  const parts: MappedText[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = SIGNS[text.text.charCodeAt(i)]!;
    if (sign === 0) continue;
    if (sign === OPENS) depth++;
    else if (sign === CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isSeparator(text.text, i)) {
      splitJoined(text.slice(from, i).trim(), source, parts);
      from = i + 1;
    }
  }
  splitJoined(text.slice(from).trim(), source, parts);
  return parts;
}

const SHORTEST_NAME = 3;
const COMMA_OF_LIST = '、'.charCodeAt(0);
const KINDS_OF_AREA = unitsOf('市区县州盟旗');
const ENDS_AREAS = unitsOf('市区县州盟旗)署');

/** 各区、县(市)政府 is one name: what follows the sign cannot begin a name, what precedes it is cut short. */
function isSeparator(text: string, i: number): boolean {
  return !(
    text.charCodeAt(i) === COMMA_OF_LIST &&
    isIn(KINDS_OF_AREA, text.charCodeAt(i + 1)) &&
    isIn(ENDS_AREAS, text.charCodeAt(i - 1)) &&
    /(?:各|有关|相关)(?:辖?[市区县州盟旗](?:\([市区县州、]+\))?|盟行政公署)$/.test(
      text.slice(Math.max(0, i - 8), i),
    ) &&
    /^[市区县州盟旗](?:[(〔][市区县州、]+[)〕])?(?:人民)?(?:政府|部门)/.test(text.slice(i + 1, i + 40))
  );
}

/** Where one name may end and the next one begins. */
const NEXT_NAME = /(?<=[委局办厅部院署处府行会司关所站])[市区县省州各镇](?=[^级属])/g;
const HAS_BLANK = /^\s*[^\S\n\r]\s*$/;

/**
 * 区经委 区科委: blanks between Chinese characters are taken out where lines are read, since a page puts them anywhere.
 * One that stands in the source between two names that are whole parts them.
 */
function splitJoined(part: MappedText, source: string, out: MappedText[]): void {
  if (part.length < 2 * SHORTEST_NAME || part.isStretch) {
    splitConjunction(part, out);
    return;
  }
  if (part.length <= LONGEST_BLANK_LIST && partWholeNames(part, source, out)) return;
  let from = 0;
  for (const { index } of matchesOf(NEXT_NAME, part.text)) {
    const between = source.slice(part.endOf(index - 1), part.startOf(index));
    if (index - from < SHORTEST_NAME || !HAS_BLANK.test(between)) continue;
    splitConjunction(part.slice(from, index), out);
    from = index;
  }
  splitConjunction(part.slice(from), out);
}

/** More would be text. */
const LONGEST_BLANK_LIST = 200;
const WHOLE_NAME =
  /^\p{Script=Han}{2,}(?:委员会|委|局|办公室|办|厅|部|院|署|处|中心|公司|所|站|政府|街道|镇)$/u;

/** 经济发展局 财政分局: every blank stands between names, so that it parts them whatever they begin with. */
function partWholeNames(part: MappedText, source: string, out: MappedText[]): boolean {
  const cuts: number[] = [];
  for (let i = 1; i < part.length; i++)
    if (HAS_BLANK.test(source.slice(part.endOf(i - 1), part.startOf(i)))) cuts.push(i);
  const names = [0, ...cuts].map((from, i) => part.slice(from, cuts[i] ?? part.length));
  if (names.length < 2 || !names.every(({ text }) => WHOLE_NAME.test(text))) return false;
  for (const name of names) splitConjunction(name, out);
  return true;
}

const CONJUNCTION =
  /(?<=[委局办厅部院署会司心府镇道区])(?:以及|和|及其?|与|会同)(?=(?:市|区|县|各|省|相关|有关|其他|镇|街)[^和及与]{1,})/;

/** Each conjunction has one of these. */
const JOINS = unitsOf('和及与同');

function splitConjunction(part: MappedText, out: MappedText[]): void {
  let rest = part;
  if (rest.length === 0) return;
  if (!hasUnit(rest.text, JOINS)) {
    out.push(rest);
    return;
  }
  for (let match = CONJUNCTION.exec(rest.text); match; match = CONJUNCTION.exec(rest.text)) {
    out.push(rest.slice(0, match.index));
    rest = rest.slice(match.index + match[0].length);
  }
  out.push(rest);
}

/** Like `push`, which takes no more than the stack holds. */
export function append(to: Department[], more: readonly Department[]): void {
  for (const one of more) to.push(one);
}
