/** The text as published: all of it, so that the browser's search finds what is in it. */
import { memo, useEffect, useMemo, useRef } from 'react';
import type { ReaderDocument } from '../../../api/documents.ts';
import type { Measure } from '../../../api/measures.ts';
import { navigate, useAddress, useEntryKey, useHrefInText } from '../../app/history.ts';
import { keptScroll, useKeptScroll } from '../../app/kept-scroll.ts';
import type { Block } from '../../core/annotate.ts';
import { type Chunk, chunkAt, chunksOf } from '../../core/chunks.ts';
import { endOfWords } from '../../core/passages.ts';
import { BlockView } from './BlockView.tsx';
import { langOf } from './Outline.tsx';
import { BY_LINE, lineAt, rangeOf } from './place.ts';
import styles from './TextPane.module.css';
import type { TargetLook } from './targets.ts';
import { useMade } from './useMade.ts';

interface TextPaneProps {
  document: ReaderDocument;
  blocks: readonly Block[];
  targets: ReadonlyMap<string, TargetLook>;
}

/** What the stylesheet calls the words at the place of the address. */
const PLACE = 'cetu-place';

/** A click in a measure opens its details. */
export function TextPane({ document, blocks, targets }: TextPaneProps) {
  const { measure: open, link, at, until } = useAddress();
  const pane = useRef<HTMLElement>(null);
  const chunks = useMemo(() => chunksOf(blocks), [blocks]);
  const measures = useMemo(() => new Map(document.measures.map((one) => [one.id, one])), [document]);
  const name = `text:${document.summary.id}`;
  const key = useEntryKey();
  const place = placeOf(document, open, link, at);
  const made = useMade(pane, chunks.length, chunkAt(chunks, keptScroll(key, name)?.[0] ?? place ?? 0));
  // A measure that was chosen in the text is where the person looks already.
  const chosenHere = useRef<string | null>(null);

  useKeptScroll(pane, name, true, true, BY_LINE);
  useEffect(() => {
    if (place === null || !pane.current || keptScroll(key, name)) return;
    const stay = chosenHere.current === open && at === null;
    chosenHere.current = null;
    if (!stay) lineAt(pane.current, place)?.scrollIntoView({ block: 'center' });
  }, [place, key, name, open, at]);
  useEffect(() => {
    // The words of a link are marked already.
    if (!pane.current || at === null || link !== null || !('highlights' in CSS)) return;
    const end = Math.min(until ?? endOfWords(document, at), document.text.length);
    const range = at < end && rangeOf(pane.current, at, end);
    if (!range) return;
    CSS.highlights.set(PLACE, new Highlight(range));
    return () => {
      CSS.highlights.delete(PLACE);
    };
  }, [document, at, until, link]);

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
        {chunks.map((chunk, index) => (
          <ChunkView
            key={chunk.start}
            chunk={chunk}
            index={chunks.length > 1 ? index : null}
            made={made(index)}
            measures={measures}
            targets={targets}
            open={chunk.parts.some(({ block }) => block.measure === open) ? open : null}
            link={chunk.parts.some(({ block }) => block.measure === open) ? link : null}
          />
        ))}
      </div>
    </article>
  );
}

interface ChunkProps {
  chunk: Chunk;
  /** Null where the text is short enough to be one. */
  index: number | null;
  made: boolean;
  measures: ReadonlyMap<string, Measure>;
  targets: ReadonlyMap<string, TargetLook>;
  open: string | null;
  link: string | null;
}

const ROW_HEIGHT = 34;

const ChunkView = memo(function ChunkView({ chunk, index, made, measures, targets, open, link }: ChunkProps) {
  const hrefOf = useHrefInText();
  const blocks = chunk.parts.map(({ block, continued }) => (
    <BlockView
      key={block.start}
      block={block}
      continued={continued}
      measure={measures.get(block.measure ?? '') ?? null}
      targets={targets}
      hrefOf={hrefOf}
      open={block.measure !== null && block.measure === open}
      link={block.measure === open ? link : null}
    />
  ));
  if (index === null) return blocks;
  const height = chunk.rows * ROW_HEIGHT;
  return (
    <div
      className={styles.chunk}
      data-chunk={index}
      data-from={chunk.start}
      style={made ? { containIntrinsicBlockSize: `auto ${height}px` } : { height }}
    >
      {made && blocks}
    </div>
  );
});

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
