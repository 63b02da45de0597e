import { anchored } from '../text/anchored.ts';
import { lastMatchOf } from '../text/matches.ts';
import { hasUnit, unitsOf } from '../text/units.ts';

/** The words around a sum of money, none of them beyond its clause unless the name says so. */
export interface MoneyContext {
  /** From the start of the clause, or from the sum before it. */
  before: string;
  /** To the end of the clause. */
  after: string;
  /** From the start of the sentence. */
  sentenceBefore: string;
  /** To the end of the sentence. */
  sentenceAfter: string;
  /** The measure's heading or lead sentence. */
  title: string;
}

/** Words of giving, and things given: the nearest one before a sum makes it an offer. */
const GIVING =
  /给予|给与|予以|发放|奖励|奖补|奖金|奖赏|补贴|补助|补偿|资助|扶持|支持|配套|贴息|拨付|兑现|减免|返还|资金|经费|专项|保费|保额|赔付|贷款|信贷|授信|担保|额度|限额|基金|代金券|消费券|算力券|创新券|服务券|设立|安排|组成|投入财政/g;
/** What is measured of an applicant or of the economy: the nearest one before a sum makes it a threshold or a figure. */
const MEASURED =
  /注册资本|实缴|实收资本|开办资金|收入|营收|销售|产值|产出|余额|总投资|投资额|投资总额|投资金额|投资规模|投资强度|投资|外资|到资|税收|纳税|税额|地方贡献|经济贡献|贡献|研发投入|研发费用|研发经费|资产|交易额|交易金额|交易规模|成交额|交易量|进出口|出口额|进口额|贸易额|融资|合同额|合同金额|利润|估值|市值|增加值|总值|流水|结算|票房|采购额|采购金额|造价|薪酬|年薪|工资|收费|购置|管理规模|业务规模|产业规模|经济规模|市场规模|额达|支出|成本|费用|保有量|融资额|消费额|零售额|客单价/g;
/** A basis of reckoning (`投资额的30%`, `按研发投入`) is not what the sum measures. */
const BASIS =
  /(?:按照?|根据|依据|参照)[^,。;]{0,30}?(?:的|(?=给予|予以))|(?:(?!给予|奖励|补贴|补助|资助)\p{Script=Han}){0,10}\d+(?:\.\d+)?%|的?一定比例|(?:的|总额)?百分之[一二三四五六七八九十]+/gu;
/** Every match of {@link BASIS} has one of these. */
const IN_BASIS = unitsOf('按根依参%例百');
const REACHED =
  /(?:达到?|超过|突破|不低于|不少于|高于|大于|满|首次|以上|至少|(?<![再另外])增加|新增|增长|实现|完成)[^,。;\d]{0,6}$/;
const OFFER_AFTER =
  /^(?:人民币|资金|左右|以内|以下|\(含[^)]{0,6}\)|\/[\p{Script=Han}²·/]{1,8}|每[\p{Script=Han}]{1,3}|额度|为限|的|等额|一次性|市级|区级|财政|年度|项目|研发|创业|开办|建设|科研|启动|购房|租房|生活|安家|住房|首次|经费|专项|政策性|低息|无息|免息|信用|总|优惠){0,4}(?:“[^”]{0,30}”?)?(?:奖励|奖补|奖金|补贴|补助|补偿|资助|扶持|支持|配套|资金|贷款|信贷|授信|担保|基金|经费|代金券|消费券|算力券|服务券|贴息|专项|额度|封顶|为限|保险|保障|股权投资)/u;
const THRESHOLD_AFTER =
  /^(?:人民币)?(?:\([^)]{0,10}\))?(?:及|或)?(?:以上|以下|以内)?(?:\([^)]{0,6}\))?(?:、[^,。;]{0,20})?的?(?:部分|企业|项目|机构|单位|公司|主体|园区|载体|个人|法人|且|或|及|并)|^(?:人民币)?(?:\([^)]{0,10}\))?(?:及|或)?以上|^的$/;
const CEILING_END = /(?:最高|不超过|不高于|最多|至多|上限为?|封顶|以内)[^,。;\d]{0,8}$/;
/** So much for each: `每家50万元`, `5万元/人`. */
const EACH_BEFORE = /(?:每[家户人名个年月项件次位]|单个\p{Script=Han}{1,6}|单[家户项笔])[^,。;]{0,6}$/u;
const EACH_AFTER = anchored(/^(?:人民币)?(?:\/|每)[\p{Script=Han}²]{1,4}/u);
/** A rate for so much of a thing (`0.3元/千瓦时`) tells nobody's sum; one for the floor that a firm rents or buys does. */
const PHYSICAL =
  '(?:蒸?吨|公斤|千瓦时|千瓦|兆瓦|瓦|度|立方米|公里|亩|公顷|标箱|标准箱|TEU|[kK]W|GB|小时|卡时|机时)';
const FLOOR = '(?:平方米|平米|㎡|m2)';
const FLOOR_RATE_AFTER = anchored(new RegExp(`^(?:\\/|每)${FLOOR}`));
const FLOOR_RATE_BEFORE = new RegExp(`每${FLOOR}(?:每[天日月年])?[^,。;\\d]{0,6}$`);
const PREMISES = /租|用房|房产|场地|购置|购买|厂房|办公|楼/;
const RATE_AFTER = anchored(new RegExp(`^(?:\\/|每)${PHYSICAL}`));
const RATE_BEFORE = new RegExp(`每${PHYSICAL}(?:每[天日月年])?[^,。;\\d]{0,6}$`);
const OFFER_IN_SENTENCE = /给予|予以|奖励|奖补|补贴|补助|资助|扶持|发放|支持|额度|保费|贷款|授信/;

const OFFER_IN_TITLE = /资金|基金|奖|补贴|补助|资助|扶持|贷款|贴息|券/;

/** `200亿元的人工智能产业基金`: the fund or pool itself. */
const FUND_AFTER =
  /^(?:规模)?的?(?:(?:民营|中小|小微|科技)?企业)?[^,。;的企]{0,14}(?:基金|资金池|专项贷款|专项资金|授信)/;
/** `设立种子基金,首期规模3亿元` */
const FUND_BEFORE =
  /(?:设立|组建|发起|成立|用好|运营|发挥|做[大优强]|统筹|整合|依托|完善)[^。;]{0,40}(?:基金|资金池)[^。;]{0,20}(?:规模|到位|出资|实缴)[^,。;\d]{0,6}$/;

/** `对年保费规模超过5000万元的中心给予…`, `5000万元至1亿元的，奖励…`: who may get it. */
const HAS_REACHED = /(?:达到?|(?<!不)超过|突破|不低于|不少于|高于|大于|满)[^,。;\d]{0,6}$/;
const RECIPIENT_AFTER =
  /^(?:\(含\))?(?:及?以上)?的(?!奖|补|资助|扶持|支持|贴)[^,。;基资金]{1,20}?(?:给予|予以|按|分别|(?:奖励|补贴|补助|资助)(?=[\d最不每一]))/;
/** `单户1000万元以下贷款给予补贴`, `余额300万元以下的商户按…`. */
const BELOW = anchored(/^以下(?:的[^,。;基资]{1,12}|贷款)(?:给予|予以|按|享受|免)/);
const RANGE_OF_RECIPIENT = anchored(/^(?:\(不?含\))?(?:至|到|-|~|—)[^,。;]{0,16}的$/);

/** 1亿元奖励50万元,5亿元奖励150万元: what has to be reached for the sum behind it. */
const GRADE_AFTER = anchored(
  /^(?:\([^)]{1,6}\))?(?:及?以上|以下|以内)?的?(?:给予|奖励|补贴|补助|资助|支持)(?:企业)?(?:最高|不超过|一次性)?\d/,
);
const GIVEN_BEFORE = /(?:给予|奖励|补贴|补助|资助|支持|最高|不超过)[^,。;]{0,4}$/;

/** What an applicant has got already. */
const GOT_BEFORE = /获得的[^,。;]{0,4}$/;
const IN_GOT = unitsOf('获');

/** Whether a sum is one that somebody gets, rather than one that an applicant must have or a district wants to reach. */
export function isSupport({ before, after, sentenceBefore, sentenceAfter, title }: MoneyContext): boolean {
  const isEach = before.includes('每');
  if (RATE_AFTER.test(after) || (isEach && RATE_BEFORE.test(before))) return false;
  if (FLOOR_RATE_AFTER.test(after) || (isEach && FLOOR_RATE_BEFORE.test(before)))
    return PREMISES.test(sentenceBefore + sentenceAfter);
  const bare = hasUnit(before, IN_BASIS) ? before.replace(BASIS, (run) => '·'.repeat(run.length)) : before;
  const giving = lastMatchOf(GIVING, bare);
  const measured = lastMatchOf(MEASURED, bare);
  if (
    (hasUnit(before, IN_GOT) && GOT_BEFORE.test(before)) ||
    (GRADE_AFTER.test(after) && !GIVEN_BEFORE.test(before))
  )
    return false;
  if (FUND_BEFORE.test(sentenceBefore)) return true;
  if (
    BELOW.test(after) ||
    RANGE_OF_RECIPIENT.test(after) ||
    (HAS_REACHED.test(before) && RECIPIENT_AFTER.test(after))
  )
    return false;
  const offeredAfter = OFFER_AFTER.test(after) || FUND_AFTER.test(after);
  if (measured > giving) return offeredAfter && !REACHED.test(before);
  if (giving >= 0) {
    // 对获得支持5000万元以上的企业: given once, but a condition here.
    if (THRESHOLD_AFTER.test(after) && !offeredAfter && !CEILING_END.test(before)) return false;
    return true;
  }
  if (offeredAfter) return true;
  if (THRESHOLD_AFTER.test(after)) return false;
  if (CEILING_END.test(before) || EACH_BEFORE.test(before) || EACH_AFTER.test(after)) return true;
  const offered = OFFER_IN_SENTENCE.test(sentenceBefore + sentenceAfter) || OFFER_IN_TITLE.test(title);
  return offered && !REACHED.test(before);
}
