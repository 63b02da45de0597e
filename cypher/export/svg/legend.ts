/** What the marks of a picture of a graph mean, and how many there are of each. */
import { LABEL_NAMES } from '../palette.ts';
import type { ExportSettings } from '../settings.ts';
import type { ExportEdge, ExportNode } from '../subgraph.ts';
import { FAINT, INK, textLines } from './frame.ts';
import { outline } from './shapes.ts';
import { widthOf } from './text.ts';

/** The labels with their colours and numbers, then the types of relationships with theirs. */
export function legendOf(
  { language }: ExportSettings,
  nodes: readonly ExportNode[],
  edges: readonly ExportEdge[],
  { top, width }: { top: number; width: number },
): { content: string; height: number } {
  const groups = new Map<string, { count: number; looks: Map<string, ExportNode['view']> }>();
  for (const { labels, view } of nodes) {
    const label = labels[0] ?? '';
    const group = groups.get(label) ?? { count: 0, looks: new Map() };
    groups.set(label, group);
    group.count++;
    group.looks.set(`${view.color} ${view.shape}`, view);
  }
  const types = new Map<string, number>();
  for (const { type } of edges) types.set(type, (types.get(type) ?? 0) + 1);
  const parts: string[] = [];
  let [x, y] = [0, top];
  const room = (needed: number) => {
    if (x > 0 && x + needed > width) {
      x = 0;
      y += 24;
    }
  };
  for (const [label, { count, looks }] of groups) {
    const text = `${LABEL_NAMES[label]?.[language] ?? label} ${count}`;
    const marks = [...looks.values()].slice(0, 6);
    const needed = marks.length * 16 + 6 + widthOf(text, 13) + 24;
    room(needed);
    marks.forEach(({ shape, color }, at) => {
      parts.push(`${outline(shape, x + 7 + at * 16, y + 9, 6)} fill="${color}"/>`);
    });
    parts.push(textLines([text], { x: x + marks.length * 16 + 6, y: y + 14, size: 13, step: 1, fill: INK }));
    x += needed;
  }
  [x, y] = [0, y + 26];
  for (const [type, count] of types) {
    const text = `→ ${type} ${count}`;
    room(widthOf(text, 12) + 20);
    parts.push(textLines([text], { x, y: y + 12, size: 12, step: 1, fill: FAINT }));
    x += widthOf(text, 12) + 20;
  }
  return { content: parts.join('\n'), height: y + 22 - top };
}
