/** The page's words. The language is the address's; see `useWords`. */
import { createInstance } from 'i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const i18n = createInstance();
void i18n.init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: { zh: { translation: zh }, en: { translation: en } },
  // Keys are paths, never sentences: told so, a word is found without asking what its key looks like.
  keySeparator: '.',
  nsSeparator: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
});
