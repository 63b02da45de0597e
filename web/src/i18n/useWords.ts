import { useLanguage } from '../app/history.ts';
import { dateInWords, LANGUAGES, type Language } from '../core/dates.ts';
import { nameOf } from '../core/sentences.ts';
import { i18n } from './index.ts';

function wordsOf(language: Language) {
  return {
    t: i18n.getFixedT(language),
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
