import { anchored } from '../text/anchored.ts';
import { eachOf } from '../text/each-of.ts';
import { hasLeadSentence, leadOf } from './lead.ts';
import { USUAL_RANK } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** 专栏1 自动驾驶示范应用重点区域: a box that plans set beside their text. */
const BOX = anchored(
  /^专栏\s?(?:[一二三四五六七八九十\d]{1,3})?(?:$|[\s:：、.]|(?=[\p{Script=Han}]{2,30}$))[^。;]{0,40}$/u,
);

/** 专栏2 智能工厂梯度培育工程: a box that sets a task of its own, and says what is done for it. */
const TASK_BOX = anchored(
  /^专栏\s?(?:[一二三四五六七八九十\d]{1,3})?[\s:、.]*(?=[^。;]{2,36}(?:工程|行动|计划|举措|专项)$)/,
);
const LEAST_BODY = 20;
const LEAST_BEHIND_COLON = 40;
/** 能效提升工程、延链补链工程。: a list of tasks, which says what is done for none of them. */
const NAMES = anchored(/^(?:[^,。;:、]{2,30}(?:工程|行动|计划|专项|项目)(?:、|。?$))+$/);
/** 智能网联：L3级整车、车路协同。: a row of the box, not what is done. */
const LABELLED = /^[^,。;:]{2,12}:/;

/** ◆机器人产业集群工程：…: a colon may stand behind what is surely a task. */
const NAMES_TASK = anchored(/^[^,。;:]{2,24}(?:工程|行动|计划|专项|项目):/);

/** Fewer items may be an example. */
const LEAST_ITEMS = 2;

/**
 * Indexes of the items of a box whose heading stands at `at`, where each leads with a sentence and says what is done
 * (1.中试基地。建设……): they are tasks. A list of places or figures is none.
 */
function taskItems(paragraphs: readonly Paragraph[], at: number): Set<number> {
  const items = new Set<number>();
  const first = paragraphs[at + 1]?.marker;
  for (let i = at + 1; first && i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.kind !== 'text') continue;
    const { marker, content } = paragraph;
    if (marker?.class !== first.class) break;
    if (marker.class !== 'bullet' && marker.ordinal !== items.size + 1) break;
    const { bodyStart } = leadOf(paragraph);
    const { text } = content;
    const isSentence = text[bodyStart - 1] === '。';
    if (!hasLeadSentence(paragraph) || !(isSentence || NAMES_TASK.test(text))) return new Set();
    if (content.length - bodyStart < (isSentence ? LEAST_BODY : LEAST_BEHIND_COLON)) return new Set();
    items.add(i);
  }
  return items.size >= LEAST_ITEMS ? items : new Set();
}

/**
 * Marks boxes as notes, but for those that set a task or have tasks for items (`bare: 'box'`). A box ends where the
 * numbering goes on that it interrupted, or where a marker stands further out than that; a list of its own begins at 1
 * anew.
 */
export function markBoxes(paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = new Map<string, number>();
  let innermost = 0;
  let inBox = false;
  let items: ReadonlySet<number> = new Set();
  /** Last number of the box's own list, by class. */
  const own = new Map<string, number>();
  return eachOf(paragraphs, (paragraph, i) => {
    if (paragraph.kind !== 'text') return paragraph;
    const { marker } = paragraph;
    if (items.has(i)) {
      inBox = false;
      return withChanges(paragraph, { marker: null, bare: 'box' });
    }
    if (inBox && (paragraph.bare || (marker && goesOn(marker.class, marker.ordinal)))) inBox = false;
    const task = marker ? null : TASK_BOX.exec(paragraph.text.text);
    if (task && isBody(paragraphs[i + 1])) {
      inBox = false;
      return withChanges(paragraph, { content: paragraph.text.slice(task[0].length), bare: 'box' });
    }
    if (!inBox && !marker && BOX.test(paragraph.text.text)) {
      inBox = true;
      own.clear();
      items = taskItems(paragraphs, i);
    }
    if (inBox) {
      if (marker) own.set(marker.class, marker.ordinal);
      return withChanges(paragraph, { kind: 'note', marker: null, bare: null });
    }
    if (marker) {
      last.set(marker.class, marker.ordinal);
      innermost = USUAL_RANK[marker.class];
    }
    return paragraph;
  });

  function isBody(next: Paragraph | undefined): boolean {
    const text = next?.text.text ?? '';
    return (
      !next?.marker &&
      next?.kind === 'text' &&
      text.length >= LEAST_BODY &&
      text.includes('。') &&
      !LABELLED.test(text) &&
      !NAMES.test(text)
    );
  }

  function goesOn(markerClass: keyof typeof USUAL_RANK, ordinal: number): boolean {
    const inList = ordinal === (own.get(markerClass) ?? 0) + 1;
    const isNext = ordinal === (last.get(markerClass) ?? 0) + 1;
    // Below 2.1.1 the parts of a document have the numbers that a list in a box has: 1. is none of them behind 2.
    return USUAL_RANK[markerClass] < innermost ? !inList || isNext : !inList && isNext;
  }
}
