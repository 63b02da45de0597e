/** Whether a document's measures may count at all: drafts and texts that are no policy are read, and never counted. */

import type { DocumentFields } from '../extraction.ts';
import { isExplanation } from '../outline/explanations.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { eachOf } from '../text/each-of.ts';
import { hasUnit, isIn, unitsOf } from '../text/units.ts';
import { isRepeal } from './repeals.ts';
import { isPolicyTitle } from './title.ts';

/** Titles of other texts that are no policy: guides to applying, lists, minutes, speeches, answers. */
const SETS_NOTHING =
  /(?:申报|申请|办事|服务|操作|兑现)(?:工作)?指南(?:\(.*\))?$|(?:申报|申请)(?:工作)?的(?:通知|公告|通告)$|^[^《》]{0,40}关于(?:组织|开展|启动|做好|受理|征集)[^《》]{0,12}(?:申报|申请|推荐|遴选)[^《》]*的(?:通知|公告|通告)$|(?:公示|名单|结果)(?:的(?:通知|公告|公示))?$|(?:会议|座谈会|协调会|办公会)?纪要(?:\(.*\))?$|(?:讲话|发言|致辞)(?:稿|提纲|摘要)?$|(?:工作|年度|半年)总结$|情况(?:的)?(?:通报|汇报)$|统计公报$|(?:建议|提案)[^,。]{0,30}(?:答复|复函)(?:函|意见)?$|(?:招标|采购|招聘|中标)公告$/;

/** True for a text that explains a policy, tells how to apply, or records what was said: it sets no measures of its own. */
export function isInterpretation(title: string): boolean {
  const plain = withoutBlanks(title);
  return isExplanation(plain) || SETS_NOTHING.test(plain);
}

/** Why a text is not read for measures: it is an {@link isInterpretation}, or ends other texts. */
export type SetsNothing = 'interpretation' | 'repeal';

/** Why a text with this title is not read for measures, or null where it is. */
export const whyNoMeasures = (title: string): SetsNothing | null =>
  isInterpretation(title) ? 'interpretation' : isRepeal(title) ? 'repeal' : null;

const DRAFT = /(?:征求意见|征集意见|意见征集|送审|讨论|审议|公示|修订征求意见)稿|草案/;
/** What {@link DRAFT} ends in. */
const ENDS_DRAFT = unitsOf('稿案');
const STOPS = unitsOf('。;');
/** 关于公开征求《…》意见的公告, above the text that it is about. */
const CONSULTATION =
  /(?:关于|《).*(?:征求|征集|听取).*(?:意见|建议)(?:的)?(?:公告|通知|通告|函|启事)?(?:\(.*\))?$/;
const ENDS_CONSULTATION = unitsOf('见议告知函事)');
/** A line longer than this is no headline. */
const LONGEST_HEADLINE = 150;
/** Headlines stand among the first lines; what a page lists below is of other documents. */
const HEADLINES = 30;

/** True for a draft: its title or a headline above its text says so. `head`: paragraphs before the first numbered one. */
export function isDraft(title: string, head: readonly Paragraph[]): boolean {
  return [title, ...eachOf(head.slice(0, HEADLINES), ({ text }) => text.text)].some(
    (line) =>
      line.length <= LONGEST_HEADLINE &&
      !hasUnit(line, STOPS) &&
      ((hasUnit(line, ENDS_DRAFT) &&
        DRAFT.test(line) &&
        (line === title || /关于|《|\(|^\p{Script=Han}{0,4}(?:稿|草案)/u.test(line))) ||
        (isIn(ENDS_CONSULTATION, line.charCodeAt(line.length - 1)) && CONSULTATION.test(line))),
  );
}

/**
 * Why measures of a document never count, or null where they do while it is in force. `nothing`: {@link whyNoMeasures} of
 * its title.
 */
export function uncountedFor(
  document: Pick<DocumentFields, 'title' | 'number' | 'issuers' | 'area'>,
  draft: boolean,
  nothing: SetsNothing | null,
  measures: number,
): DocumentFields['uncounted'] {
  if (draft) return 'draft';
  const { title, number, issuers, area } = document;
  if (nothing) return 'no-policy';
  const signed = number !== null || issuers.length > 0;
  if (signed) return null;
  return area === null || (measures === 0 && !isPolicyTitle(title)) ? 'no-policy' : null;
}
