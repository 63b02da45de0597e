/** The settings and limits of a report in words: what every number depends on, and what it does not say. */
import type { ExportSettings } from '../../../../cypher/export/settings.ts';
import type { MatrixRow } from '../coverage.ts';
import { dateInWords, type Language } from '../dates.ts';
import { type Block, cell, listed, run } from './blocks.ts';
import type { ReportData, Writing } from './writing.ts';

/** A moment to the minute, in the time that is the same everywhere. */
function momentInWords(iso: string, language: Language): string {
  const [day = '', time = ''] = iso.split('T');
  return `${dateInWords(day, language)} ${time.slice(0, 5)} UTC`;
}

/** The settings as a table, then the limits as a list. `rows`: the areas that the report is about. */
export function scopeBlocks(
  writing: Writing,
  data: ReportData,
  exported: ExportSettings,
  rows: readonly MatrixRow[],
  mixed: boolean,
): Block[] {
  const { words, fill, language, settings, matrix, coverage, name } = writing;
  const text = words.written.scope;
  const { framework, documents } = matrix;
  const chosen = Object.values(documents).flat().length;
  const lines: [string, string][] = [
    [text.asOf, dateInWords(settings.asOf, language)],
    [text.counting, text.countingText[settings.counting]],
    [
      text.documents,
      fill(text.documentsText, {
        chosen,
        total: coverage.documents.length,
        inForce: documents['in-force'].length,
        unstated: documents['not-stated'].length,
        expired: documents.expired.length,
        notYet: documents['not-yet'].length,
        drafts: documents.draft.length,
        others: documents['no-policy'].length,
      }),
    ],
    [
      text.framework,
      fill(text.frameworkText, {
        name: name(framework),
        from: framework.validFrom === null ? '…' : dateInWords(framework.validFrom, language),
        fingerprint: framework.fingerprint.slice(0, 12),
      }),
    ],
    [text.tool, `${exported.tool.name} ${exported.tool.version}`],
    [text.created, momentInWords(exported.created, language)],
  ];
  const older = rows.filter((row) => row.older).map(({ area }) => name(area));
  const cut = writing.matrix.rows
    .filter(({ area }) => data.cut.includes(area.id))
    .map((row) => fill(text.cutArea, { area: name(row.area), count: writing.measuresOf(row).length }));
  const unstated = documents['not-stated'].length;
  const limits = [
    text.gap,
    text.reading,
    text.small,
    unstated > 0 && fill(text.unstated, { count: unstated }),
    older.length > 0 && fill(text.older, { names: listed(older, language) }),
    cut.length > 0 && fill(text.cut, { names: listed(cut, language) }),
    data.missing.length > 0 && fill(text.missing, { count: data.missing.length }),
    mixed && text.mixed,
  ].filter((limit) => limit !== false);
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: text.setting, share: 1 },
        { title: text.value, share: 5 },
      ],
      rows: lines.map(([label, value]) => ({ cells: [cell(label), cell(value)] })),
    },
    { kind: 'text', runs: [{ text: text.limits, bold: true }] },
    { kind: 'list', items: limits.map((limit) => [run(limit)]) },
  ];
}
