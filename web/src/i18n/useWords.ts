import type { TFunction, TOptions } from 'i18next';
import { useLanguage } from '../app/history.ts';
import { dateInWords, LANGUAGES, type Language } from '../core/dates.ts';
import { nameOf } from '../core/sentences.ts';
import { i18n } from './index.ts';

/** A word that takes no values is looked up once: a room asks for some of them thousands of times. */
function remembering(t: TFunction): TFunction {
  const known = new Map<string, string>();
  const find = (key: string, values?: TOptions): string => {
    if (values !== undefined) return t(key, values);
    const found = known.get(key) ?? t(key);
    known.set(key, found);
    return found;
  };
  return find as TFunction;
}

function wordsOf(language: Language) {
  return {
    t: remembering(i18n.getFixedT(language)),
    language,
    name: (named: { name: string; nameEn: string }) => nameOf(named, language),
    date: (date: string) => dateInWords(date, language),
  };
}

const WORDS = new Map(LANGUAGES.map((language) => [language, wordsOf(language)]));

/**
 * Words in the language of the address: `t` for the page's own, `name` and `date` for data. They are the same functions
 * as long as the language is.
 */
export function useWords() {
  return WORDS.get(useLanguage())!;
}

/** What assistive technology is told the page is in. */
export const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
