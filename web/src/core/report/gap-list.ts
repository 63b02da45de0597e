/** Gaps by kind, each in the sentence that says what was not found, where and when, with what came near. */
import { filtered, GAP_KINDS, type Gap } from '../gaps.ts';
import { explainGap } from '../list-sentences.ts';
import { type Block, listed, type Run, run } from './blocks.ts';
import { asideMarks } from './finding.ts';
import { unassessed } from './points.ts';
import { hasDocuments, type Writing } from './writing.ts';

export function gapRuns(writing: Writing, gap: Gap): Run[] {
  const { words, fill, settings, language } = writing;
  const { row, cell, elsewhere, others } = gap;
  const space = language === 'zh' ? '' : ' ';
  return [
    run(explainGap(gap, settings, language)),
    ...(cell ? [] : unassessed(writing, row).map((sentence) => run(space + sentence))),
    ...(cell ? asideMarks(writing, row, cell) : []),
    run(
      cell && others > 0 && cell.gap !== null
        ? space + fill(words.written.gaps.elsewhere, { elsewhere, others })
        : '',
    ),
  ];
}

/** One item a gap; areas without any document share one. */
function gapItems(writing: Writing, gaps: readonly Gap[]): Run[][] {
  const { words, fill, name, language } = writing;
  const told = gaps.filter(({ row }) => hasDocuments(row));
  const silent = gaps.filter(({ row }) => !hasDocuments(row)).map(({ row }) => name(row.area));
  const items = told.map((gap) => gapRuns(writing, gap));
  if (silent.length === 0) return items;
  return [...items, [run(fill(words.written.points.silent, { names: listed(silent, language) }))]];
}

/** Lists of gaps under a heading for each kind that has any. */
export function gapBlocks(writing: Writing, gaps: readonly Gap[], level: 2 | 3): Block[] {
  const { words } = writing;
  const blocks = GAP_KINDS.flatMap((kind): Block[] => {
    const found = filtered(gaps, { kind, area: null, tier: null });
    if (found.length === 0) return [];
    return [
      { kind: 'heading', level, text: words.gaps.kind[kind] },
      { kind: 'text', runs: [run(words.gaps.help[kind])], note: true },
      { kind: 'list', items: gapItems(writing, found) },
    ];
  });
  return blocks.length > 0 ? blocks : [{ kind: 'text', runs: [run(words.written.gaps.none)] }];
}
