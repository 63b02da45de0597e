import type { MappedText } from '../text/mapped-text.ts';
import { explainsPolicy } from './explanations.ts';
import { isTitle, leadOf } from './lead.ts';
import type { MeasureBlock } from './measures.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Block } from './tree.ts';

/** Fewer in a row may be any text; a list of measures has more. */
const LEAST_IN_RUN = 2;
const LEAST = 4;
const LONGEST_LEAD = 24;
const LONGEST_HEADING = 30;
/** Articles that explain a document say so above it. How it was drafted (编制说明) may be the first part of a plan itself. */
const HEAD = 12;
const LONGEST_HEADLINE = 60;
/** What reporters write and documents do not; 材料是制造业的基础 tells something, and sets nothing. */
const REPORTS =
  /^[^,要]{2,10}(?<![就总凡别其])是(?!否)|[,?了]|(?:表示|介绍|指出|认为|获悉|了解到|据悉|记者|昨天|今天|近日|日前)/;

/**
 * Measures of an article that has neither numbers nor brackets: paragraphs in a row that each begin with a lead
 * sentence of their own, short headings between them allowed (codebook §2: a lead sentence makes a measure).
 */
export function leadRuns(root: Block): MeasureBlock[] {
  const paragraphs = root.paragraphs.filter(({ kind }) => kind === 'text');
  if (
    root.children.length > 0 ||
    paragraphs.slice(0, HEAD).some(({ text }) => text.length < LONGEST_HEADLINE && explainsPolicy(text.text))
  )
    return [];
  const runs: Paragraph[][] = [];
  let run: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (leads(paragraph)) run.push(paragraph);
    else if (!isShortHeading(paragraph) && !isVoice(paragraph)) {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  const found = runs.filter(({ length }) => length >= LEAST_IN_RUN).flat();
  if (found.length < LEAST) return [];
  return found.map((paragraph) => ({
    kind: 'measure',
    block: root,
    underOwnHeading: false,
    title: withoutCount(leadOf(paragraph).title),
    paragraphs: [paragraph],
    start: paragraph.start,
    end: paragraph.end,
    row: null,
  }));
}

/** 首先加快集聚: the count is no word of the title. */
function withoutCount(title: MappedText): MappedText {
  const count = /^(?:首先|其次|再次)[,:]?/.exec(title.text)?.[0] ?? '';
  return title.slice(count.length);
}

/** Whether a paragraph begins with a short lead sentence, and goes on with what is to be done. */
export function leads(paragraph: Paragraph): boolean {
  const lead = leadOf(paragraph);
  return (
    lead.form === 'sentence' &&
    isTitle(lead) &&
    lead.title.length <= LONGEST_LEAD &&
    paragraph.text.text[lead.bodyStart - 1] !== ':' &&
    !REPORTS.test(lead.title.text) &&
    paragraph.text.length - lead.bodyStart >= 20
  );
}

/** What somebody said to the reporter, between two measures. */
function isVoice({ text }: Paragraph): boolean {
  // 材料兴则产业兴! is set between them as well.
  return (
    (text.length <= LONGEST_HEADING && text.text.endsWith('!')) ||
    /^“|(?:告诉记者|表示|介绍说?|指出|坦言)[,。:]/.test(text.text)
  );
}

function isShortHeading({ text, closing }: Paragraph): boolean {
  return !closing && text.length <= LONGEST_HEADING && !/[。,;!?]/.test(text.text);
}
