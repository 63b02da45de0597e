/**
 * Recognises what says who is responsible: the bracket that closes a paragraph, labelled (责任单位：…) or a bare list
 * of bodies, or a clause of its own (责任单位：区经委。). Works on normalised, simplified text.
 */
export interface Responsibility {
  /** Range of the whole clause, brackets and a final stop included. */
  start: number;
  end: number;
  /** Range of what is inside. */
  innerStart: number;
  innerEnd: number;
}

const ROLE_WORD =
  '(?:共同|主要|具体|总体|总)?(?:责任|牵头|配合|协同|协办|协助|主办|承办|主责|落实|实施|执行|参与|支持|参加|推进|主管)';
const BODY_WORD = '(?:单位|部门|处室|科室|主体|机构|领导|区域|地区|方)';
/** 责任单位, 牵头部门, 牵头及配合单位, 责任分工, 牵头 … and a colon or a blank after it. */
export const LABEL = new RegExp(
  `(?:${ROLE_WORD}(?:[、/和及与或(]+${ROLE_WORD})*[)]?${BODY_WORD}?|责任分工|任务分工|分工|(?:责任|牵头)${BODY_WORD})\\s*[:]`,
);
const LABEL_AT_START = new RegExp(`^(?:${LABEL.source})`);
/** Inside a bracket the colon may be missing: (责任单位 区经委), (牵头单位区科委). */
const LABEL_LOOSE = new RegExp(`^(?:${ROLE_WORD}${BODY_WORD})`);

/** How a body's name ends, in full, in short or as a group of bodies (各街镇, 区属国企). */
const BODY_END =
  '(?:委员会|管委会|管理委员会|委|局|办公室|办|厅|院|署|处|部|中心|公司|集团|国企|企业|街道|街镇|乡镇|镇|乡|政府|园区|开发区|保税区|新区|社区|学校|高校|大学|学院|银行|支行|分行|协会|商会|联合会|总会|学会|工会|残联|妇联|科协|工商联|团委|总队|支队|大队|分局|法院|检察院|研究所|研究会|基金会|领导小组|专班|指挥部|联席会议|各区|各县|各市|区县|主体|单位|部门|机构|所|站|队|馆)';
const ITEM = /^[\p{Script=Han}A-Za-z0-9·“”"'（）()<>〈〉‹›《》+-]{2,40}$/u;
const ITEM_END = new RegExp(`${BODY_END}(?:[<〈‹(].{1,20}[>〉›)])?(?:等)?$`);

/** True where every item of a list reads as the name of a body. */
export function isBodyList(text: string): boolean {
  const items = text
    .replace(/[<〈‹(][^<>〈〉‹›()]*[>〉›)]/g, '')
    .replace(/(?:按职责分工.*|等(?:有关|相关)?(?:部门|单位)?(?:按.*)?)$/, '')
    .split(/[、,;/\s]|(?<=[委局办])和(?=[区市县各])/)
    .filter((item) => item !== '');
  return items.length > 0 && items.every((item) => ITEM.test(item) && ITEM_END.test(item));
}

/** Index of the bracket that opens what `text[close]` closes, or -1. */
function openOf(text: string, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    const char = text[i];
    if (char === ')' || char === '】' || char === ']') depth++;
    else if (char === '(' || char === '【' || char === '[') {
      depth--;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/**
 * The responsibility clause that a paragraph ends with, or null. A bare list counts only where it is the last bracket
 * of the paragraph and comes after a finished sentence, so that a gloss at the end of a phrase is not taken for one.
 */
export function closingResponsibility(text: string): Responsibility | null {
  const tail = /[。;.,、\s]*$/.exec(text)!;
  const last = tail.index - 1;
  if (last >= 0 && /[)】\]]/.test(text[last]!)) {
    const open = openOf(text, last);
    if (open >= 0) {
      const inner = text.slice(open + 1, last);
      const before = text.slice(0, open).trimEnd();
      const labelled = LABEL_AT_START.test(inner) || (LABEL_LOOSE.test(inner) && inner.length < 200);
      const bare = (before === '' || /[。;!?”)]$/.test(before)) && isBodyList(inner);
      if (labelled || bare) return { start: open, end: text.length, innerStart: open + 1, innerEnd: last };
    }
  }
  return trailingClause(text);
}

/** 责任单位：… as a sentence of its own, at the start of the paragraph or after a full stop. */
function trailingClause(text: string): Responsibility | null {
  const pattern = new RegExp(`(^|[。;!?)】\\s])(\\[|【)?(${LABEL.source})`, 'g');
  let first = -1;
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[1]!.length;
    const rest = text.slice(at);
    if (rest.replace(/[。;]\s*$/, '').includes('。')) continue;
    first = at;
    break;
  }
  if (first < 0) return null;
  const end = text.length - (/[。;\s】\]]*$/.exec(text)?.[0].length ?? 0);
  const open = /^[【[]/.test(text.slice(first)) ? 1 : 0;
  return { start: first, end: text.length, innerStart: first + open, innerEnd: end };
}
