import { useEffect, useRef } from 'react';
import type { ReaderDocument } from '../../../api/documents.ts';
import { navigate, useAddress, useEntryKey } from '../../app/history.ts';
import { hasKeptScroll, useKeptScroll } from '../../app/kept-scroll.ts';
import type { Block } from '../../core/annotate.ts';
import { BlockView } from './BlockView.tsx';
import { langOf } from './Outline.tsx';
import styles from './TextPane.module.css';
import type { TargetLook } from './targets.ts';

interface TextPaneProps {
  document: ReaderDocument;
  blocks: readonly Block[];
  targets: ReadonlyMap<string, TargetLook>;
}

/** The text as published. A click in a measure opens its details. */
export function TextPane({ document, blocks, targets }: TextPaneProps) {
  const { measure: open, link, at } = useAddress();
  const pane = useRef<HTMLElement>(null);
  const name = `text:${document.summary.id}`;
  const key = useEntryKey();
  const place = placeOf(document, open, link, at);
  // A measure that was chosen in the text is where the person looks already.
  const chosenHere = useRef<string | null>(null);

  useKeptScroll(pane, name, true, true);
  useEffect(() => {
    if (place === null || !pane.current || hasKeptScroll(key, name)) return;
    const stay = chosenHere.current === open && at === null;
    chosenHere.current = null;
    if (!stay) lineAt(pane.current, place)?.scrollIntoView({ block: 'center' });
  }, [place, key, name, open, at]);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-measure]')?.dataset.measure;
      if (!id || !window.getSelection()?.isCollapsed) return;
      chosenHere.current = id;
      navigate({ measure: id, link: null, at: null });
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, []);

  return (
    <article ref={pane} className={styles.pane} lang={langOf(document)}>
      <div className={styles.page}>
        {blocks.map((block) => (
          <BlockView
            key={block.start}
            block={block}
            measure={document.measures.find(({ id }) => id === block.measure) ?? null}
            targets={targets}
            open={block.measure !== null && block.measure === open}
            link={block.measure === open ? link : null}
          />
        ))}
      </div>
    </article>
  );
}

/** Offset that the address points to; null where it is the document as a whole. */
function placeOf(
  { measures }: ReaderDocument,
  open: string | null,
  link: string | null,
  at: number | null,
): number | null {
  if (at !== null) return at;
  const measure = measures.find(({ id }) => id === open);
  return measure?.links.find(({ target }) => target === link)?.starts[0] ?? measure?.start ?? null;
}

/** The line that holds an offset, or the piece of evidence that begins there. */
function lineAt(pane: HTMLElement, offset: number): Element | null {
  const exact = pane.querySelector(`mark[data-start="${offset}"]`);
  if (exact) return exact;
  let found: Element | null = null;
  for (const line of pane.querySelectorAll<HTMLElement>('[data-line]')) {
    if (Number(line.dataset.line) > offset) break;
    found = line;
  }
  return found;
}
