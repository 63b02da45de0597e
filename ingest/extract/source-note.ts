import { anchored } from '../text/anchored.ts';
import { DATE } from './dates.ts';

/** The words of a document's number: 闵府规发〔2024〕11号. */
export const NUMBER_WORDS = String.raw`\p{Script=Han}{1,14}[〔[(【]\d{4}[〕\])】]\s?第?\d{1,5}号`;

/**
 * (2025年11月3日某某局以某商务规〔2025〕3号文件印发), (某政发〔2025〕3号,2025年11月3日某某政府印发): how a text republished
 * without its notice says where it is from.
 */
const SOURCE_NOTE = anchored(
  new RegExp(
    `^\\((?:(${NUMBER_WORDS})[,;\\s]*)?(?:于|由)?([^()\\d]{0,120}?)(${DATE})(.{0,200}?)(?:以(${NUMBER_WORDS}))?(?:文件)?(?:印发|发布|公布|(通过|制定))`,
    'u',
  ),
);
/** …会议通过，2023年5月20日某某区人民政府发布: what was passed is issued later. */
const ISSUED_AFTER = new RegExp(
  `(${DATE})([^()]{0,100}?)(?:以(${NUMBER_WORDS}))?(?:文件)?(?:印发|发布|公布)`,
  'u',
);

const NUMBER_BEHIND = new RegExp(`^[,;\\s]*(${NUMBER_WORDS})\\)`, 'u');

/** What a note below the title says of issue. */
export function sourceNote(text: string): { date: string; bodies: string; number: string | null } | null {
  const note = SOURCE_NOTE.exec(text);
  if (!note) return null;
  const rest = text.slice(note[0].length);
  const later = note[6] ? ISSUED_AFTER.exec(rest) : null;
  if (later) return { date: later[1]!, bodies: later[2]!, number: later[3] ?? note[1] ?? null };
  const number = note[5] ?? note[1] ?? NUMBER_BEHIND.exec(rest)?.[1] ?? null;
  return { date: note[3]!, bodies: `${note[2]},${note[4]}`, number };
}
