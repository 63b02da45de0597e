/** How a report looks in Word: fonts by their Chinese names, sizes of official documents, numbering of headings. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  type IPropertiesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Language } from '../../core/dates.ts';

const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
export const CODE = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New', eastAsia: '宋体' };

/** Half points. */
export const SIZE = { title: 44, one: 32, two: 28, three: 24, body: 24, table: 21, wide: 18, note: 20 };

export const INK = '1B1F26';
export const FAINT = '5A616C';
export const MARGIN = convertMillimetersToTwip(25);
/** A4, upright. */
export const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

/** What stands in for a font where it is not installed: on Windows, macOS and Linux, as Word looks for them. */
const FALLBACKS: Record<string, string> = {
  宋体: 'SimSun,Songti SC,STSong,Noto Serif CJK SC,Source Han Serif SC',
  黑体: 'SimHei,Heiti SC,STHeiti,Noto Sans CJK SC,Source Han Sans SC',
  'Times New Roman': 'Liberation Serif',
  Arial: 'Liberation Sans,Helvetica',
  'Courier New': 'Liberation Mono',
};

/** The table of fonts of a Word file, with the names that stand in for each (ECMA-376 Part 1, 17.8.3.1 altName). */
export function fontTable(): string {
  const fonts = Object.entries(FALLBACKS).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/** Lines as a share of their height (240 is one), with room before and after in twentieths of a point. */
export const spaced = (line: number, after: number, before = 0) => ({
  line,
  lineRule: LineRuleType.AUTO,
  before,
  after,
});

const heading = (size: number, before: number) => ({
  run: { font: HEAD, size, bold: true, color: INK },
  paragraph: { spacing: spaced(320, 120, before), keepNext: true, keepLines: true },
});

export const styles: IPropertiesOptions['styles'] = {
  default: {
    document: {
      run: { font: BODY, size: SIZE.body, color: INK, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: spaced(336, 60) },
    },
    title: {
      run: { font: HEAD, size: SIZE.title, bold: true, color: INK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spaced(360, 80, 240) },
    },
    heading1: heading(SIZE.one, 360),
    heading2: heading(SIZE.two, 240),
    heading3: heading(SIZE.three, 200),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: SIZE.body, color: FAINT },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spaced(280, 240) },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { font: HEAD, size: SIZE.table },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spaced(300, 80, 160), keepNext: true },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: SIZE.note, color: FAINT },
      paragraph: { spacing: spaced(280, 60) },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: SIZE.table },
      paragraph: { spacing: spaced(260, 0) },
    },
    {
      id: 'WideTableText',
      name: 'Wide table text',
      basedOn: 'TableText',
      run: { size: SIZE.wide },
      paragraph: { spacing: spaced(230, 0) },
    },
    {
      id: 'Reference',
      name: 'Reference',
      basedOn: 'Normal',
      run: { size: SIZE.note },
      paragraph: { spacing: spaced(264, 40) },
    },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      run: { font: CODE, size: SIZE.wide },
      paragraph: { spacing: spaced(260, 120) },
    },
  ],
};

export const HEADINGS = 'headings';
export const ITEMS = 'items';
export const REFERENCES = 'references';

/** 一、（一）1. in Chinese, 1. 1.1 1.1.1 in English; items count anew in each list; references run through. */
export function numbering(language: Language): IPropertiesOptions['numbering'] {
  const flat = { paragraph: { indent: { left: 0, hanging: 0 } } };
  const headings =
    language === 'zh'
      ? [
          { format: LevelFormat.CHINESE_COUNTING, text: '%1、', suffix: 'nothing' as const },
          { format: LevelFormat.CHINESE_COUNTING, text: '（%2）', suffix: 'nothing' as const },
          { format: LevelFormat.DECIMAL, text: '%3.', suffix: 'space' as const },
        ]
      : ['%1.', '%1.%2', '%1.%2.%3'].map((text) => ({
          format: LevelFormat.DECIMAL,
          text,
          suffix: 'space' as const,
        }));
  const hanging = (width: number) => ({ paragraph: { indent: { left: width, hanging: width } } });
  return {
    config: [
      {
        reference: HEADINGS,
        levels: headings.map((level, index) => ({ ...level, level: index, style: flat })),
      },
      {
        reference: ITEMS,
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: hanging(540) }],
      },
      {
        reference: REFERENCES,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '[%1]',
            style: { ...hanging(620), run: { size: SIZE.note } },
          },
        ],
      },
    ],
  };
}
