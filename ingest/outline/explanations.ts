import { anchored } from '../text/anchored.ts';

/**
 * What texts about a policy call themselves: they explain it, or tell how it was drafted, and set nothing. Everything
 * here works on one line of normalised, simplified text.
 */

/** Such texts, and the occasions at which a policy is explained. */
const KIND = '(?:解读|图解|一图读懂|问答|答记者问|访谈|释义|说明会|新闻发布会|热点问题(?:解答)?)';
/** 起草说明, 修订情况的说明. */
const DRAFTING = '(?:起草|编制|修订|制定)(?:情况)?的?说明';

/** A drawing is one wherever it says so. ——解读某市三年行动计划, where words follow, heads a report that may give the whole policy. */
const EXPLAINS = new RegExp(`图解|一图读懂|${KIND}(?:\\([^()]*\\))?(?:$|[《|丨:】\\]\\s])`);
const TELLS_OF_DRAFTING = new RegExp(`${DRAFTING}(?:\\(.*\\))?$`);
const OF_DOCUMENT = anchored(
  new RegExp(
    `^(?:关于)?《([^《》]{4,80})》的?(?:政策|文件|文字|图文|图片|专家|在线)?(?:${KIND}|${DRAFTING})$`,
  ),
);

/** True for a line that says of itself, or of what follows, that it explains a policy: 政策解读, 《…》问答, 一图读懂《…》. */
export const explainsPolicy = (line: string): boolean => EXPLAINS.test(line);

/** True for a line that ends as notes on how a policy was drafted are called: 关于《…》的起草说明. */
export const tellsOfDrafting = (line: string): boolean => TELLS_OF_DRAFTING.test(line);

/** True for a title of a text about a policy, of either sort. */
export const isExplanation = (title: string): boolean => explainsPolicy(title) || tellsOfDrafting(title);

/** The name of the document that a line is about, where it says nothing else (《…》政策解读, 关于《…》的起草说明); or null. */
export const documentExplained = (line: string): string | null => OF_DOCUMENT.exec(line)?.[1] ?? null;
