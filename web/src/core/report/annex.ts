/** The annexes: measures with who answers and how much, and the documents with what they are and when they hold. */
import type { DocumentSummary } from '../../../api/coverage.ts';
import type { Measure } from '../../../api/measures.ts';
import type { MatrixRow } from '../coverage.ts';
import { dateInWords } from '../dates.ts';
import { amountInWords, figure } from '../figures.ts';
import { byStanding } from '../standing.ts';
import { endOf, startOf, statusOn } from '../status.ts';
import { type Block, cell, listed, type Run, run, strong, type TableRow } from './blocks.ts';
import { departmentNames, isCounted } from './finding.ts';
import type { Writing } from './writing.ts';

/** The measures of `rows` that count towards anything, and those that were cited. */
function listedMeasures(writing: Writing, rows: readonly MatrixRow[]): Measure[] {
  const { matrix, documents, settings, cite } = writing;
  const targets = new Set(matrix.columns.all.map(({ id }) => id));
  const measures = rows.flatMap((row) => writing.measuresOf(row));
  const { counted } = byStanding(measures, documents, targets, settings);
  const cited = [...cite.measures].flatMap((id) => writing.measure(id) ?? []);
  return [...new Map([...counted, ...cited].map((measure) => [measure.id, measure])).values()];
}

/** One line each of what a cell lists. */
const lines = (texts: readonly string[]): { runs: Run[] } => ({
  runs: [run([...new Set(texts)].join('\n'))],
});

function measureRow(writing: Writing, measure: Measure, number: number): TableRow {
  const { language, name, matrix, cite } = writing;
  const columns = new Map(matrix.columns.all.map((column) => [column.id, column]));
  const path = measure.path.join(' › ');
  const targets = measure.links.flatMap((link) => {
    const column = columns.get(link.target);
    return column && isCounted(writing, link) ? [name(column)] : [];
  });
  return {
    cells: [
      cell(number),
      { runs: [strong(measure.title), ...(path === '' ? [] : [run(`\n${path}`)])] },
      lines(departmentNames(writing, measure)),
      lines(measure.amounts.map((one) => amountInWords(one, language))),
      lines(measure.targets.map((one) => `${one.indicator} ${figure(one, language)}`)),
      cell(listed(targets, language)),
      cell(
        cite
          .numbersOf(measure.id)
          .map((one) => `[${one}]`)
          .join(' '),
      ),
    ],
  };
}

/** Measures by document, in the order of their text. */
export function measureAnnex(writing: Writing, rows: readonly MatrixRow[]): Block[] {
  const { words, fill, documents, settings } = writing;
  const { annex, counting, finding } = words.written;
  const measures = listedMeasures(writing, rows);
  if (measures.length === 0) return [{ kind: 'text', runs: [run(finding.none)] }];
  let number = 0;
  const groups = [...documents.values()].flatMap((document): TableRow[] => {
    const own = measures.filter((one) => one.document === document.id).sort((a, b) => a.ordinal - b.ordinal);
    if (own.length === 0) return [];
    return [
      { group: `《${document.title}》${document.number === null ? '' : ` ${document.number}`}` },
      ...own.map((measure) => {
        number += 1;
        return measureRow(writing, measure, number);
      }),
    ];
  });
  return [
    {
      kind: 'table',
      wide: true,
      caption: annex.measures,
      columns: [
        { title: annex.number, share: 0.7, align: 'center' },
        { title: annex.measure, share: 3.8 },
        { title: annex.departments, share: 2.6 },
        { title: annex.amounts, share: 2 },
        { title: annex.targets, share: 2.4 },
        { title: fill(annex.links, { counting: counting[settings.counting] }), share: 2.8 },
        { title: annex.references, share: 1.2 },
      ],
      rows: groups,
    },
  ];
}

/** From when until when a document holds, as far as it says. */
function validity({ words, fill, language }: Writing, document: DocumentSummary): string {
  const { annex } = words.written;
  const [from, until] = [startOf(document), endOf(document)];
  const parts = [
    from !== null && fill(annex.from, { from: dateInWords(from, language) }),
    until !== null && fill(annex.until, { until: dateInWords(until, language) }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(language === 'zh' ? '，' : ', ') : words.status['not-stated'];
}

/** The documents that were looked at, and any other that is cited. */
export function documentAnnex(writing: Writing, looked: readonly DocumentSummary[]): Block[] {
  const { words, fill, name, language, settings, coverage, documents, cite } = writing;
  const { annex } = words.written;
  const cited = [...cite.documents].flatMap((id) => documents.get(id) ?? []);
  const all = [...new Map([...looked, ...cited].map((document) => [document.id, document])).values()];
  const areas = new Map(coverage.areas.map((area) => [area.id, area]));
  return [
    {
      kind: 'table',
      wide: true,
      caption: fill(annex.documents, { day: dateInWords(settings.asOf, language) }),
      columns: [
        { title: annex.number, share: 0.7, align: 'center' },
        { title: annex.title, share: 4 },
        { title: annex.docNumber, share: 2 },
        { title: annex.area, share: 1.2 },
        { title: annex.issued, share: 1.6 },
        { title: annex.validity, share: 2.2 },
        { title: annex.status, share: 1.1 },
        { title: annex.count, share: 1.3, align: 'center' },
        { title: annex.sha256, share: 3 },
      ],
      rows: all.map((document, index) => {
        const area = areas.get(document.area ?? '');
        return {
          cells: [
            cell(index + 1),
            cell(document.title),
            cell(document.number ?? ''),
            cell(area ? name(area) : ''),
            cell(document.issued === null ? '' : dateInWords(document.issued, language)),
            cell(validity(writing, document)),
            cell(words.status[statusOn(document, settings.asOf)]),
            cell(document.measures),
            cell(document.sha256),
          ],
        };
      }),
    },
  ];
}
