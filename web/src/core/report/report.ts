/** A report: from what the graph holds to headings, sentences, tables and numbered references, in one language. */
import type { MatrixRow } from '../coverage.ts';
import { dateInWords, type Language } from '../dates.ts';
import { exportSettings } from '../export/settings.ts';
import type { Settings } from '../settings.ts';
import { documentAnnex, measureAnnex } from './annex.ts';
import { type Block, heading, listed, type Report, text } from './blocks.ts';
import { Citations } from './citations.ts';
import { partsOf } from './parts.ts';
import { scopeBlocks } from './scope.ts';
import type { ReportSubject } from './subject.ts';
import { type ReportData, type Writing, writingOf } from './writing.ts';

export interface ReportQuestion {
  subject: ReportSubject;
  settings: Settings;
  language: Language;
  /** In place of the title and the question that the subject has of itself. */
  title?: string;
  question?: string;
  /** Now, unless a test says otherwise. */
  created?: Date;
}

/**
 * Writes a report. Null where the graph has no framework, or no area that the subject names; the caller says so.
 */
export function writeReport(question: ReportQuestion, data: ReportData): Report | null {
  const { subject, settings, language, created } = question;
  const { coverage } = data;
  const known = new Map(coverage.documents.map((document) => [document.id, document]));
  const cite = new Citations(known, language);
  const writing = writingOf(data, settings, language, cite);
  const parts = writing && partsOf(writing, data, subject);
  if (!writing || !parts) return null;
  const { words, fill } = writing;
  const { head } = words.written;
  const title = question.title?.trim() || parts.title;
  const asked = question.question?.trim() || parts.question;
  const exported = exportSettings({
    title,
    subject: subject.kind === 'basket' ? 'selection' : subject.kind,
    language,
    coverage,
    settings,
    limits: data.cut.map((area) => ({
      what: area,
      shown: data.measures.filter((one) => known.get(one.document)?.area === area).length,
      total: null,
    })),
    created,
  });
  const documents = parts.rows.flatMap((row) => Object.values(row.documents).flat());
  const blocks: Block[] = [
    ...(asked === '' && parts.points.length === 0 ? [] : [heading(1, head.question)]),
    ...(asked === '' ? [] : [text(fill(words.written.asked, { question: asked }))]),
    ...parts.points,
    heading(1, head.scope),
    ...scopeBlocks(writing, data, exported, parts.rows, parts.mixed),
    ...parts.body,
    heading(1, head.measuresAnnex, true),
    ...measureAnnex(writing, subject.kind === 'basket' ? [] : parts.rows),
    heading(1, head.documentsAnnex, true),
    ...documentAnnex(writing, documents),
    ...referenceBlocks(head.references, cite),
  ];
  return {
    language,
    title,
    subtitle: `${writing.name(writing.matrix.framework)} · ${dateInWords(settings.asOf, language)}`,
    footer: footerOf(writing, subject.kind, parts.rows, `${exported.tool.name} ${exported.tool.version}`),
    settings: exported,
    blocks,
  };
}

function referenceBlocks(title: string, cite: Citations): Block[] {
  const items = cite.references();
  return items.length === 0 ? [] : [heading(1, title, true), { kind: 'references', items }];
}

/** What every number depends on. A report on one area or two says how many documents of theirs count, and how many in all. */
function footerOf(
  { words, fill, name, settings, language, matrix }: Writing,
  subject: ReportSubject['kind'],
  rows: readonly MatrixRow[],
  tool: string,
): string {
  const { 'in-force': inForce, 'not-stated': unstated } = matrix.documents;
  const counted = inForce.length + unstated.length;
  const own = rows.map((row) => fill(words.written.countedOf, { area: name(row.area), count: row.counted }));
  const documents =
    subject === 'area' || subject === 'comparison'
      ? fill(words.written.countedOwn, { own: listed(own, language), counted })
      : fill(words.written.counted, { counted });
  return fill(words.written.footer, {
    day: dateInWords(settings.asOf, language),
    counting: words.written.counting[settings.counting],
    documents,
    tool,
  });
}
