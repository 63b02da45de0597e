import { readAreaName } from '../seeds/area-name.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { indexOfMark } from '../text/marks.ts';
import { matchesOf } from '../text/matches.ts';
import { hasUnit, isIn, unitsOf } from '../text/units.ts';

/** Names of bodies that sign and forward documents, in full. */

const ENDING =
  '(?:人民政府办公厅|人民政府办公室|人民政府|街道办事处|办事处|管理委员会|管委会|委员会办公室|委员会|办公厅|办公室|监督管理局|管理局|分局|分行|支行|海关|公安局|领导小组|局|厅|署|委|部|院|中心|总工会|联合会|银行|集团|公司)';
const FULL_NAME = new RegExp(
  `^(?:中共|中国共产党|中国\\(\\p{Script=Han}{2,4}\\))?\\p{Script=Han}{2,30}?${ENDING}(?:\\([\\p{Script=Han}、]{2,30}\\))?$`,
  'u',
);

/** What {@link FULL_NAME} ends in, and blanks that may stand behind: most lines do not. */
const LAST = unitsOf('厅室府处会局组行关署委部院心团司) \t\u3000\u00a0');
const NOT_IN_NAME = unitsOf(',。;:、!?');

const NONE: readonly string[] = [];

/**
 * The bodies that a line consists of, in order, or an empty list where the line says anything else. Several bodies
 * on one line may stand without a blank between them; each must begin like the first one (上海市…, 静安区…).
 */
export function bodiesOfLine(text: string): readonly string[] {
  if (text.length < 5 || !isIn(LAST, text.charCodeAt(text.length - 1))) return NONE;
  if (indexOfMark(text, NOT_IN_NAME) >= 0) return NONE;
  const line = withoutBlanks(text);
  if (line.length < 5) return NONE;
  if (line !== text) {
    const apartByBlanks = text.trim().split(/\s+/);
    if (apartByBlanks.length > 1 && apartByBlanks.every((name) => FULL_NAME.test(name)))
      return apartByBlanks.flatMap(apart);
  }
  const lead = /^(?:中共)?(\p{Script=Han}{1,6}?[市区县省州旗])/u.exec(line)?.[1];
  const bodies: string[] = [];
  for (const part of lead ? partsFrom(line, lead) : [line])
    for (const name of apart(part)) {
      if (!FULL_NAME.test(name)) return NONE;
      bodies.push(name);
    }
  return bodies;
}

/** No line of two or three names is longer. */
const LONGEST_NAMES = 120;
const BETWEEN = /(?:办公室|办公厅|委员会|政府|局|厅)(?=中共|中国|国家|\p{Script=Han}{2,6}[省市区县])/gu;

/** What {@link BETWEEN} ends in, and how much stands behind it at least. */
const ENDS_FIRST = unitsOf('室厅会府局');
const SHORTEST_SECOND = 2;

/** Two names in one that do not begin alike: …市人民政府 and …县人民政府, a committee of the Party and an office. */
function apart(part: string): string[] {
  // One name has what may part two at its end alone.
  if (part.length > LONGEST_NAMES || !hasUnit(part, ENDS_FIRST, part.length - SHORTEST_SECOND)) return [part];
  for (const { index, 0: end } of matchesOf(BETWEEN, part)) {
    const [first, second] = [part.slice(0, index + end.length), part.slice(index + end.length)];
    // 国家税务总局河南省税务局 is one body.
    if (/^(?:国家|中国人民|中华)/.test(first)) continue;
    if (FULL_NAME.test(first) && startsWithPlace(second) && FULL_NAME.test(second))
      return [first, ...apart(second)];
  }
  return [part];
}

const startsWithPlace = (name: string) => /^(?:中共|中国|国家)/.test(name) || readAreaName(name) !== null;

const AT_START = new RegExp(
  `^((?:中共)?\\p{Script=Han}{2,40}?${ENDING}(?:\\([^)]{2,30}\\))?)(?:等.{1,8}(?:部门|单位|委办局))?(?=关于|印发|转发|发布|公布|批转)`,
  'u',
);

/** Each of the words that {@link AT_START} looks for behind a body has one of these. */
const BEHIND_BODY = unitsOf('于印转布批');

/** Cuts a line before each `lead` that at least four code units stand before. */
function partsFrom(line: string, lead: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = line.indexOf(lead, 4); at >= 0; at = line.indexOf(lead, at + 1)) {
    const start = line.startsWith('中共', at - 2) ? at - 2 : at;
    parts.push(line.slice(from, start));
    from = start;
  }
  parts.push(line.slice(from));
  return parts;
}

/** The body that a title begins with: 闵行区人民政府印发《…》, 上海市商务委员会等五部门关于…. */
export function bodyOfTitle(title: string): readonly string[] {
  const match = hasUnit(title, BEHIND_BODY) ? AT_START.exec(title) : null;
  if (!match) return NONE;
  return splitJoined(match[1]!);
}

/** 上海市商务委员会上海市财政局 → both, by the words that each begins with. */
function splitJoined(text: string): readonly string[] {
  const bodies = bodiesOfLine(text);
  return bodies.length > 0 ? bodies : [text];
}
