/** What an export rests on. Every file carries it in the format's own place, so that a number can be questioned later. */
import * as z from 'zod';
import { version } from '../../package.json';
import { isoDate } from '../model.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What was exported. */
export const SUBJECTS = [
  'graph',
  'selection',
  'query',
  'area',
  'document',
  'matrix',
  'comparison',
  'gaps',
] as const;

const count = z.int().nonnegative();

const exportedDocument = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issued: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  sha256: z.string(),
});

export const exportSettingsSchema = z.object({
  title: z.string(),
  subject: z.enum(SUBJECTS),
  /** Of names and of what the file says of itself. */
  language: z.enum(LANGUAGES),
  created: z.iso.datetime({ offset: true }),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** The day on which documents count as in force; null where no day plays a part. */
  asOf: isoDate.nullable(),
  /** `direct`: only links to what a measure supports. `named`: those that only name it as well. Null: links of any kind. */
  counting: z.enum(['direct', 'named']).nullable(),
  /** Every document that was looked at. */
  documents: z.array(exportedDocument),
  /** Frameworks with what tells their version: validity and the hash of the reference data. */
  frameworks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      validFrom: isoDate.nullable(),
      validUntil: isoDate.nullable(),
      fingerprint: z.string(),
    }),
  ),
  query: z
    .object({ name: z.string().nullable(), text: z.string(), parameters: z.record(z.string(), z.json()) })
    .nullable(),
  /** What else narrows the view, as name and value: filters, the areas that are compared, the address of the page. */
  view: z.array(z.tuple([z.string(), z.string()])),
  /**
   * What is not in the file, and how much of it is: `total` null where nobody counted, `shown` 0 as well where it says
   * all in words. Empty: nothing was left out.
   */
  limits: z.array(z.object({ what: z.string(), shown: count, total: count.nullable() })),
});

export type ExportSettings = z.infer<typeof exportSettingsSchema>;

export type ExportLimit = ExportSettings['limits'][number];

export const TOOL = { name: 'Cetu 策图', version } as const;

const WORDS = {
  zh: {
    title: '标题',
    created: '生成时间',
    tool: '工具',
    asOf: '截至日期',
    counting: '计数方式',
    direct: '仅直接支持',
    named: '直接支持和仅提及',
    all: '全部',
    anyDay: '不限',
    framework: '产业体系',
    documents: '文件数',
    document: '文件',
    query: '查询',
    parameters: '参数',
    limit: '未含内容',
    complete: '无截断',
    of: (shown: number, total: number | null) => (total === null ? `仅 ${shown}` : `含 ${shown} / ${total}`),
  },
  en: {
    title: 'Title',
    created: 'Created',
    tool: 'Tool',
    asOf: 'As of',
    counting: 'Links counted',
    direct: 'direct only',
    named: 'direct and named only',
    all: 'all',
    anyDay: 'any day',
    framework: 'Framework',
    documents: 'Documents',
    document: 'Document',
    query: 'Query',
    parameters: 'Parameters',
    limit: 'Left out',
    complete: 'nothing was cut',
    of: (shown: number, total: number | null) =>
      total === null ? `only ${shown}` : `${shown} of ${total} are here`,
  },
} as const;

/** Documents that a picture has room for. */
const MOST_LISTED = 10;

/** The settings in words, one name and value a line; `brief` shortens hashes, and leaves out many documents. */
export function settingLines(settings: ExportSettings, brief = false): [string, string][] {
  const words = WORDS[settings.language];
  const { tool, asOf, counting, frameworks, documents, query, view, limits } = settings;
  const lines: [string, string][] = [
    [words.title, settings.title],
    [words.created, settings.created],
    [words.tool, `${tool.name} ${tool.version}`],
    [words.asOf, asOf ?? words.anyDay],
    [words.counting, counting === null ? words.all : words[counting]],
  ];
  for (const framework of frameworks) {
    const name = (settings.language === 'en' && framework.nameEn) || framework.name;
    const version = [framework.validFrom ?? '', framework.validUntil ?? ''].join('–');
    lines.push([words.framework, `${name} (${version}) ${framework.fingerprint.slice(0, 12)}`.trim()]);
  }
  if (query) {
    lines.push([words.query, query.name === null ? query.text : `${query.name}\n${query.text}`]);
    if (Object.keys(query.parameters).length > 0)
      lines.push([words.parameters, JSON.stringify(query.parameters)]);
  }
  for (const [name, value] of view) lines.push([name, value]);
  if (limits.length === 0) lines.push([words.limit, words.complete]);
  for (const limit of limits) lines.push([words.limit, limitInWords(limit, settings.language)]);
  lines.push([words.documents, String(documents.length)]);
  const listed = brief && documents.length > MOST_LISTED ? [] : documents;
  for (const { title, number, sha256 } of listed) {
    const hash = brief ? sha256.slice(0, 12) : sha256;
    lines.push([words.document, [title, number, `sha256 ${hash}`].filter(Boolean).join('  ')]);
  }
  return lines;
}

/** What was left out, and how much of it is there: `措施: 含 1000 / 1500`. */
export function limitInWords({ what, shown, total }: ExportLimit, language: Language): string {
  return shown === 0 && total === null ? what : `${what}: ${WORDS[language].of(shown, total)}`;
}
