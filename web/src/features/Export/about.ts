/** What every source of an export says of itself. */
import type { ExportLimit, ExportSettings } from '../../../../cypher/export/settings.ts';
import { exportSettings } from '../../core/export/settings.ts';
import { wordsOf } from '../../core/export/words.ts';
import { askCitedDocuments } from '../../data/export.ts';
import { i18n } from '../../i18n/index.ts';
import type { ExportBase } from './source.ts';

export interface About {
  title: string;
  subject: ExportSettings['subject'];
  limits?: readonly ExportLimit[];
  view?: readonly (readonly [string, string])[];
}

export function settingsOf(
  base: ExportBase,
  { title, subject, limits = [], view = [] }: About,
): ExportSettings {
  const { language, coverage, settings, address } = base;
  const all = [...view, [wordsOf(language).exports.address, address] as const];
  return exportSettings({ title, subject, language, coverage, settings, limits, view: all });
}

/** References to the documents that the settings look at. */
export function citations(
  { language, signal }: ExportBase,
  { documents }: Pick<ExportSettings, 'documents'>,
) {
  return async function* () {
    yield* await askCitedDocuments(new Set(documents.map(({ id }) => id)), language, signal);
  };
}

export const counted = ({ language }: ExportBase, what: 'nodes' | 'edges' | 'rows', count: number): string =>
  i18n.t(`exports.${what}`, { lng: language, count });
