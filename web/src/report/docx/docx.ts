/** A report as a Word document. */
import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { wordsOf } from '../../core/export/words.ts';
import type { Block, Report } from '../../core/report/blocks.ts';
import { pagesOf } from '../pages.ts';
import { printable } from '../text.ts';
import { anchorOf, runs } from './runs.ts';
import {
  FAINT,
  fontTable,
  HEADINGS,
  ITEMS,
  MARGIN,
  numbering,
  PAGE,
  REFERENCES,
  SIZE,
  spaced,
  styles,
} from './styles.ts';
import { tableOf } from './tables.ts';

/** Draws an SVG as a PNG; null where nothing here can. */
export type Rasterise = (svg: string, width: number, height: number) => Promise<Uint8Array | null>;

type Child = Paragraph | Table;

const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const ROOM = { upright: PAGE.width - 2 * MARGIN, wide: PAGE.height - 2 * MARGIN };
const TWIPS_PER_PIXEL = 15;
/** Of the height between the margins, so that heading and caption fit beside it. */
const MOST_HEIGHT = 0.76;

export async function writeDocx(report: Report, rasterise: Rasterise): Promise<Uint8Array<ArrayBuffer>> {
  const sections: ISectionOptions[] = [];
  for (const { wide, blocks } of pagesOf(report.blocks)) {
    const children: Child[] = sections.length === 0 ? opening(report) : [];
    for (const [index, block] of blocks.entries())
      children.push(...(await childrenOf(block, wide, rasterise, `${sections.length}.${index}`)));
    sections.push({ ...page(wide), footers: { default: footer(report) }, children });
  }
  if (sections.length === 0)
    sections.push({ ...page(false), footers: { default: footer(report) }, children: opening(report) });
  const { tool, created } = report.settings;
  const document = new Document({
    title: printable(report.title),
    description: printable(report.footer),
    creator: `${tool.name} ${tool.version}`,
    lastModifiedBy: `${tool.name} ${tool.version}`,
    styles,
    numbering: numbering(report.language),
    customProperties: [
      { name: 'cetu.asOf', value: report.settings.asOf ?? '' },
      { name: 'cetu.counting', value: report.settings.counting ?? '' },
      { name: 'cetu.created', value: created },
    ],
    sections,
  });
  return withFonts(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** Puts in the names of fonts that stand in for those that are not installed. */
function withFonts(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  parts['word/fontTable.xml'] = strToU8(fontTable());
  return new Uint8Array(zipSync(parts, { level: 6 }));
}

function page(wide: boolean): Pick<ISectionOptions, 'properties'> {
  return {
    properties: {
      page: {
        size: { ...PAGE, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
  };
}

function opening({ title, subtitle }: Report): Child[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: title }]) }),
    new Paragraph({ style: 'Subtitle', children: runs([{ text: subtitle }]) }),
  ];
}

/** What every number depends on, and the number of the page. */
function footer({ footer: settings, language }: Report): Footer {
  const look = { size: SIZE.wide, color: FAINT };
  const parts = wordsOf(language).written.page.split(/(\{\{page\}\}|\{\{pages\}\})/);
  const fields: Record<string, (typeof PageNumber)[keyof typeof PageNumber]> = {
    '{{page}}': PageNumber.CURRENT,
    '{{pages}}': PageNumber.TOTAL_PAGES,
  };
  return new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        spacing: spaced(240, 0),
        children: [new TextRun({ ...look, text: printable(settings) })],
      }),
      new Paragraph({
        alignment: 'center',
        spacing: spaced(240, 0),
        children: parts.map((part) => new TextRun({ ...look, children: [fields[part] ?? part] })),
      }),
    ],
  });
}

async function childrenOf(block: Block, wide: boolean, rasterise: Rasterise, id: string): Promise<Child[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADING_LEVELS[block.level - 1],
          ...(block.plain ? {} : { numbering: { reference: HEADINGS, level: block.level - 1 } }),
          children: runs([{ text: block.text }]),
        }),
      ];
    case 'text':
      return [new Paragraph({ style: block.note ? 'Note' : undefined, children: runs(block.runs) })];
    case 'code':
      return [new Paragraph({ style: 'Code', children: runs([{ text: block.text }]) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: ITEMS, level: 0, instance: instanceOf(id) },
            children: runs(item),
          }),
      );
    case 'references':
      return block.items.map(
        ({ number, runs: own }) =>
          new Paragraph({
            style: 'Reference',
            numbering: { reference: REFERENCES, level: 0 },
            children: [new Bookmark({ id: anchorOf(number), children: runs(own) })],
          }),
      );
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [new Paragraph({ style: 'Caption', children: runs([{ text: block.caption }]) })]),
        tableOf(block, wide ? ROOM.wide : ROOM.upright),
        new Paragraph({ spacing: spaced(200, 0), children: [] }),
      ];
    case 'figure':
      return figure(block, wide, rasterise);
  }
}

/** A number of its own for each list, so that it counts anew. */
function instanceOf(id: string): number {
  const [section, index] = id.split('.').map(Number);
  return section! * 100_000 + index! + 1;
}

async function figure(
  { svg, width, height, caption, description }: Extract<Block, { kind: 'figure' }>,
  wide: boolean,
  rasterise: Rasterise,
): Promise<Child[]> {
  const room = {
    width: (wide ? ROOM.wide : ROOM.upright) / TWIPS_PER_PIXEL,
    height: (((wide ? PAGE.width : PAGE.height) - 2 * MARGIN) / TWIPS_PER_PIXEL) * MOST_HEIGHT,
  };
  const scale = Math.min(1, room.width / width, room.height / height);
  const data = await rasterise(svg, width, height);
  return [
    ...(data === null
      ? []
      : [
          new Paragraph({
            alignment: 'center',
            keepNext: true,
            spacing: spaced(240, 80),
            children: [
              new ImageRun({
                type: 'png',
                data,
                transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
                altText: {
                  title: printable(caption),
                  description: printable(description),
                  name: printable(caption),
                },
              }),
            ],
          }),
        ]),
    new Paragraph({
      style: 'Caption',
      keepNext: false,
      children: runs([{ text: `${caption}${data === null ? ` — ${description}` : ''}` }]),
    }),
  ];
}
