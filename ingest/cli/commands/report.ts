import { extname, resolve } from 'node:path';
import type { Language } from '../../../cypher/export/settings.ts';
import type { Command } from '../context.ts';
import { withStore } from '../open-store.ts';
import { writeWhole } from '../output/write-file.ts';
import { REPORT_FORMATS, type ReportModule, type ReportWish } from '../report-entry.ts';
import { today } from '../statement.ts';
import { twoAreas } from '../two-areas.ts';
import { checkDay, UserError } from '../user-error.ts';

export interface ReportOptions {
  /** File to write to; what its name ends in is the format. */
  out?: string;
  area?: string;
  compare?: string[];
  matrix?: boolean;
  asOf?: string;
  counting: 'direct' | 'named';
  document?: string[];
  language: Language;
  title?: string;
  question?: string;
  store?: string;
}

/** Writes a report on the matrix, an area or two areas, as the page does. */
export const report: Command<ReportOptions> = (options, { project, terminal, signal }) => {
  const { out, asOf = today(), counting, language, title, question } = options;
  if (out === undefined)
    throw new UserError('name the file to write to with --out, such as --out report.docx', 2);
  const format = REPORT_FORMATS.find((one) => `.${one}` === extname(out).toLowerCase());
  if (!format) throw new UserError(`--out ${out}: the name has to end in .docx, .html or .md`, 2);
  checkDay('--as-of', asOf);
  const subject = subjectOf(options);
  return withStore(options.store, async (store) => {
    const { reportFile } = (await import(/* @vite-ignore */ project.reportUrl)) as ReportModule;
    const { hasChineseFont, rasterised } = await import('../output/png.ts');
    const draws = format === 'docx' && hasChineseFont();
    if (format === 'docx' && !draws)
      terminal.message(
        'No font with Chinese characters is installed: the figure is left out of the Word file.',
      );
    const bytes = await reportFile({
      store,
      signal,
      seedsDir: project.seedsDir,
      asOf,
      counting,
      language,
      documents: options.document ?? null,
      subject,
      title,
      question,
      format,
      rasterise: async (svg) => (draws ? rasterised(svg, 2).png : null),
    });
    const file = resolve(out);
    await writeWhole(file, [bytes], signal);
    terminal.data(`${file}\n`);
    return 0;
  });
};

function subjectOf({ area, compare, matrix }: ReportOptions): ReportWish['subject'] {
  if ([area, compare, matrix].filter((choice) => choice !== undefined).length > 1)
    throw new UserError('choose one of --area, --compare and --matrix', 2);
  if (area !== undefined) return { kind: 'area', area };
  if (compare === undefined) return { kind: 'matrix' };
  const [left, right] = twoAreas(compare);
  return { kind: 'comparison', left, right };
}
