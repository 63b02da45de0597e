/** The document with what is drawn of its text: a short one at once, a long one a moment later. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { ReaderDocument } from '../../../api/documents.ts';
import { inTasks } from '../../app/in-tasks.ts';
import { annotate, annotating, type Block } from '../../core/annotate.ts';

/** Characters from which a text is made piece by piece, with something in its place meanwhile. */
const LONG = 300_000;

export interface Annotated {
  document: ReaderDocument;
  blocks: readonly Block[];
}

/** Null while it is being made. What goes wrong is thrown where this is called. */
export function useAnnotated(document: ReaderDocument | undefined): Annotated | null {
  const [made, setMade] = useState<Annotated | null>(null);
  const isLong = document !== undefined && document.text.length > LONG;
  const atOnce = useMemo(
    () => (document && !isLong ? { document, blocks: annotate(document) } : null),
    [document, isLong],
  );
  useEffect(() => {
    if (!document || !isLong) return;
    const leaving = new AbortController();
    inTasks(annotating(document), leaving.signal).then(
      (blocks) => blocks && startTransition(() => setMade({ document, blocks })),
      (error: unknown) =>
        setMade(() => {
          throw error;
        }),
    );
    return () => leaving.abort();
  }, [document, isLong]);
  return atOnce ?? (made?.document === document ? made : null);
}
