/** What an engine says of a statement, in the words of the page. */
import { saidBy } from '../core/console-messages.ts';
import type { useWords } from './useWords.ts';

type T = ReturnType<typeof useWords>['t'];

/** Null where it says what the page has no words for. */
export function engineInWords(t: T, message: string): string | null {
  const said = saidBy(message);
  if (!said) return null;
  const what = t(`console.said.${said.what}`, { name: said.name, other: said.other ?? '' });
  const meant = said.what === 'variable' && said.other;
  return meant ? `${what} ${t('console.unknown.meant', { name: said.other })}` : what;
}
