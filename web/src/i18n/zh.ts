/** Words of the page in Chinese: one file per room. */

import { compare } from './zh/compare.ts';
import { console } from './zh/console.ts';
import { errors } from './zh/errors.ts';
import { exports } from './zh/exports.ts';
import { gaps } from './zh/gaps.ts';
import { graph } from './zh/graph.ts';
import { help } from './zh/help.ts';
import { lost } from './zh/lost.ts';
import { matrix } from './zh/matrix.ts';
import { reader } from './zh/reader.ts';
import { report } from './zh/report.ts';
import { search } from './zh/search.ts';
import { settings } from './zh/settings.ts';
import { shell } from './zh/shell.ts';
import { written } from './zh/written.ts';

export const zh = {
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
