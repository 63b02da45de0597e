import type { MarkerClass } from './marker.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** What stands behind the word in a marker. */
const NUMBER = /[\d一二三四五六七八九十百\s:、.。]+$/;
const OUTER: MarkerClass = 'part';

/**
 * Of two words that number tasks (专项行动一, 任务1) the one whose items hold those of the other heads parts: gives its
 * numbers the class of parts.
 */
export function markOuterTasks(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const words: { word: string; at: number }[] = [];
  paragraphs.forEach(({ kind, marker, text }, at) => {
    if (kind === 'text' && marker?.class === 'task')
      words.push({ word: text.text.slice(0, marker.length).replace(NUMBER, ''), at });
  });
  const outer = words[0]?.word;
  const firsts = words.filter(({ word }) => word === outer);
  if (firsts.length < 2 || firsts.length === words.length) return paragraphs;
  // Items of another word stand behind two of them at least.
  const holding = words.filter(({ word }, i) => word === outer && (words[i + 1]?.word ?? outer) !== outer);
  if (holding.length < 2) return paragraphs;
  const out = [...paragraphs];
  for (const { at } of firsts)
    out[at] = withChanges(out[at]!, { marker: { ...out[at]!.marker!, class: OUTER } });
  return out;
}
