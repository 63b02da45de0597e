import { matchesOf } from '../text/matches.ts';

/** Five-year plans by the word that names them, and the year each ends in. */
const PLANS: Readonly<Record<string, number>> = { 三: 2020, 四: 2025, 五: 2030, 六: 2035 };
const YEAR =
  /(?:(?:20\d\d)年?(?:-|~|—|–|至|到))?(?<![较比自从])(20\d\d)年(?!以来|以后|\d{1,2}月|[一-龥]{0,2}起)|“?十([三四五六])五”?/g;

/** The year a target at `offset` is to be reached by: the last one that its sentence names before it; null without one. */
export function yearOf(text: string, offset: number): number | null {
  const from = text.lastIndexOf('。', offset) + 1;
  let year: number | null = null;
  for (const match of matchesOf(YEAR, text.slice(Math.max(from, offset - 500), offset)))
    year = match[1] ? Number(match[1]) : PLANS[match[2]!]!;
  return year;
}
