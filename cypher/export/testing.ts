import type { ExportSettings } from './settings.ts';

/** Settings of an export in tests and measurements: of a graph without documents, but for what `given` says. */
export function exportSettings(given: Partial<ExportSettings> = {}): ExportSettings {
  return {
    title: 'test',
    subject: 'graph',
    language: 'en',
    created: '2026-11-22T08:00:00.000Z',
    tool: { name: 'Cetu', version: '0' },
    asOf: null,
    counting: null,
    documents: [],
    frameworks: [],
    query: null,
    view: [],
    limits: [],
    ...given,
  };
}
