import { eachOf } from '../text/each-of.ts';
import { leadOf } from './lead.ts';
import type { MeasureBlock } from './measures.ts';
import { type Paragraph, wordingOf } from './paragraphs.ts';
import { rowFinder } from './row-finder.ts';
import type { TaskRow } from './tables.ts';
import type { Block } from './tree.ts';

/** A table of tasks gives bodies to the measures that it repeats; where it repeats none, its rows are measures. */
export function withRows(
  measures: readonly MeasureBlock[],
  rows: readonly TaskRow[],
  root: Block,
): MeasureBlock[] {
  const rowFor = rowFinder(rows);
  const used = new Set<TaskRow>();
  const out = eachOf(measures, (measure) => {
    const row = rowFor(measure.title.text);
    if (row) used.add(row);
    return row ? { ...measure, row } : measure;
  });
  if (used.size > 0 || rows.length === 0) return out;
  // Tasks may stand in the table alone, which is then annexed; a table beside tasks of the text is a list of another kind.
  const text = out.filter(({ kind, paragraphs }) => kind === 'measure' && !refersToAnnex(paragraphs));
  const added = rows.flatMap((row) => {
    const block = blockAt(root, row.start);
    const kind = block === root || (block.class === 'annex' && text.length === 0) ? 'measure' : block.kind;
    const isTask = kind === 'measure' || (kind === 'safeguard' && text.length === 0);
    return isTask ? [measureOfRow(row, block, kind)] : [];
  });
  // A heading whose only matter is the table is no measure beside its rows.
  const tabled = new Set(added.map(({ block }) => block));
  return [
    ...out.filter(
      ({ block, row, paragraphs }) =>
        row || !(tabled.has(block) || (added.length > 0 && refersToAnnex(paragraphs))),
    ),
    ...added,
  ].sort((a, b) => a.start - b.start);
}

/** 重点任务 / 见附件; 实施20项任务，具体任务、责任单位见附表: the matter of such a part is elsewhere. */
function refersToAnnex(paragraphs: readonly Paragraph[]): boolean {
  const last = paragraphs.at(-1)!.content.text;
  return (
    last.length <= 120 &&
    /(?:^|[,。;])(?:具体|内容|(?:重点)?任务|措施|分工|牵头|责任(?:单位|部门|分工)|(?:完成)?时限|[、及和与])*(?:详见|参见|见)[^。,;]*(?:附件|附表|分解表|分工表)[^。,;]{0,12}。?$/.test(
      last,
    )
  );
}

/** The innermost block that has begun at `offset` and not ended: the last whose first paragraph stands before it. */
function blockAt(root: Block, offset: number): Block {
  let at = root;
  for (;;) {
    const { children } = at;
    let low = 0;
    for (let high = children.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (children[middle]!.paragraphs[0]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return at;
    at = children[low - 1]!;
  }
}

function measureOfRow(row: TaskRow, block: Block, kind: MeasureBlock['kind']): MeasureBlock {
  const paragraph: Paragraph = {
    ...wordingOf(row.task),
    bare: null,
    kind: 'text',
    start: row.start,
    end: row.end,
    indent: 0,
  };
  const { title } = leadOf(wordingOf(row.title));
  const { start, end } = row;
  return {
    kind,
    block,
    underOwnHeading: block.class !== 'root',
    title,
    paragraphs: [paragraph],
    start,
    end,
    row,
  };
}
