/** What a room hands over to be exported. */
import type { Exportable } from '../../../../cypher/export/formats.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { Language } from '../../core/dates.ts';
import type { Settings } from '../../core/settings.ts';
import type { States } from '../../data/export.ts';

/** What every source starts from. */
export interface ExportBase {
  language: Language;
  settings: Settings;
  coverage: Coverage;
  /** Of the view, so that a reader of the file finds it again. */
  address: string;
  /** Ends with the dialog. */
  signal: AbortSignal;
  /** States of the graph that what the server was asked for is of. */
  states: States;
}

export interface ExportSource {
  what: Exportable;
  /** What goes in, in words: numbers of nodes, of rows. */
  contents: readonly string[];
}
