import type { Random } from '../support/random.ts';

/** A measure's words, which every layout sets anew. */
export interface Item {
  title: string;
  body: string;
}

/** What a layout must be read for. */
export interface Expected {
  start: number;
  end: number;
  title: string;
  /** `name:role` */
  departments: string[];
}

/** How a document may be set. Every choice goes with every other one, but for those that {@link drawLayout} leaves out. */
const CHOICES = {
  head: ['title', 'notice', 'page'],
  groups: ['一、', '第一章', '第一部分', '（一）', 'plain', 'none'],
  numbers: [
    '（一）',
    '(一)',
    '1.',
    '1．',
    '1、',
    '第一条',
    '（1）',
    '1）',
    '①',
    '01',
    '1 ',
    '措施1：',
    '任务一：',
    '●',
  ],
  restart: [true, false],
  join: ['sentence', 'line', 'colon'],
  bodies: [
    '',
    '（责任单位：甲、乙）',
    '（牵头单位：甲；配合单位：乙、丙）',
    '【责任单位：甲、乙】',
    '[责任单位:甲、乙]',
    '（甲、乙）',
    '（甲牵头，乙、丙配合）',
    '（责任部门：甲 乙）',
    '责任单位：甲、乙。',
    '\n责任单位：甲，乙',
    '\n（责任单位：甲、乙）',
    '\n牵头单位：甲\n配合单位：乙、丙',
  ],
  inside: ['', '一是', '（1）', '——', 'paragraphs'],
  lines: ['whole', 'apart', 'indented', 'broken'],
  behind: ['', 'validity', 'signature', 'links', 'annex'],
} as const;

export type Layout = { [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

const BODIES = [
  '区经委',
  '区科委',
  '区商务委',
  '区财政局',
  '区规划资源局',
  '区生态环境局',
  '区市场监管局',
  '区投促办',
];
const DIGITS = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const chinese = (n: number): string =>
  n <= 10
    ? DIGITS[n - 1]!
    : n < 20
      ? `十${DIGITS[n - 11]}`
      : `${DIGITS[Math.floor(n / 10) - 1]}十${n % 10 ? DIGITS[(n % 10) - 1] : ''}`;

/** A layout that a reader would cut in one way only. */
export function drawLayout(random: Random): Layout {
  for (;;) {
    const layout = Object.fromEntries(
      Object.entries(CHOICES).map(([key, values]) => [key, random.of<unknown>(values)]),
    ) as Layout;
    const { groups, numbers, restart, join, inside } = layout;
    const alike = groups === '（一）' && (numbers === '（一）' || numbers === '(一)');
    const nested = inside === '（1）' && ['（1）', '1）', '①', '●'].includes(numbers);
    const runsOn = numbers === '第一条' || groups === 'none';
    const tooMany = numbers === '①' && !restart;
    // Two paragraphs that each begin with a short sentence, below a heading, may be two measures.
    const mayBeTwo = join === 'line' && inside === 'paragraphs';
    if (!mayBeTwo && !alike && !nested && !tooMany && !(restart && runsOn)) return layout;
  }
}

const marker = (numbers: Layout['numbers'], n: number): string =>
  ({
    '（一）': `（${chinese(n)}）`,
    '(一)': `(${chinese(n)})`,
    '1.': `${n}.`,
    '1．': `${n}．`,
    '1、': `${n}、`,
    第一条: `第${chinese(n)}条　`,
    '（1）': `（${n}）`,
    '1）': `${n}）`,
    '①': CIRCLED[n - 1]!,
    '01': `${String(n).padStart(2, '0')} `,
    '1 ': `${n} `,
    '措施1：': `措施${n}：`,
    '任务一：': `任务${chinese(n)}：`,
    '●': '● ',
  })[numbers];

const heading = (groups: Layout['groups'], n: number, words: string): string =>
  ({
    '一、': `${chinese(n)}、${words}`,
    第一章: `第${chinese(n)}章　${words}`,
    第一部分: `第${chinese(n)}部分 ${words}`,
    '（一）': `（${chinese(n)}）${words}`,
    plain: words,
    none: '',
  })[groups];

/** Width of a line of a page, in Chinese characters. */
const WIDTH = 34;
/** What no line begins with. */
const NO_START = /[，。、；：）】\]]/;

/** A document of `items` in a layout, and what must be read of it. */
export function layOut(
  layout: Layout,
  items: readonly Item[],
  headings: readonly string[],
  random: Random,
): { text: string; expected: Expected[] } {
  const { head, groups, numbers, restart, join, bodies, inside, lines, behind } = layout;
  let text = '';
  /** Adds a paragraph as the lines of the layout have it; where it begins and ends. */
  const add = (words: string): [number, number] => {
    if (lines === 'apart' && text !== '') text += '\n';
    const start = text.length + (lines === 'indented' ? 2 : 0);
    text += (lines === 'indented' ? '　　' : '') + (lines === 'broken' ? brokenAtPageWidth(words) : words);
    const end = text.length;
    text += '\n';
    return [start, end];
  };
  const title = '嘉定区促进产业高质量发展若干措施';
  if (head === 'notice') {
    add(`上海市嘉定区人民政府关于印发《${title}》的通知`);
    add('各镇人民政府、各街道办事处，区政府各委、办、局：');
    add(`现将《${title}》印发给你们，请认真贯彻执行。`);
    add('上海市嘉定区人民政府');
    add('2025年3月12日');
  }
  if (head === 'page') {
    add('首页 > 政务公开 > 政策文件');
    add('发布时间：2025-03-14　来源：嘉定区人民政府　字号：大 中 小');
  }
  add(title);
  add('为深入贯彻国家和本市要求，促进产业高质量发展，制定本措施。');
  const expected: Expected[] = [];
  let n = 0;
  const left = [...items];
  /** One that no other measure of the document has. */
  const next = () => left.splice(random.below(left.length), 1)[0]!;
  const sentence = () => random.of(items).body.split('。')[0]!;
  const measure = () => {
    n++;
    const { title, body } = next();
    const from = random.below(BODIES.length - 3);
    const [first, second, third] = BODIES.slice(from, from + 3) as [string, string, string];
    const clause = bodies.replace('甲', first).replace('乙', second).replace('丙', third);
    const [inline = '', ...own] = clause.split('\n');
    const number = marker(numbers, n);
    const words = inside === '' ? body + inline : body;
    const lead = { sentence: `${title}。`, line: '', colon: `${title}：` }[join];
    let [start, end] = add(number + (lead === '' ? title : lead + words));
    if (lead === '') [, end] = add(words);
    if (inside === 'paragraphs') [, end] = add(`${sentence()}。${inline}`);
    else if (inside !== '')
      for (let i = 1; i <= 3; i++) {
        const item = { 一是: `${DIGITS[i - 1]}是`, '（1）': `（${i}）`, '——': '——' }[inside];
        [, end] = add(item + sentence() + (i < 3 ? '；' : `。${inline}`));
      }
    for (const line of own) [, end] = add(line);
    const roles = bodies.includes('牵头') ? ['lead', 'support', 'support'] : ['responsible', 'responsible'];
    const named = bodies === '' ? [] : [first, second, third].slice(0, roles.length);
    expected.push({ start, end, title, departments: named.map((name, i) => `${name}:${roles[i]}`) });
  };
  const count = groups === 'none' ? 1 : 3;
  for (let group = 1; group <= count; group++) {
    if (groups !== 'none')
      add(heading(groups, group, headings[(group + expected.length) % headings.length]!));
    if (restart) n = 0;
    for (let i = 0; i < (groups === 'none' ? 8 : 3 + random.below(3)); i++) measure();
  }
  if (behind === 'validity') add('本措施自2025年4月1日起施行，有效期至2027年12月31日。');
  if (behind === 'signature') {
    add('上海市嘉定区人民政府');
    add('2025年3月12日');
  }
  if (behind === 'links') {
    add('上一篇：关于做好2025年度项目申报工作的通知');
    add('主办单位：上海市嘉定区人民政府　网站标识码：3101140001');
  }
  if (behind === 'annex') {
    add('附件：1.项目申报表');
    add('2.承诺书');
  }
  return { text, expected };
}

function brokenAtPageWidth(words: string): string {
  let out = '';
  let width = 2;
  for (const character of words) {
    if (width >= WIDTH && !NO_START.test(character)) {
      out += '\n';
      width = 0;
    }
    out += character;
    width += character < '\u0100' ? 0.5 : 1;
  }
  return out;
}
