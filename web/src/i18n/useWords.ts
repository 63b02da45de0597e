import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/history.ts';
import { dateInWords, type Language } from '../core/dates.ts';
import { nameOf } from '../core/sentences.ts';

/** Words in the language of the address: `t` for the page's own, `name` and `date` for data. */
export function useWords() {
  const { language } = useAddress();
  const { t } = useTranslation(undefined, { lng: language });
  return {
    t,
    language,
    name: (named: { name: string; nameEn: string }) => nameOf(named, language),
    date: (date: string) => dateInWords(date, language),
  };
}

/** What assistive technology is told the page is in. */
export const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
