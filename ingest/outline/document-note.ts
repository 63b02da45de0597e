/** Sentences that say who answers for all that a document sets. Works on normalised, simplified text. */

/** Ranges are of the text that was asked. */
export interface DocumentNote {
  start: number;
  /** The names as a list, with the words that say their roles. */
  namesStart: number;
  namesEnd: number;
  /** The word before the names that says their role, if any: 责任, 牵头. */
  label: string | null;
  /** `all`: to every measure, beside its own (均由…); `silent`: to those that name none. */
  to: 'all' | 'silent';
}

const PARTS = '(?:任务|措施|举措|政策|条款|条文|工作|内容|事项)*';
const EACH = `(?:各|所有|全部|上述|以上)(?:条|项|款|类)?${PARTS}`;
/**
 * 本措施各条, 本方案所列各项任务, 本意见均…. 本措施由… alone says who runs the policy as a whole, and is no responsibility
 * clause of its measures; 本措施各项资金 is not what it sets. What stands before is asked behind the first character, which
 * the engine then looks for.
 */
const ALL = `本(?<=(?:^|[。;()\\s])本)(?:若干)?(?:措施|办法|意见|政策|方案|计划|规划|规定|细则)(?:(?:中|内|所列|所涉|涉及|明确|确定)?的?${EACH}|(?=[均都]))`;
const ALL_ABOVE = '(?:以上|上述)(?:各|所有|全部)?(?:条|项|款|类)?(?:任务|措施|举措|政策|条款)';

const ROLE = '(?:牵头|主办|负责|落实|实施|推进|配合|协助|参与)';
/** 负责组织实施, 负责属地落实; 负责安排资金 and 负责解释 are other deeds, for which nothing ends here. */
const HOW = '(?:负责|组织|属地|具体|工作|推动|落实|实施|推进){0,4}';
const ROLE_AT_END = `${ROLE}${HOW}(?=[,。;()]|$)`;
const NAME = '(?:(?!牵头|负责|落实|配合)[^。;])';
const BODIES = `(?:除([^,。;]{2,20})外)?,?(?:(均|都)?(?:原则上)?(?:需|请|须|应)?由(${NAME}{2,200}?${ROLE_AT_END}(?:,${NAME}{2,60}?${ROLE_AT_END})*)|的?(责任|牵头|实施|主管)(?:部门|单位)(?:均|都)?(?:为|是|:)([^。;()]{2,200}))`;
const ANYWHERE = new RegExp(`${ALL}${BODIES}`);
const OF_ALL_ABOVE = new RegExp(`^\\(?${ALL_ABOVE}${BODIES}`);

/** What bodies do for the policy as a whole; 各责任单位 are those that the measures name themselves. */
const OTHER =
  /统筹|承担|督查|督促|监督|考核|评估|审计|修订|制定|(?:责任|牵头|实施|主管|业务|配合)(?:部门|单位)/;

const BEHIND_ROLE = new RegExp(`${ROLE}(${HOW})$`);

/** The first sentence of a text that gives bodies to all of the document (本措施各条均由区商务委负责), or null. */
export const documentNoteIn = (text: string): DocumentNote | null =>
  text.includes('本') ? noteOf(ANYWHERE.exec(text)) : null;

/** The same where a text begins with 上述任务由…, in a part behind all that the document sets. */
export const noteOnAllAbove = (text: string): DocumentNote | null => noteOf(OF_ALL_ABOVE.exec(text));

/** True for a text that begins with such a sentence. */
export const isDocumentNote = (text: string): boolean =>
  (text.startsWith('本') || text.startsWith('(本')) && (documentNoteIn(text)?.start ?? 2) < 2;

function noteOf(match: RegExpExecArray | null): DocumentNote | null {
  if (!match) return null;
  const [whole, except, each, named, label = null, listed] = match;
  const names = (named ?? listed)!;
  if (OTHER.test(names)) return null;
  const how = named ? BEHIND_ROLE.exec(named)![1]!.length : 0;
  const namesStart = match.index + whole.lastIndexOf(names);
  // 除已注明的外均由…负责 is for the others; who takes part does so beside those that are named.
  const forOthers = except !== undefined && /注明|明确|列明/.test(except) && !/配合|协助|参与/.test(names);
  return {
    start: match.index,
    namesStart,
    namesEnd: namesStart + names.length - how,
    label,
    to: each !== undefined && !forOthers ? 'all' : 'silent',
  };
}
