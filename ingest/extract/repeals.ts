import { withoutBlanks } from '../text/blanks.ts';

/** Notices that end other documents. */

/** A document that a text says is in force no more, as the text names it. */
export interface Repeal {
  title: string;
  number: string | null;
}

const REPEAL_TITLE =
  /(?:关于|决定|宣布|公布)[^《》]*(?:废止|失效|停止执行).*(?:目录|清单|通知|决定|公告|通告)$|^.{0,30}关于废止/;

/** True for the title of a notice that repeals: 关于废止《…》的通知, 关于宣布失效一批文件的决定. */
export const isRepeal = (title: string): boolean => REPEAL_TITLE.test(withoutBlanks(title));

const NAME = '《([^《》]{4,120}(?:《[^《》]{1,80}》[^《》]{0,60})?)》';
const NUMBER = '(?:[(（]([^()（）]{4,40}号)[)）])?';
const NAMED = new RegExp(`${NAME}\\s*${NUMBER}`, 'g');
const ENDED_BEHIND = /^[^。;；!?]{0,60}?(?:同时|予以|自行|即行|现予|一并)?(?:废止|失效|停止执行)/;
const PLACES = '[\\s\\d.、,:;；，。：]*';
const BARE = new RegExp(`^${PLACES}$`);

/**
 * The documents that a text repeals: all that a notice of repeal names, and in any other text those of which a
 * sentence says so (《…》同时废止). Names are as written, without spaces; numbers with 〔〕.
 */
export function repealsOf(title: string, text: string): Repeal[] {
  const all = isRepeal(title);
  const found = new Map<string, Repeal>();
  let list: Repeal[] = [];
  let end = -1;
  for (const match of text.matchAll(NAMED)) {
    const [whole, name, number] = match;
    const repeal = {
      title: name!.replace(/\s+/g, ''),
      number: number ? withSixCornered(number) : null,
    };
    if (repeal.title === title) continue;
    // 《甲》《乙》、《丙》同时废止: the names in front share the verb.
    list =
      end >= 0 && BARE.test(text.slice(end, match.index).replace(/和|与|及|以及/g, ''))
        ? [...list, repeal]
        : [repeal];
    end = match.index + whole.length;
    if (all || ENDED_BEHIND.test(text.slice(end, end + 80)))
      for (const one of list) found.set(`${one.title}\n${one.number}`, one);
  }
  return [...found.values()];
}

/** Whether a document is the one that is meant: by its number where both are known, else by its title. */
export function isRepealedBy({ title, number }: Repeal, repeal: Repeal): boolean {
  return number !== null && repeal.number !== null
    ? withSixCornered(number) === withSixCornered(repeal.number)
    : title === repeal.title;
}

/** A number as GB/T 9704 writes it, whatever brackets were typed: two documents may write the same one differently. */
const withSixCornered = (number: string) =>
  number
    .replace(/\s+/g, '')
    .replace(/[[(（【﹝]/g, '〔')
    .replace(/[\])）】﹞]/g, '〕');
