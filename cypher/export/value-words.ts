/** What the graph's codes are called where people read them: in workbooks, each with its code in a sheet of its own. */
import { RULE_WORDS } from '../rule-words.ts';
import type { Language } from './settings.ts';
import type { Table } from './subgraph.ts';

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Words by property and value. */
export const VALUE_WORDS: Readonly<Record<string, Words>> = {
  level: {
    province: ['省级', 'province'],
    city: ['市级', 'city'],
    district: ['区级', 'district'],
    'functional-area': ['功能区', 'functional area'],
    other: ['其他', 'other'],
  },
  uncounted: {
    draft: ['草案', 'draft'],
    'no-policy': ['非政策正文', 'no policy text'],
  },
  kind: {
    principle: ['原则', 'principle'],
    goal: ['目标', 'goal'],
    scope: ['适用范围', 'scope'],
    measure: ['措施', 'measure'],
    safeguard: ['保障', 'safeguard'],
    supplementary: ['附则', 'supplementary'],
    note: ['注释', 'note'],
    chrome: ['版面文字', 'page furniture'],
    grant: ['资金补助', 'grant'],
    loan: ['贷款', 'loan'],
    equity: ['股权投资', 'equity'],
    tax: ['税收', 'tax'],
    space: ['空间载体', 'space and land'],
    talent: ['人才', 'talent'],
    platform: ['平台', 'platform'],
    procurement: ['采购', 'procurement'],
    pilot: ['试点', 'pilot'],
    standard: ['标准', 'standard'],
    service: ['服务', 'service'],
    promotion: ['推广', 'promotion'],
    regulation: ['监管', 'regulation'],
  },
  scope: {
    targeted: ['定向', 'targeted'],
    horizontal: ['面向各行业', 'for all industries'],
    'framework-wide': ['面向整个体系', 'for the whole framework'],
    'other-industry': ['其他行业', 'other industry'],
  },
  role: {
    lead: ['牵头', 'leads'],
    responsible: ['负责', 'responsible'],
    support: ['配合', 'supports'],
    ceiling: ['上限', 'ceiling'],
    sum: ['总额', 'total'],
  },
  relation: {
    direct: ['直接支持', 'supports directly'],
    named: ['仅提及', 'named only'],
  },
  rule: RULE_WORDS,
  state: {
    proposed: ['规则判定', 'by rule'],
    accepted: ['人工确认', 'accepted by a person'],
    rejected: ['人工否定', 'rejected by a person'],
  },
  op: {
    '>=': ['不低于', 'at least'],
    '<=': ['不超过', 'at most'],
    '>': ['超过', 'more than'],
    '<': ['低于', 'less than'],
    '=': ['等于', 'equal to'],
    '~': ['约', 'about'],
  },
  type: {
    OF: ['所属', 'belongs to'],
    ISSUED_BY: ['发文', 'issued by'],
    IN_LINE: ['条线', 'line of work'],
    HAS_SECTION: ['包含章节', 'has section'],
    HAS_TEXT: ['原文', 'has text'],
    HAS_MEASURE: ['包含措施', 'has measure'],
    IN_AREA: ['所在地区', 'in area'],
    RESPONSIBLE: ['责任部门', 'responsible'],
    ADDRESSES: ['支持领域', 'addresses'],
    MENTIONS: ['提到', 'mentions'],
    PART_OF: ['属于', 'part of'],
    IN_TIER: ['类别', 'in tier'],
    USES: ['使用工具', 'uses'],
    SUPPORTS: ['支持对象', 'supports'],
    OFFERS: ['金额', 'offers'],
    COMMITS_TO: ['目标', 'commits to'],
    SIMILAR_TO: ['文字相近', 'similar to'],
    MAPS_TO: ['对应', 'maps to'],
    COUNTS: ['计入的措施数', 'measures counted'],
  },
};

/** The words for a value of a property; the value itself where it is no code. */
export function inWords<T>(property: string, value: T, language: Language): T | string {
  const words = Object.hasOwn(VALUE_WORDS, property) ? VALUE_WORDS[property] : undefined;
  if (typeof value !== 'string' || !words || !Object.hasOwn(words, value)) return value;
  return words[value]![language === 'zh' ? 0 : 1];
}

const HEADS = {
  zh: ['代码对照', '栏目', '写法', '代码'],
  en: ['Codes', 'Column', 'Words', 'Code'],
} as const;

/** The sheet that says which code each word stands for; `headOf` names a property's column. */
export function codesSheet(language: Language, headOf: (property: string) => string): Table {
  const [name, column, words, code] = HEADS[language];
  return {
    name,
    columns: [
      { id: 'column', title: column, width: 16 },
      { id: 'words', title: words, width: 28 },
      { id: 'code', title: code, width: 20 },
    ],
    rows: () =>
      Object.entries(VALUE_WORDS).flatMap(([property, values]) =>
        Object.keys(values).map((value) => [headOf(property), inWords(property, value, language), value]),
      ),
  };
}
