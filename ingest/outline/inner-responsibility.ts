import { closingResponsibility, LONGEST_CLAUSE, type Responsibility } from './responsibility.ts';

const OPENS = '。(';

/**
 * The responsibility clauses inside of a paragraph, before `end`: brackets right behind a full stop that another sentence
 * follows (…。（区经委负责）支持…。（区科委负责）). Each is recognised as the one that closes a paragraph is.
 */
export function innerResponsibilities(text: string, end: number): Responsibility[] {
  const found: Responsibility[] = [];
  for (let at = text.indexOf(OPENS); at >= 0 && at < end; at = text.indexOf(OPENS, at + 1)) {
    const open = at + 1;
    const close = text.indexOf(')', open);
    if (close < 0 || close >= end - 1 || close - open > LONGEST_CLAUSE) continue;
    const clause = closingResponsibility(text.slice(at, close + 1));
    if (clause?.start !== 1) continue;
    const { innerStart, innerEnd } = clause;
    found.push({ start: open, end: close + 1, innerStart: at + innerStart, innerEnd: at + innerEnd });
  }
  return found;
}
