/** The page's words for what is exported, without React. */
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import type { Language } from '../dates.ts';

const WORDS = { zh, en };

export const wordsOf = (language: Language) => WORDS[language];

/** Puts values in the places of a text that `{{name}}` marks. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
