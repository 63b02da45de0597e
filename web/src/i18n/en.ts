/** Words of the page in English: one file per room. */

import { compare } from './en/compare.ts';
import { console } from './en/console.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { gaps } from './en/gaps.ts';
import { graph } from './en/graph.ts';
import { help } from './en/help.ts';
import { lost } from './en/lost.ts';
import { matrix } from './en/matrix.ts';
import { reader } from './en/reader.ts';
import { report } from './en/report.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { written } from './en/written.ts';
import type { Translation } from './translation.ts';
import type { zh } from './zh.ts';

export const en: Translation<typeof zh> = {
  ...shell,
  ...settings,
  ...matrix,
  ...graph,
  ...gaps,
  ...compare,
  ...console,
  ...reader,
  ...help,
  ...search,
  ...report,
  ...written,
  ...errors,
  ...lost,
  ...exports,
};
