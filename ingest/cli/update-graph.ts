import type { Store } from '../../cypher/store/store.ts';
import { isRepealedBy, type Repeal, repealsOf } from '../extract/repeals.ts';
import { graphKnowledge } from '../graph/knowledge.ts';
import { type IngestEvent, ingestDocuments } from '../load/ingest-documents.ts';
import { loadSimilar } from '../load/load-similar.ts';
import { loadReference } from '../load/reference.ts';
import { type StoredDocument, storedDocuments } from '../load/stored.ts';
import { loadSimplifier } from '../read/simplify.ts';
import { loadKnowledge } from '../seeds/load.ts';
import type { Context } from './context.ts';
import { findDocuments, passedOverMessage, sourceOf } from './documents.ts';
import { EXTENSIONS, type Read, readSteps } from './read-steps.ts';
import { Report } from './report.ts';
import { UserError } from './user-error.ts';

/**
 * Brings the graph up to date with the documents at `paths`, printing what comes of each. Gives the exit code: 1 where
 * some input failed; it is reported, and the rest is loaded.
 */
export async function updateGraph(store: Store, paths: readonly string[], context: Context): Promise<number> {
  const { terminal, report, project, signal } = context;
  terminal.progress('reading the seed data');
  const all = loadKnowledge(project.seedsDir);
  const knowledge = graphKnowledge(all);
  const steps = readSteps(all, project.root);
  const { files, passedOver, problems } = await findDocuments(paths, EXTENSIONS);
  problems.forEach(report);
  const notRead = passedOverMessage(passedOver);
  if (notRead !== null) terminal.message(notRead);

  if (await loadReference(store, knowledge, all.hash))
    terminal.data(`loaded     ${knowledge.framework.name}, areas, industries, instruments\n`);
  const progress = new Report(context);
  const repeals = new Map<string, readonly Repeal[]>();
  const onEvent = (event: IngestEvent<Read>): void => {
    progress.show(event);
    if (event.type === 'loaded')
      repeals.set(event.source, repealsOf(event.extraction.document.title, event.document.text));
  };
  await ingestDocuments(
    files.map((file) => sourceOf(file, project.root)),
    { store, knowledge, knowledgeHash: all.hash, steps, onEvent, signal },
  );
  if (signal.aborted)
    throw new UserError(
      `stopped: ${progress.done} of ${files.length} documents are done; run the command again to go on`,
    );
  if (progress.loaded > 0) {
    terminal.progress('comparing measures across documents');
    await loadSimilar(store, loadSimplifier, { signal });
  }
  terminal.data(`${progress.summary()}\n`);
  const stored = await storedDocuments(store);
  warnOfRepealed(repeals, stored, terminal);
  for (const { id, title, source } of stored)
    if ((await steps.hashOf(source)) === null)
      terminal.message(
        `${source} is gone, its document is kept: ${title} (to take it out: cetu remove ${id})`,
      );
  return problems.length + progress.failed > 0 ? 1 : 0;
}

/** A document that is repealed stays until a person takes it out: the one that says so may be misread. */
function warnOfRepealed(
  repeals: ReadonlyMap<string, readonly Repeal[]>,
  stored: readonly StoredDocument[],
  terminal: Context['terminal'],
): void {
  for (const [by, ended] of repeals) {
    const found = stored.filter(
      (document) => document.source !== by && ended.some((repeal) => isRepealedBy(document, repeal)),
    );
    for (const { id, title } of found)
      terminal.message(`${by}: warning: it repeals ${title} (to take that out: cetu remove ${id})`);
  }
}
