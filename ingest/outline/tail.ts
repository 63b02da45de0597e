import { anchored } from '../text/anchored.ts';
import { isSignatureLine } from './line-kinds.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

const ANNEX_LIST = anchored(/^附(?:件|录)?:/);

/** 附件：1.… 2.… names what is annexed; it is no list of measures. */
export function markAnnexList(paragraphs: Paragraph[]): Paragraph[] {
  const out = [...paragraphs];
  // 附件2 above all else: what was annexed is the document.
  const top = out.findIndex(({ kind }) => kind === 'text');
  if (out[top]?.bare === 'annex') out[top] = withChanges(out[top]!, { kind: 'chrome', bare: null });
  for (let i = 0; i < out.length; i++) {
    const first = out[i]!;
    if (first.kind !== 'text' || first.marker || !ANNEX_LIST.test(first.text.text) || first.text.length > 90)
      continue;
    if (headsAnnex(out, i)) {
      out[i] = withChanges(first, { bare: 'annex' });
      continue;
    }
    for (let k = i; k < out.length; k++) {
      const { text, marker, kind } = out[k]!;
      if (kind !== 'text' || /[。;]/.test(text.text) || text.length > 90 || (k > i && marker?.class !== 'ar'))
        break;
      out[k] = withChanges(out[k]!, { kind: 'chrome' });
    }
  }
  return out;
}

/** 附件:名词解释 with sentences right below it is the heading of what is annexed, not the name of it. */
function headsAnnex(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs.slice(at + 1).find(({ kind }) => kind === 'text');
  return next?.text.text.includes('。') ?? false;
}

const LABEL = /^[\p{Script=Han}]{2,8}:/u;
const labelOf = ({ text, marker }: Paragraph) => (marker ? null : (LABEL.exec(text.text)?.[0] ?? null));
/** As many items show that a label belongs to each. */
const LEAST_LABELLED = 3;

/** Labels of lines that come again in the items of a list (咨询电话：…): the last line of the last item is no imprint. */
function labelsOfItems(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const label = paragraph.kind === 'text' ? labelOf(paragraph) : null;
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([label, count]) => (count >= LEAST_LABELLED ? [label] : [])));
}

const LONGEST_HEADING = 24;
const LEAST_BODY = 16;
/** The one paragraph below a numbered heading, which a writer may have left without its stop. */
function isBody(paragraphs: readonly Paragraph[], at: number): boolean {
  const above = paragraphs.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind === 'text');
  return (
    above?.marker != null &&
    above.text.length <= LONGEST_HEADING &&
    !above.text.text.endsWith('。') &&
    paragraphs[at]!.text.length >= LEAST_BODY &&
    paragraphs[at]!.text.text.includes(',')
  );
}

/**
 * What stands after the last finished sentence (signatures, dates, links of a web page) is not part of the last
 * measure, nor is a run of signatures with a date anywhere.
 */
export function markTail(paragraphs: Paragraph[]): Paragraph[] {
  const out = [...paragraphs];
  let ofItems: ReadonlySet<string> | null = null;
  for (let i = out.length - 1; i >= 0; i--) {
    const paragraph = out[i]!;
    if (paragraph.kind !== 'text') continue;
    // What is annexed may be a table alone, whose rows are no paragraphs; its heading says what it is.
    if (paragraph.bare === 'annex') {
      if (i + 1 < out.length) out[i + 1] = paragraphs[i + 1]!;
      break;
    }
    const text = paragraph.text.text;
    if (isSignatureLine(paragraph.text)) {
      out[i] = withChanges(paragraph, { kind: 'chrome' });
      continue;
    }
    if (/[。;!]["”’)》】]*$/.test(text) || paragraph.marker || paragraph.closing) break;
    if (isBody(out, i)) break;
    const label = labelOf(paragraph);
    if (label) {
      ofItems ??= labelsOfItems(paragraphs);
      if (ofItems.has(label)) break;
    }
    out[i] = withChanges(paragraph, { kind: 'chrome' });
  }
  let run: number[] = [];
  const close = () => {
    if (run.length > 1 && run.some((i) => /日(?:印发)?$/.test(out[i]!.text.text)))
      for (const i of run) out[i] = withChanges(out[i]!, { kind: 'chrome' });
    run = [];
  };
  out.forEach((paragraph, i) => {
    if (paragraph.kind === 'text' && !paragraph.marker && isSignatureLine(paragraph.text)) run.push(i);
    else if (paragraph.kind !== 'note') close();
  });
  close();
  return out;
}
