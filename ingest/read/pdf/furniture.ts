import { extentOf } from './extent.ts';
import type { PdfLine, Run } from './lines.ts';

const PAGE_NUMBER =
  /^[-—–_·.\s]*(?:第?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*页?(?:\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?)[-—–_·.\s]*$/i;
/** What browsers print below a page: its address, and which page of how many this is. */
const PRINTED_FOOT = /^(?:https?|file):\/\/\S+\s+\d{1,4}\s?\/\s?\d{1,4}$/;
/** What they print above it: the day, mostly the time, and the name of the page. */
const PRINTED_HEAD =
  /^\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?(?:[,，\s]+(?:上午|下午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?)?(?:\s|$)/i;
/** How many lines at the top and the bottom of a page may be its head and foot. */
const REACH = 3;
/** Part of the left or right pages that have a head of their own, but for those where a chapter begins. */
const MOST = 2 / 3;
const LONGEST_HEADINGS = 80;

/** The lines of a document without running heads and feet, page numbers, and what a browser prints around pages. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const repeated = new Map<string, Set<number>>();
  for (const lines of pages)
    for (const line of edges(lines).flat()) {
      const key = keyOf(line);
      const on = repeated.get(key) ?? new Set();
      repeated.set(key, on.add(line.page));
    }
  const isRepeated = (line: PdfLine) => isOnEnough(repeated.get(keyOf(line)) ?? new Set(), pages.length);
  return pages.map((lines) => {
    const outermost = new Set([lines[0], lines.at(-1)]);
    const gone = new Set([
      ...printedAround(lines),
      ...lines.filter((line) => outermost.has(line) && PAGE_NUMBER.test(line.text)),
    ]);
    // Nothing of the text stands further out than a head or foot.
    for (const edge of edges(lines)) {
      const text = edge.findIndex((line) => !gone.has(line) && !isRepeated(line));
      for (const line of text < 0 ? edge : edge.slice(0, text)) gone.add(line);
    }
    return lines.filter((line) => !gone.has(line));
  });
}

/** Whether a head stands on half of all pages, or on most of the left or of the right ones, which may have their own. */
function isOnEnough(on: ReadonlySet<number>, pages: number): boolean {
  if (on.size >= Math.max(2, Math.ceil(pages / 2))) return true;
  return [0, 1].some((side) => {
    const own = [...on].filter((page) => page % 2 === side).length;
    const all = side === 0 ? Math.floor(pages / 2) : Math.ceil(pages / 2);
    return own >= Math.max(3, Math.ceil(MOST * all));
  });
}

/** The head and foot that a browser printed: its foot alone is unmistakable, so that one page is enough to tell. */
function printedAround(lines: readonly PdfLine[]): readonly PdfLine[] {
  const [lowest, highest] = extentOf(lines.map(({ y }) => y));
  const foot = atHeight(lines, lowest);
  if (!PRINTED_FOOT.test(foot.text)) return [];
  const head = atHeight(lines, highest);
  return PRINTED_HEAD.test(head.text) ? [...head.lines, ...foot.lines] : foot.lines;
}

/** What stands at one height, be it in one line or, with a gap as between columns, in several. */
function atHeight(lines: readonly PdfLine[], y: number) {
  const row = lines.filter((line) => Math.abs(line.y - y) < 2).sort((a, b) => a.left - b.left);
  return { lines: row, text: row.map(({ text }) => text).join(' ') };
}

/**
 * The lines at the top and at the bottom of a page, from the outermost on, that may be its head and foot. Headings of a
 * table that come again at the top of each page are none.
 */
function edges(lines: readonly PdfLine[]): [PdfLine[], PdfLine[]] {
  const headings = lines.filter((line) => isHeadings(line.text));
  const isPart = ({ text, y, size }: PdfLine) =>
    text.length < LONGEST_HEADINGS && headings.some((line) => Math.abs(line.y - y) < 2 * size);
  const free = (edge: PdfLine[]) => {
    const end = edge.findIndex((line) => line.row || isPart(line));
    return end < 0 ? edge : edge.slice(0, end);
  };
  return [free(lines.slice(0, REACH)), free(lines.slice(Math.max(REACH, lines.length - REACH)).reverse())];
}

/** 序号 任务 责任单位, of a table whose lines are not drawn. */
function isHeadings(text: string): boolean {
  return (
    text.length < LONGEST_HEADINGS &&
    text.includes('\t') &&
    /(?:责任|牵头|配合|主办|实施|主管)(?:单位|部门|主体)/.test(text)
  );
}

/** The same words at the same height, whatever the numbers in them. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
}

/** The runs of a page without those of `lines`, of which only `kept` are left. */
export function withoutLines(
  runs: readonly Run[],
  lines: readonly PdfLine[],
  kept: readonly PdfLine[],
): Run[] {
  const left = new Set(kept);
  const gone = lines.filter((line) => !left.has(line));
  return runs.filter(
    ({ x, y, size }) =>
      !gone.some(
        (line) =>
          Math.abs(line.y - y) < 0.5 * Math.max(line.size, size) && x > line.left - 1 && x < line.right + 1,
      ),
  );
}
