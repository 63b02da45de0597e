/** The rules that make a link, in words: why a measure supports or only names its target. */
import type { Language } from './export/settings.ts';

/** By the name that the link keeps; the reading of documents takes its names from here, so that none is without words. */
export const RULE_WORDS = {
  title: ['标题写明', 'the title says so'],
  clause: ['所在分句以它为支持对象', 'its clause supports it'],
  object: ['词语本身就是支持对象', 'the word is itself what is supported'],
  integration: ['写明制造业与服务业融合', 'manufacturing and services are joined'],
  'group-heading': ['由上级标题推定', 'taken from the heading above'],
  'filed-under': ['文件把它归入这一类', 'the document files it under this'],
  twin: ['同一词语以另一领域为主', 'the same word belongs to another priority first'],
  'passing-word': ['这个词只算提及', 'a word that only names'],
  'list-of-places': ['作为做其他事的场所列举', 'listed as a place where something else is done'],
  customers: ['其他产品或服务的用户', 'customers of what is supported'],
  outlet: ['其他产品进入、销售或布局的去处', 'where something else goes, is sold or is set up'],
  tool: ['作为手段使用', 'used as a means'],
  slogan: ['口号排比', 'part of a slogan'],
  example: ['举例', 'given as an example'],
  event: ['会展活动的名称', 'name of an event'],
  'fund-name': ['基金的名称', 'name of a fund'],
  'place-name': ['地点或园区的名称', 'name of a place or park'],
  'quoted-name': ['产品或品牌的名称', 'name of a product or brand'],
  'deed-of-others': ['其他行业的企业使用、购置或服务的对象', 'what firms of another trade use, buy or serve'],
  'lone-word': ['正文里单独出现的词', 'a word that stands alone in the body'],
  'one-of-many': ['与其他事物并列，只出现一次', 'listed once among other things'],
  spared: ['停止支持时除外的领域', 'spared where support of others ends'],
  'refused-in-title': ['标题已表明不再支持', 'the title refuses or ends its support'],
  'no-upgrade': ['没有升级现有企业的意思', 'no existing firm is upgraded'],
  'own-house': ['政府自身的数字化', "the government's own services made digital"],
  'services-rendered': ['作为提供给企业的服务', 'a service given to firms'],
  'five-finances': ['五篇大文章并列', 'one of the five finances listed'],
  'finance-as-channel': ['金融作为渠道', 'finance as a channel'],
  'first-use-insurance': ['首台套等的保险', 'insurance for a first use'],
  amenities: ['作为职工、居民的生活配套', 'an amenity for those who work or live there'],
  definition: ['只解释词语的意思', 'only says what the word means'],
  liability: ['责任追究条款中提及', 'named where somebody is held to account'],
  collateral: ['作为贷款的担保物', 'what a loan is secured by'],
  cost: ['计算补贴的费用', 'a cost that a sum is reckoned from'],
  assessment: ['作为考核的内容', 'what officials are assessed by'],
  organisation: ['组织、监测、宣传时提及', 'named where the work is led, watched or made known'],
  safety: ['安全监管等日常职责', 'everyday duties such as safety checks'],
  obligation: ['要求其遵守规定', 'those in it have to keep a rule'],
  misdeeds: ['整治其中的违法行为', 'misdeeds in it are fought'],
  risk: ['防范的风险', 'a risk that is averted'],
  'park-name': ['现有园区的名称', 'name of a park that exists'],
  'field-of-manufacture': [
    '前面的领域才是所指，制造只是后缀',
    'the field before it is meant, not manufacturing at large',
  ],
  'product-of-trade': ['服务业所用的产品', 'a product for a service trade'],
  'goods-handled': ['运输、储存或销售的货物', 'goods that are carried, stored or sold'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type LinkRule = keyof typeof RULE_WORDS;

/** The words of all rules in a language. */
export function ruleWords(language: Language): Record<LinkRule, string> {
  const words = Object.entries(RULE_WORDS).map(([rule, [zh, en]]) => [rule, language === 'zh' ? zh : en]);
  return Object.fromEntries(words);
}
