/** What went wrong, in the words of the page; what the server said of it is English and stands apart. */
import { RequestError } from '../data/client.ts';
import type { useWords } from './useWords.ts';

type T = ReturnType<typeof useWords>['t'];

export function errorInWords(t: T, error: unknown): string {
  // The page itself stopped waiting.
  if (error instanceof DOMException && error.name === 'TimeoutError') return t('error.of.timeout');
  if (!(error instanceof RequestError)) return t('error.unknown');
  const what = t(`error.of.${error.code}`, { defaultValue: t('error.unknown') });
  return error.place ? `${what} ${t('error.at', { place: error.place })}` : what;
}
