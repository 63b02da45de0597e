import { letters, roman } from './latin-number.ts';

const DIGITS = '零一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '十', '百', '千'];
const FORMAL_UNITS = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * A number of a list as Word writes it, by the name of its format (ISO/IEC 29500-1, 17.18.59). Formats that are not
 * known, and numbers that a format has no sign for, come as ordinary digits; bullets and `none` as nothing.
 */
export function formatNumber(number: number, format: string): string {
  const text = FORMATS[format]?.(number);
  return text ?? String(number);
}

const FORMATS: Readonly<Record<string, (n: number) => string | null>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperLetter: (n) => letters(n)?.toUpperCase() ?? null,
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (n) => roman(n)?.toLowerCase() ?? null,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  chineseLegalSimplified: (n) => group(n, FORMAL_DIGITS, FORMAL_UNITS),
  ideographLegalTraditional: (n) => group(n, FORMAL_DIGITS, FORMAL_UNITS),
  ideographDigital: (n) => [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  taiwaneseDigital: (n) => [...String(n)].map((digit) => '○一二三四五六七八九'[Number(digit)]).join(''),
  ideographTraditional: (n) => STEMS[n - 1] ?? null,
  ideographZodiac: (n) => BRANCHES[n - 1] ?? null,
  ideographEnclosedCircle: (n) => enclosed(n, [[1, 10, 0x3280]]),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => enclosed(n, [[1, 20, 0x2474]]),
  decimalEnclosedFullstop: (n) => enclosed(n, [[1, 20, 0x2488]]),
};

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function circled(number: number): string | null {
  return enclosed(number, [
    [1, 20, 0x2460],
    [21, 35, 0x3251],
    [36, 50, 0x32b1],
  ]);
}

function enclosed(number: number, ranges: readonly (readonly [number, number, number])[]): string | null {
  for (const [from, to, code] of ranges)
    if (number >= from && number <= to) return String.fromCharCode(code + number - from);
  return null;
}

/** 12 → 十二, 20 → 二十, 105 → 一百零五. */
function chinese(number: number): string | null {
  return group(number, DIGITS, UNITS)?.replace(/^一十/, '十') ?? null;
}

function group(number: number, digits: string, units: readonly string[]): string | null {
  if (number < 0 || number > 9999) return null;
  if (number === 0) return digits[0]!;
  const written = String(number);
  let text = '';
  [...written].forEach((digit, i) => {
    if (digit !== '0') text += digits[Number(digit)]! + units[written.length - 1 - i]!;
    else if (!text.endsWith(digits[0]!)) text += digits[0]!;
  });
  return text.endsWith(digits[0]!) ? text.slice(0, -1) : text;
}
