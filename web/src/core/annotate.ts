/**
 * A document's text cut into blocks, lines and pieces that the reader draws: each piece lies under the same marks.
 * Nothing of the text is lost or changed; only line ends are left to the drawing.
 */

import type { ReaderDocument } from '../../api/documents.ts';
import type { Link } from '../../api/measures.ts';

export type SectionKind = ReaderDocument['sections'][number]['kind'];

export type Mark =
  | { type: 'evidence'; measure: string; link: Link; start: number; end: number }
  | { type: 'department' | 'amount' | 'target'; measure: string; start: number; end: number };

export interface Piece {
  start: number;
  text: string;
  marks: Mark[];
}

export interface Line {
  start: number;
  end: number;
  /** Depth of the section whose heading this line is; 0 for the rest. */
  heading: number;
  pieces: Piece[];
}

/** Lines in a row that belong to the same measure, or to none, and to the same kind of section. */
export interface Block {
  start: number;
  end: number;
  measure: string | null;
  kind: SectionKind | null;
  lines: Line[];
}

type Span = { start: number; end: number };

const LINE_END = /\r\n|[\n\r]/g;

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { start, end: text.length }];
}

/** Cuts each span at the offsets that lie inside it. `offsets` sorted. */
function cutAt(spans: readonly Span[], offsets: readonly number[]): Span[] {
  const cut: Span[] = [];
  let next = 0;
  for (const span of spans) {
    let { start } = span;
    while (next < offsets.length && offsets[next]! <= start) next++;
    for (; next < offsets.length && offsets[next]! < span.end; next++) {
      cut.push({ start, end: offsets[next]! });
      start = offsets[next]!;
    }
    cut.push({ start, end: span.end });
  }
  return cut;
}

const ascending = (a: number, b: number) => a - b;
const sortedSet = (list: readonly number[]) => [...new Set(list)].sort(ascending);

/** Offsets that part a line in two with words on both sides. Sorted. */
function edgesInside(lines: readonly Span[], edges: readonly number[], text: string): number[] {
  const inside: number[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < edges.length && edges[next]! <= line.start) next++;
    for (; next < edges.length && edges[next]! < line.end; next++) {
      const edge = edges[next]!;
      if (text.slice(line.start, edge).trim() !== '' && text.slice(edge, line.end).trim() !== '')
        inside.push(edge);
    }
  }
  return inside;
}

/** Where the words of a span begin; its start where it has none. */
function wordsOf({ start, end }: Span, text: string): number {
  const space = /^\s*/.exec(text.slice(start, end))![0].length;
  return start + space === end ? start : start + space;
}

/** For each offset, the innermost of `around` that holds it: offsets sorted. */
function innermost<T extends Span>(offsets: readonly number[], around: readonly T[]): (T | null)[] {
  const sorted = [...around].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: T[] = [];
  let next = 0;
  return offsets.map((start) => {
    for (; next < sorted.length && sorted[next]!.start <= start; next++) open.push(sorted[next]!);
    for (let at = open.length - 1; at >= 0; at--) if (open[at]!.end <= start) open.splice(at, 1);
    return open.at(-1) ?? null;
  });
}

/** Everything that points into the text: the evidence of links, departments, amounts and targets. */
export function marksOf(document: Pick<Annotated, 'measures' | 'text'>): Mark[] {
  const marks: Mark[] = [];
  for (const { id: measure, links, departments, amounts, targets } of document.measures) {
    for (const link of links)
      if (link.state !== 'rejected')
        link.starts.forEach((start, index) => {
          marks.push({ type: 'evidence', measure, link, start, end: link.ends[index] ?? start });
        });
    for (const { start, end } of departments) marks.push({ type: 'department', measure, start, end });
    for (const { start, end } of amounts) marks.push({ type: 'amount', measure, start, end });
    for (const { start, end } of targets) marks.push({ type: 'target', measure, start, end });
  }
  return marks
    .filter(({ start, end }) => start < end && end <= document.text.length)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function depthOf(
  section: { id: string; parent: string | null },
  parents: ReadonlyMap<string, string | null>,
): number {
  let depth = 1;
  for (let at = section.parent; at !== null && depth < 9; at = parents.get(at) ?? null) depth++;
  return depth;
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** See {@link Block}. Spans that lie outside the text are ignored. */
export function annotate(document: Annotated): Block[] {
  const work = annotating(document);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

type Annotated = Pick<ReaderDocument, 'text' | 'sections' | 'measures'>;

/** Lines between two pauses. */
const STEP = 1000;

/** {@link annotate}, for whoever lets others have their turn: each step takes a few milliseconds at most. */
export function* annotating(document: Annotated): Generator<undefined, Block[]> {
  const { text, sections, measures } = document;
  const edges = [...sections, ...measures].flatMap(({ start, end }) => [start, end]);
  const whole = linesOf(text);
  yield;
  const spans = cutAt(whole, edgesInside(whole, sortedSet(edges), text));
  yield;
  const begins = spans.map((span) => wordsOf(span, text));
  yield;
  const kinds = innermost(begins, sections);
  yield;
  const owners = innermost(begins, measures);
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const headings = new Map(
    sections.filter(({ heading }) => heading !== '').map((section) => [section.start, section]),
  );
  yield;
  const marks = marksOf(document);
  yield;
  const piecesOf = cutter(marks, text);
  const blocks: Block[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    if (index % STEP === STEP - 1) yield;
    const section = headings.get(begins[index]!);
    const isHeading = section && plain(text.slice(start, end)) === plain(section.heading);
    const heading = isHeading ? depthOf(section, parents) : 0;
    const line: Line = { start, end, heading, pieces: piecesOf({ start, end }) };
    const measure = owners[index]?.id ?? null;
    const kind = kinds[index]?.kind ?? null;
    const last = blocks.at(-1);
    if (last && last.measure === measure && last.kind === kind) {
      last.lines.push(line);
      last.end = end;
    } else blocks.push({ start, end, measure, kind, lines: [line] });
  }
  return blocks;
}

/** Cuts one line after the other where a mark begins or ends. Marks sorted by start. */
function cutter(marks: readonly Mark[], text: string): (line: Span) => Piece[] {
  let next = 0;
  let open: Mark[] = [];
  return (line) => {
    for (; next < marks.length && marks[next]!.start < line.end; next++) open.push(marks[next]!);
    if (open.length > 0) open = open.filter(({ end }) => end > line.start);
    const here = open;
    // As most lines are.
    if (here.length === 0) return [{ start: line.start, text: text.slice(line.start, line.end), marks: [] }];
    const cuts = sortedSet(
      here.flatMap(({ start, end }) => [start, end]).filter((at) => at > line.start && at < line.end),
    );
    return cutAt([line], cuts).map(({ start, end }) => ({
      start,
      text: text.slice(start, end),
      marks: here.filter((mark) => mark.start < end && start < mark.end),
    }));
  };
}
