/** Numbers of headings: 一、（一）1. in Chinese, as official documents have them, 1, 1.1, 1.1.1 in English. */
import type { Language } from '../core/dates.ts';
import type { Block } from '../core/report/blocks.ts';

const DIGITS = '零一二三四五六七八九';

/** A number from 1 to 99 in Chinese; beyond it stays in digits, as in Word. */
export function chineseNumber(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones]);
}

function numberText(counters: readonly number[], language: Language): string {
  if (language === 'en') return `${counters.join('.')}${counters.length === 1 ? '.' : ''} `;
  const own = counters.at(-1)!;
  if (counters.length === 1) return `${chineseNumber(own)}、`;
  return counters.length === 2 ? `（${chineseNumber(own)}）` : `${own}. `;
}

/** Number of each heading, by its place among the blocks; a plain heading has none. */
export function headingNumbers(blocks: readonly Block[], language: Language): Map<Block, string> {
  const counters: number[] = [];
  const numbers = new Map<Block, string>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.plain) continue;
    while (counters.length < block.level) counters.push(0);
    counters.length = block.level;
    counters[block.level - 1]! += 1;
    numbers.set(block, numberText(counters, language));
  }
  return numbers;
}
