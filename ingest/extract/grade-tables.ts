import type { Span } from '../text/mapped-text.ts';

/** Headings of columns that say what is given, and of those that say what it depends on. */
const GIVEN = /奖|补|资助|支持|扶持|标准|额度|最高|金额|上限|限额|总额/;
const DEPENDS = /投资|收入|营收|产值|销售|规模|条件|等级|类[型别]|档次|资本|税|设备|比例/;

/** A cell of a row below headings. */
interface Cell extends Span {
  heading: string;
}

/**
 * Says of places in a measure's text, asked of in their order, whether each is in a column of what is given (true) or of
 * what that depends on (false), where it stands in a table under headings; null elsewhere.
 */
export function gradeTables(text: string): (at: number) => boolean | null {
  if (!text.includes('|')) return () => null;
  const cells = cellsOf(text);
  let next = 0;
  return (at) => {
    while (next < cells.length && cells[next]!.end <= at) next++;
    const cell = cells[next];
    if (!cell || at < cell.start) return null;
    if (GIVEN.test(cell.heading) && !/投资金额|比例/.test(cell.heading)) return true;
    return DEPENDS.test(cell.heading) ? false : null;
  };
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let head: string[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const bars = [...line.matchAll(/\|/g)].map(({ index }) => index);
    if (bars.length < 3 || bars[0] !== 0) head = [];
    else if (head.length !== bars.length - 1)
      head = bars.slice(1).map((bar, i) => line.slice(bars[i]! + 1, bar).trim());
    else
      bars.slice(1).forEach((bar, i) => {
        cells.push({ start: lineStart + bars[i]! + 1, end: lineStart + bar, heading: head[i]! });
      });
    lineStart += line.length + 1;
  }
  return cells;
}
