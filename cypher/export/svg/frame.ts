/** What every picture has around it: a title, the settings in words below, and all of them as data. */
import { type ExportSettings, settingLines } from '../settings.ts';
import { xmlText, xmlValue, xmlVisible } from '../text.ts';
import { FONTS, wrapped } from './text.ts';

export const INK = '#1b1f26';
export const FAINT = '#5a616c';
export const LINE = '#d5d5d0';
const MARGIN = 32;
const TITLE = 22;
const SMALL = 12;

export interface Inner {
  width: number;
  height: number;
  /** Drawn with its corner at 0, 0. */
  content: string;
}

/** A whole SVG document on white. */
export function framed(settings: ExportSettings, { width, height, content }: Inner): string {
  const room = Math.max(width, 480);
  const title = wrapped(settings.title, room, TITLE);
  const notes = settingLines(settings, true)
    .slice(1)
    .flatMap(([name, value]) => wrapped(`${name}: ${value}`, room, SMALL));
  const top = MARGIN + title.length * TITLE * 1.4 + 12;
  const foot = top + height + 28;
  const size = {
    width: Math.ceil(room + 2 * MARGIN),
    height: Math.ceil(foot + notes.length * SMALL * 1.6 + MARGIN),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family=${xmlValue(FONTS)} role="img" aria-labelledby="title desc" lang="${settings.language === 'zh' ? 'zh-CN' : 'en'}">
<title id="title">${xmlVisible(settings.title)}</title>
<desc id="desc">${settingLines(settings, true)
    .map(([name, value]) => xmlVisible(`${name}: ${value}`))
    .join('\n')}</desc>
<metadata>${xmlText(JSON.stringify(settings))}</metadata>
<rect width="100%" height="100%" fill="#ffffff"/>
${textLines(title, { x: MARGIN, y: MARGIN + TITLE, size: TITLE, step: 1.4, weight: 600, fill: INK })}
<g transform="translate(${MARGIN} ${round(top)})">
${content}</g>
${textLines(notes, { x: MARGIN, y: foot + SMALL, size: SMALL, step: 1.6, fill: FAINT })}
</svg>
`;
}

interface TextStyle {
  x: number;
  y: number;
  size: number;
  /** Between lines, by size. */
  step: number;
  fill: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
}

/** One `text` element for each line, the first on the base line `y`. */
export function textLines(lines: readonly string[], style: TextStyle): string {
  const { x, y, size, step, fill, weight = 400, anchor = 'start' } = style;
  return lines
    .map(
      (line, at) =>
        `<text x="${round(x)}" y="${round(y + at * size * step)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${xmlVisible(line)}</text>`,
    )
    .join('\n');
}

/** Two decimals are finer than anybody sees. */
export const round = (value: number): number => Math.round(value * 100) / 100;
