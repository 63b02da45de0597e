import type { Department } from '../extraction.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { signOf } from '../text/signs.ts';

/** 列第一位的为牵头单位, 排在首位的部门牵头: what gives the first body of a list the lead. */
const FIRST_LEADS =
  /(?:第一[位个名]?|首位|最前)(?:的)?(?:单位|部门|者)?(?:均|皆|都)?(?:为|是|系)?(?:主要)?(?:牵头|主办|主责)/;

/** {@link FIRST_LEADS} has one of these in its beginning, and one of those in its end. */
const IN_FIRST = signOf('第首前');
const IN_LEADS = signOf('牵主');

/** True for words that give the first body of a list the lead. */
export const saysFirstLeads = (words: MappedText): boolean =>
  words.mayHave(IN_FIRST) && words.mayHave(IN_LEADS) && FIRST_LEADS.test(words.text);

/** Where in a document the first body of each list leads. */
export interface FirstLeads {
  /** Of every list, because a note of its own says so; else of those from `from` on. */
  everywhere: boolean;
  from: number;
}

/** Reads the notes of a document: a bracket that says 下同 speaks for all behind it as well. */
export function firstLeadsIn(paragraphs: readonly Paragraph[]): FirstLeads {
  const found: FirstLeads = { everywhere: false, from: Number.POSITIVE_INFINITY };
  for (const { text, closing, start } of paragraphs) {
    if (!saysFirstLeads(text)) continue;
    if (!closing) found.everywhere = true;
    else if (text.text.includes('下同')) found.from = Math.min(found.from, start);
  }
  return found;
}

/** The first body leads where none of them is said to. */
export function withFirstLeading(departments: readonly Department[]): Department[] {
  const [first, ...others] = departments;
  if (first?.role !== 'responsible' || others.some(({ role }) => role === 'lead')) return [...departments];
  return [{ ...first, role: 'lead' }, ...others];
}
