/** A spreadsheet program that reads workbooks: LibreOffice Calc. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findOffice } from './office.ts';

/** Calc is a package of its own on Debian, and a file of its own beside the program. */
function findCalc(): string | null {
  const office = findOffice();
  if (office === null || process.platform !== 'linux') return office;
  return existsSync(join(dirname(realpathSync(office)), 'libsclo.so')) ? office : null;
}

/**
 * Whether to leave out the tests with a spreadsheet program: it is missing, and this is not CI, where that is a
 * failure. Says how to have them run.
 */
export function withoutCalc(): boolean {
  if (findCalc() !== null || process.env.CI) return false;
  process.stderr.write(
    'Tests of exported workbooks are left out: no LibreOffice Calc. Install it (apt-get install libreoffice-calc-nogui), or set SOFFICE_PATH.\n',
  );
  return true;
}

/**
 * Every sheet of a workbook, or a CSV file as a spreadsheet takes it, as CSV files in `folder` by the names of the
 * sheets. Fields are quoted; formulas, if there were any, would be calculated.
 */
export function sheetsOf(file: string, folder: string): Map<string, string> {
  const calc = findCalc();
  if (calc === null) throw new Error('There is no LibreOffice Calc: apt-get install libreoffice-calc-nogui');
  const [comma, quote, utf8, allSheets] = [44, 34, 76, -1];
  execFileSync(
    calc,
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      // UTF-8, and formulas are calculated where a text is one.
      ...(file.endsWith('.csv')
        ? [
            `--infilter=Text - txt - csv (StarCalc):${comma},${quote},${utf8},1,,0,false,true,false,false,false,0,true`,
          ]
        : []),
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):${comma},${quote},${utf8},1,,0,true,true,false,false,false,${allSheets}`,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'pipe' },
  );
  const stem = basename(file).replace(/\.\w+$/, '');
  return new Map(
    readdirSync(folder)
      .filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.csv'))
      .map((name) => [name.slice(stem.length + 1, -'.csv'.length), join(folder, name)]),
  );
}
