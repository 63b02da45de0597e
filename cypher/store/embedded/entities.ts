/** Which names of a statement stand for nodes, relationships or lists of them. */
import { isWord, type Token } from '../../text/tokens.ts';

const NAME = new Set<Token['kind']>(['word', 'quoted']);
/** Words in front of a bracket that are no function: what follows is a pattern. */
const BEFORE_PATTERN = new Set('MATCH OPTIONAL MERGE CREATE WHERE AND OR XOR NOT EXISTS'.split(' '));

export interface Entities {
  single: ReadonlySet<string>;
  lists: ReadonlySet<string>;
}

/** Names bound in patterns, and names given to them by AS, collect, nodes, relationships and UNWIND. */
export function entitiesOf(list: readonly Token[]): Entities {
  const single = new Set<string>();
  const lists = new Set<string>();
  const text = (at: number) => list[at]?.text ?? '';
  for (let at = 0; at < list.length; at++) {
    const name = list[at + 1];
    if (!name || !NAME.has(name.kind)) continue;
    const after = text(at + 2);
    if (text(at) === '(' && [')', ':', '{'].includes(after) && inPattern(list, at, after))
      single.add(name.text);
    if (text(at) === '[' && text(at - 1) === '-' && [']', ':', '{', '*'].includes(after)) {
      (after === '*' ? lists : single).add(name.text);
    }
  }
  // Twice, so that a name given to a name is found whatever stands first.
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < list.length; at++) {
      if (!isWord(list[at], 'AS') || !list[at + 1]) continue;
      const alias = text(at + 1);
      const call = text(at - 4).toLowerCase();
      if (single.has(text(at - 1)) && !['.', ':'].includes(text(at - 2))) single.add(alias);
      else if (lists.has(text(at - 1))) (isWord(list[at - 2], 'UNWIND') ? single : lists).add(alias);
      if (text(at - 1) !== ')') continue;
      if (call === 'collect' && single.has(text(at - 2))) lists.add(alias);
      if (call === 'nodes' || call === 'relationships')
        (isWord(list[at - 5], 'UNWIND') ? single : lists).add(alias);
    }
  }
  return { single, lists };
}

function inPattern(list: readonly Token[], at: number, after: string): boolean {
  const before = list[at - 1];
  if (after !== ')') return true;
  if (!before) return false;
  if (before.kind === 'word') return BEFORE_PATTERN.has(before.text.toUpperCase());
  const next = list[at + 3]?.text ?? '';
  return ['-', '<', '>'].includes(before.text) || next === '-' || next === '<';
}
