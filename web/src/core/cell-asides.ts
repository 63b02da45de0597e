/** What stands beside a cell's own sentence: what chance would give, and the same cell of the row compared with. */
import { LEAST_LINKS } from './chance.ts';
import type { Cell, MatrixRow } from './coverage.ts';
import { shareOf } from './coverage.ts';
import type { Language } from './dates.ts';
import { explainCell, nameOf } from './sentences.ts';
import type { Settings } from './settings.ts';

/** The whole text of a cell: its sentence, the chance band where its share is outside, and the compared row. */
export function cellText(
  row: MatrixRow,
  cell: Cell,
  settings: Settings,
  language: Language,
  against?: MatrixRow,
): string {
  const parts = [
    explainCell(row, cell, settings, language),
    shareOf(cell) === null ? '' : explainChance(row, cell, language),
    against && against !== row ? explainAgainst(cell, against, language) : '',
  ].filter((part) => part !== '');
  return parts.join(language === 'zh' ? '' : ' ');
}

/** Says the band and its N, or why there is none. */
export function explainChance(row: MatrixRow, cell: Cell, language: Language): string {
  const { chance } = cell;
  const share = shareOf(cell);
  if (chance === null)
    return language === 'zh'
      ? `联系不足 ${LEAST_LINKS} 条（N＝${row.links}），不判断多少。`
      : `Fewer than ${LEAST_LINKS} links (N = ${row.links}): no more or less is told.`;
  if (language === 'zh') {
    const verdict = share === 'more' ? '多于' : share === 'fewer' ? '少于' : '合于';
    return `按随机排列（N＝${row.links} 条联系），95% 的情形在 ${chance.low}–${chance.high} 之间，此处${verdict}随机。`;
  }
  const verdict = share === 'more' ? 'more than' : share === 'fewer' ? 'fewer than' : 'as';
  return `By random permutation (N = ${row.links} links) 95 % of cases lie between ${chance.low} and ${chance.high}: ${verdict} chance would give.`;
}

export function explainAgainst(cell: Cell, against: MatrixRow, language: Language): string {
  const other = against.cells.find((candidate) => candidate.column.id === cell.column.id)?.measures ?? 0;
  const name = nameOf(against.area, language);
  return language === 'zh' ? `对照${name}：${other} 项。` : `${name}, compared with: ${other}.`;
}
