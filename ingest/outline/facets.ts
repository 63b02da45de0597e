import { anchored } from '../text/anchored.ts';
import type { Paragraph } from './paragraph.ts';

/** Words by which items and paragraphs say how one measure works. */
const FACETS =
  '(?:支持|扶持|奖励|补贴|资助|补助|奖补|政策|适用|申报|申请|认定|实施|服务|兑现|受理|办理|评审|入驻)(?:的)?(?:对象|范围|条件|标准|方式|内容|额度|期限|比例|依据|主体|要求|材料|流程|程序|领域|措施|时间|方法)|(?:基本|申请|具体)?条件|标准|材料|对象|内容|流程|说明|备注|(?:责任|牵头|实施|主管|配合)(?:部门|单位)|(?:完成)?时限|政策依据|(?:联系|咨询)(?:人|电话|方式)';
/** What fields of an item are called, behind words that say of what: 支持对象, 申报条件. */
export const FIELD_NOUN = '(?:对象|条件|标准|内容|方式|材料|流程|程序|范围|要求|依据|说明|备注)';
/** Items that say how one measure works, not measures of their own. */
const FACET = anchored(new RegExp(`^(?:${FACETS})`));
/** What heads lines of an action, and parts of a plan where it has a number. */
const LINES =
  '(?:工作|行动|年度)?目标|(?:主要|重点|具体|工作)?(?:举措|任务|措施)|(?:主要|重点|具体|工作)内容|(?:实施)?路径|(?:责任)?分工|责任';
/** The same of a paragraph without a number: 支持标准：…, 【申报条件】…. */
const FACET_LABEL = anchored(
  new RegExp(
    `^(?:[-*]\\s?)?[【[(]?(?:${FACETS}|${LINES})(?:[和与及、][^,。;:]{2,6})?[】\\])]?\\s*[:。】\\])]`,
  ),
);

/** Whether an item with this heading says how a measure works (申报条件), and is none of its own. */
export const namesFacet = (heading: string): boolean => FACET.test(heading);

/** Whether a paragraph begins with such a label (支持标准：…). */
export const isFacet = ({ content }: Paragraph): boolean => FACET_LABEL.test(content.text);
