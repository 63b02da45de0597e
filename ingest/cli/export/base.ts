/** What every kind of export starts from, and the settings that its file carries. */
import type { Exportable } from '../../../cypher/export/formats.ts';
import { type ExportLimit, type ExportSettings, TOOL } from '../../../cypher/export/settings.ts';
import type { Store } from '../../../cypher/store/store.ts';
import type { KnownDocument } from '../../../cypher/subgraph/documents.ts';
import type { Reader } from '../../../cypher/subgraph/reading.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { Context } from '../context.ts';
import type { OfflineModule, ViewQuestion } from '../offline-entry.ts';
import { today } from '../statement.ts';
import { UserError } from '../user-error.ts';

export interface Found {
  what: Exportable;
  /** What the person should know beside what stands in the file. */
  notes: string[];
}

export interface Base {
  reader: Reader;
  documents: readonly KnownDocument[];
  frameworks: ExportSettings['frameworks'];
  options: ExportOptions;
  context: Context;
}

type Words = { whole: string; result: string; sections: string; loose: string };
export const WORDS: Record<'zh' | 'en', Words> = {
  zh: { whole: '政策图谱', result: '查询结果', sections: '章节和原文', loose: '两端节点不在结果中的关系' },
  en: {
    whole: 'Policy graph',
    result: 'Query result',
    sections: 'sections and source texts',
    loose: 'relationships whose nodes the result does not have',
  },
};

interface Named {
  title: string;
  subject: ExportSettings['subject'];
  documents: readonly KnownDocument[];
  limits?: ExportLimit[];
  view?: [string, string][];
  query?: ExportSettings['query'];
}

export function settingsOf({ frameworks, options }: Base, named: Named): ExportSettings {
  const { title, subject, documents, limits = [], view = [], query = null } = named;
  return {
    title: options.title ?? title,
    subject,
    language: options.language,
    created: new Date().toISOString(),
    tool: TOOL,
    asOf: subject === 'query' ? null : (options.asOf ?? null),
    counting: subject === 'query' ? null : (options.counting ?? null),
    documents: documents.map(({ id, title: called, number, issued, validUntil, sha256 }) => ({
      id,
      title: called,
      number,
      issued,
      validUntil,
      sha256,
    })),
    frameworks,
    query,
    view,
    limits,
  };
}

/** The views of the page. */
export async function offline({ project }: Pick<Context, 'project'>): Promise<OfflineModule> {
  return (await import(/* @vite-ignore */ project.offlineUrl)) as OfflineModule;
}

/** Ids of documents that are named by id, title or file; null where none is named. */
export function namedDocuments(
  documents: readonly KnownDocument[],
  names: readonly string[] | undefined,
): string[] | null {
  if (!names) return null;
  return names.flatMap((name) => {
    const found = documents.filter(({ id, source, title }) => [id, source, title].includes(name));
    if (found.length > 0) return found.map(({ id }) => id);
    throw new UserError(
      `--document ${name}: there is none of this id, title or file; "cetu export --format gbt7714" lists the titles`,
      2,
    );
  });
}

export function questionOf(
  store: Store,
  { language, asOf, counting }: ExportOptions,
  documents: readonly string[] | null,
  { project, signal }: Context,
): ViewQuestion {
  return {
    store,
    signal,
    language,
    seedsDir: project.seedsDir,
    asOf: asOf ?? today(),
    counting: counting ?? 'direct',
    documents,
  };
}
