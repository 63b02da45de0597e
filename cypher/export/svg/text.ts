/** How much room text takes. No font is at hand, so that widths are those of common ones, rather wide than narrow. */

/** Fonts with Chinese characters on the systems that people have; the last resort is whatever there is. */
export const FONTS =
  "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei', sans-serif";

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFD}]/u;

/** Width in pixels at a size. */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const character of text)
    em += WIDE.test(character)
      ? 1
      : /[A-ZMWmw@%&—]/.test(character)
        ? 0.72
        : /[il.,:;'|! ]/.test(character)
          ? 0.32
          : 0.56;
  return em * size;
}

/** Lines no wider than `room`, broken at blanks and between wide characters, else anywhere. */
export function wrapped(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.match(/[\p{L}\p{N}\p{M}_'’.,;:%)\]-]+|\s+|./gsu) ?? [];
  const atoms = pieces.flatMap((piece) =>
    WIDE.test(piece) || widthOf(piece, size) > room ? [...piece] : [piece],
  );
  for (const atom of atoms) {
    if (widthOf(line + atom.trimEnd(), size) <= room || line === '') {
      if (line !== '' || atom.trim() !== '') line += atom;
      continue;
    }
    lines.push(line.trimEnd());
    line = atom.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
