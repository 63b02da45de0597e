import type { Store } from '../../cypher/store/store.ts';
import { isRepealedBy } from '../extract/repeals.ts';
import { graphKnowledge } from '../graph/knowledge.ts';
import { ingestDocuments } from '../load/ingest-documents.ts';
import { loadSimilar } from '../load/load-similar.ts';
import { loadReference } from '../load/reference.ts';
import { storedDocuments } from '../load/stored.ts';
import { loadSimplifier } from '../read/simplify.ts';
import { loadKnowledge } from '../seeds/load.ts';
import type { Context } from './context.ts';
import { findDocuments, passedOverMessage, sourceOf } from './documents.ts';
import { EXTENSIONS, readSteps } from './read-steps.ts';
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
  await ingestDocuments(
    files.map((file) => sourceOf(file, project.root)),
    { store, knowledge, knowledgeHash: all.hash, steps, onEvent: progress.show, signal },
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
  for (const [by, repeals] of progress.repeals)
    for (const { id, title, source } of stored.filter((document) =>
      repeals.some((repeal) => isRepealedBy(document, repeal)),
    ))
      if (source !== by)
        terminal.message(`${by}: warning: it repeals ${title} (to take that out: cetu remove ${id})`);
  for (const { id, title, source } of stored)
    if ((await steps.hashOf(source)) === null)
      terminal.message(
        `${source} is gone, its document is kept: ${title} (to take it out: cetu remove ${id})`,
      );
  return problems.length + progress.failed > 0 ? 1 : 0;
}
