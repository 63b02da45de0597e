/** Dates in words. */
import { isDay } from '../../../cypher/day.ts';

export type Language = 'zh' | 'en';
export const LANGUAGES = ['zh', 'en'] as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2027-01-14` → `2027年1月14日`, `14 Jan 2027`; `2021` and `2021-06` as precisely as they are. */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (language === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** A day as people write it (`2027-3-1`, `2027/3/1`, `2027.3.1`, `2027年3月1日`), ISO; null where it is none. */
export function dayFrom(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.trim()) ?? [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
