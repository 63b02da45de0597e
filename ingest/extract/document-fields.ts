import type { DocumentFields } from '../extraction.ts';
import type { Outline } from '../outline/outline.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import { paragraphsOfFirst } from '../outline/second-document.ts';
import type { AreaRegister } from '../seeds/areas.ts';
import { anchored } from '../text/anchored.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { eachOf } from '../text/each-of.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { signOf } from '../text/signs.ts';
import { isIn, unitsOf } from '../text/units.ts';
import { DATE, mayHaveDate, mayStartWithDate, parseDate } from './dates.ts';
import { readArea } from './document-area.ts';
import { findIssuers } from './issuers.ts';
import { NUMBER_WORDS, sourceNote } from './source-note.ts';
import { isDraft } from './standing.ts';
import { findTitle, namedDocument, periodOf } from './title.ts';
import { readValidity } from './validity.ts';

/** 发文字号：… among other labels on one line. */
const LABELLED_NUMBER = new RegExp(
  `(?:发文字号|文\\s*号|文件编号|发文号)[\\s:】\\]|]*(${NUMBER_WORDS})`,
  'u',
);
const NUMBER = new RegExp(
  `^\\(?(?:(?:发文|文件)?(?:字号|文号|编号)[:\\s]*)?(${NUMBER_WORDS})\\)?(?:(?:\\s+\\p{Script=Han}{4,24})?[,\\s]*(${DATE})\\)?)?$`,
  'u',
);
/** …的通知（沪某规〔2024〕3号）, at the end of the title's own line. */
const NUMBER_BEHIND_TITLE = new RegExp(`^[^。;]{6,120}[\\s(](${NUMBER_WORDS})\\)?$`, 'u');

/** What the text says of itself: everything of a document's record but its id (codebook §1), and whether it is a draft. */
export interface ReadFields {
  fields: Omit<DocumentFields, 'id' | 'uncounted'>;
  draft: boolean;
}

/**
 * Reads title, number, issuers, dates, level and area. What the text does not say is null: a republishing site's date
 * is not the date of issue. `file` is never looked at: renaming a file changes nothing.
 */
export function readFields(outline: Outline, areas: AreaRegister): ReadFields {
  const firstBlock = outline.root.children[0]?.paragraphs[0]?.start ?? Number.POSITIVE_INFINITY;
  const head = outline.paragraphs.filter((paragraph) => paragraph.start < firstBlock);
  const field = (pattern: RegExp) => outline.fields.find(({ key }) => pattern.test(key))?.value ?? null;
  const found = findTitle(head, field(/^(?:标题|题名|文件名称|名称|title)$/i));
  const title = found?.title ?? '';
  const paragraphs = paragraphsOfFirst(outline, title);
  const issuers = findIssuers(paragraphs, head, found?.before ?? null, title);
  const named = namedDocument(eachOf(head, ({ text }) => text.text));
  const number =
    findNumber(head, field(/文号|字号|^doc_?no$/i)) ??
    findNumberLine(paragraphs) ??
    (named?.title === title ? withoutBlanks(named.number) : null);
  const draft = isDraft(title, head);
  const issued = draft ? null : findIssued(paragraphs, field(/^(?:成文|印发|发文)日期/));
  const published = isoOf(field(/发布日期|公开日期|发布时间/)) ?? findPublished(paragraphs);
  const validity = readValidity(paragraphs, issued);
  const period = periodOf(title);
  const { level, area } = readArea({ issuers, title, number, site: found?.after ?? null, paragraphs }, areas);
  const fields = {
    title,
    level,
    area,
    number,
    issuers,
    issued,
    published: published === issued ? null : published,
    effective_from: validity.effectiveFrom,
    valid_until: validity.validUntil,
    period_from: period?.from ?? null,
    period_until: period?.until ?? null,
  };
  return { fields, draft };
}

function findNumber(head: readonly Paragraph[], given: string | null): string | null {
  for (const text of [given ?? '', ...head.map((paragraph) => paragraph.text.text)]) {
    if (!text.includes('号')) continue;
    const found =
      NUMBER.exec(text.trim())?.[1] ??
      LABELLED_NUMBER.exec(text)?.[1] ??
      sourceNote(text)?.number ??
      NUMBER_BEHIND_TITLE.exec(text)?.[1];
    if (found) return withoutBlanks(found);
  }
  return null;
}

/** A number on a line of its own further down: of the document that a page explains first. */
function findNumberLine(paragraphs: readonly Paragraph[]): string | null {
  const line = paragraphs.find(
    ({ text, marker }) => !marker && text.length < 40 && text.text.includes('号') && NUMBER.test(text.text),
  );
  return line ? findNumber([line], null) : null;
}

const ISSUED_LABEL = new RegExp(`(?:^|[^年月日])(?:成文|印发|发文|签发)(?:日期|时间)[:\\s|]*(${DATE})`);
const DATE_LINE = anchored(new RegExp(`^\\(?(${DATE})(?:编印|印制|印)?\\)?$`));
const ENDS_DATE = unitsOf('日)印制');
const SIGNED_LINE = new RegExp(`^[^,。;:]{4,60}?(${DATE})(?:发布|公布|印发)?[。,]?`);
/** 某某发布 2025年9月12日 17:30: the name of an account, and when it posted. */
const POSTED = new RegExp(`^[^。,;:]{2,40}(${DATE}|\\d{4}-\\d{1,2}-\\d{1,2})\\s*\\d{1,2}:\\d{2}`);
/** 2021-07-30 alone is what a site prints. */
const PRINTED = /^(\d{4}-\d{1,2}-\d{1,2})(?:\s.*)?$/;
const DASH = '-'.charCodeAt(0);
const PUBLISHED_LABEL = new RegExp(`(?:发布|公开|更新|刊发)(?:日期|时间)[:\\s|]*(${DATE})`);

/** The ends of 日期 and 时间. */
const ENDS_LABEL = signOf('期间');
const mayBeLabelled = (line: MappedText) => line.mayHave(ENDS_LABEL) && mayHaveDate(line);

function findIssued(paragraphs: readonly Paragraph[], given: string | null): string | null {
  const fromField = isoOf(given);
  if (fromField) return fromField;
  const lines: MappedText[] = [];
  for (const { kind, text } of paragraphs) if (kind !== 'note') lines.push(text);
  for (const line of lines) {
    const labelled = mayBeLabelled(line) ? ISSUED_LABEL.exec(line.text) : null;
    if (labelled) return parseDate(labelled[1]!);
    const noted = mayHaveDate(line) ? sourceNote(line.text) : null;
    if (noted) return parseDate(noted.date);
  }
  // A date line is a signature.
  for (const { text } of lines) {
    const line = isIn(ENDS_DATE, text.charCodeAt(text.length - 1)) ? DATE_LINE.exec(text) : null;
    if (!line || !text.includes('年') || text.includes('底')) continue;
    const date = parseDate(line[1]!);
    if (date) return date;
  }
  for (const line of lines) {
    const signed = mayStartWithDate(line) ? SIGNED_LINE.exec(line.text) : null;
    if (
      signed &&
      /(?:政府|委员会|局|办公室|办公厅|厅|中心|院|署|委)(?:\(.*\))?$/.test(
        line.text.slice(0, line.text.indexOf(signed[1]!)),
      )
    )
      return parseDate(signed[1]!);
  }
  // 某府规〔2024〕6号 2024年9月12日, below a title.
  for (const { length, text } of lines) {
    const numbered = length < 60 && text.includes('号') ? NUMBER.exec(text) : null;
    if (numbered?.[2]) return parseDate(numbered[2]);
  }
  return null;
}

function findPublished(paragraphs: readonly Paragraph[]): string | null {
  for (const { text: line } of paragraphs.slice(0, 60)) {
    const { text } = line;
    const labelled = mayBeLabelled(line) ? PUBLISHED_LABEL.exec(text) : null;
    if (labelled) return parseDate(labelled[1]!);
    const mayBePosted = mayStartWithDate(line) && text.includes(':');
    const bare =
      (text.charCodeAt(4) === DASH ? PRINTED.exec(text) : null) ?? (mayBePosted ? POSTED.exec(text) : null);
    if (bare) return parseDate(bare[1]!);
  }
  return null;
}

function isoOf(text: string | null): string | null {
  return text ? parseDate(text.trim()) : null;
}
