import type { MappedText } from '../text/mapped-text.ts';
import { hasLeadSentence } from './lead.ts';
import type { Block } from './tree.ts';

/** A lead that is a name (培育海上风电装备) heads a measure wherever it stands. */
const LONGEST_NAME = 16;

/**
 * Whether paragraphs under a heading that each begin with a short sentence, and have no brackets, are measures of their
 * own. Names for leads show it; else the other headings of the level do: two paragraphs may begin with a short sentence
 * by chance, and a document cuts all its headings alike.
 */
export function isGroup({ parent }: Block, leads: readonly { title: MappedText }[]): boolean {
  return leads.every(({ title }) => isName(title.text)) || parent === null || mostAreGroups(parent);
}

const isName = (lead: string) => lead.length <= LONGEST_NAME && !/[,、]/.test(lead);

/** Levels that were looked at: each of their headings asks. */
const known = new WeakMap<Block, boolean>();

function mostAreGroups(level: Block): boolean {
  let answer = known.get(level);
  if (answer === undefined) {
    const several = level.children.filter(
      ({ isHeading, children, paragraphs }) => isHeading && children.length === 0 && paragraphs.length > 2,
    );
    const groups = several.filter(({ paragraphs }) => paragraphs.slice(1).every(hasLeadSentence));
    answer = several.length > 1 && groups.length * 2 >= several.length;
    known.set(level, answer);
  }
  return answer;
}
