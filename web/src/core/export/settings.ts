/** What a view of the page says of itself when it is exported. */
import { type ExportLimit, type ExportSettings, TOOL } from '../../../../cypher/export/settings.ts';
import type { Coverage } from '../../../api/coverage.ts';
import { frameworkOn } from '../columns.ts';
import type { Language } from '../dates.ts';
import { isChosen, type Settings } from '../settings.ts';

export interface Exported {
  title: string;
  subject: ExportSettings['subject'];
  language: Language;
  coverage: Coverage;
  settings: Settings;
  /** What else narrows the view, as name and value. */
  view?: readonly (readonly [string, string])[];
  limits?: readonly ExportLimit[];
  /** Now, unless a test says otherwise. */
  created?: Date;
}

/** The settings of the page with what they stand for: the documents by their bytes, the framework by its version. */
export function exportSettings(exported: Exported): ExportSettings {
  const { title, subject, language, coverage, settings, view = [], limits = [] } = exported;
  const framework = frameworkOn(coverage.frameworks, settings.asOf);
  return {
    title,
    subject,
    language,
    created: (exported.created ?? new Date()).toISOString(),
    tool: TOOL,
    asOf: settings.asOf,
    counting: settings.counting,
    documents: coverage.documents
      .filter(({ id }) => isChosen(settings, id))
      .map((document) => ({
        id: document.id,
        title: document.title,
        number: document.number,
        issued: document.issued,
        validUntil: document.validUntil,
        sha256: document.sha256,
      })),
    frameworks: framework
      ? [
          {
            id: framework.id,
            name: framework.name,
            nameEn: framework.nameEn,
            validFrom: framework.validFrom,
            validUntil: framework.validUntil,
            fingerprint: framework.fingerprint,
          },
        ]
      : [],
    query: null,
    view: view.map(([name, value]) => [name, value]),
    limits: [...limits],
  };
}
