import { about, clauseText, cued, inTitle, named, type Rule, sentenceText } from '../place.ts';
import { isGrown } from '../verbs.ts';
import { listOf } from './lists.ts';

/** What the patterns below need, one or another. */
const MEANS_WORDS =
  '用|借助|依托|凭借|基于|通过|引入|结合|赋能|为手段|为支撑|为工具|等手段|等方式|技术|渠道|途径|配置|配备|安装';
const MEANS =
  /(?:利用|运用|借助|依托|凭借|基于|(?:鼓励|支持|引导|推动|[,;])用(?![人户地能工电水车海林]))([^,。;]*)$/;
const TECHNICAL_MEANS =
  /(?:利用|运用|借助|依托|凭借|基于|通过|采用|使用|引入|结合|(?<!推广|示范|转化|深化|产业化|场景|融合|落地)应用(?![、和与及]|技术|软件|程序|商店))([^,。;]*)$/;
const BEHIND_MEANS = /^[^,。;]{0,24}?(?:(?<!相互|双向|互相)赋能|为手段|为支撑|为依托|为工具|等手段|等方式)/;
/** 推动人工智能赋能制造业: the technology itself is promoted. */
const PROMOTED = /(?:推动|推进|加快|促进|深化|支持|鼓励|强化)$/;
const APPLIED_IN = /^[^,。;、]{0,8}技术[^,。;]{0,4}(?:在|与|和)[^,。;]{2,}(?:应用|融合)/;
/** 通过门店、电商平台、社区网点等渠道, 用好商协会、律师事务所等中介渠道. */
const THROUGH = /(?:通过|利用|用好|借助|依托|发挥)[^,。;]*$/;
const CHANNELS = /^[^,。;]{0,24}?等[^,。;、]{0,8}(?:渠道|途径)/;
/** 智能门锁、智慧安防等设施配置: what a house is fitted with. */
const FITTED = /^[^,。;]{0,24}?等(?:智能)?(?:设施|设备)(?:配置|配备|安装)/;
const HOUSE = /住宅|住房|小区|楼宇|社区|公寓|装修|装配式/;
/** A verb after 通过 and the like makes the term its object: 通过引进芯片企业. */
const ACTION =
  /支持|鼓励|推动|推进|发展|培育|打造|引进|集聚|攻关|突破|研发|建设|开展|提升|提高|改造|改建|新建|扩建|布局|设立|搭建|组建|创建/;
/** 应用增材制造等技术, 应用智能装备和管理系统实施技术改造: what firms use, whatever it is. */
const USED =
  /(?:(?<!推广|示范|转化|深化|产业化|场景|融合|落地)应用|采用)(?![、和与及]|技术|软件|程序|商店)([^,。;]*)$/;
/** Who is first to use what is made here supports it. */
const HOME_MADE = /国产|自主|首台|本[区市地省县]/;
const AS_TOOL =
  /^[^,。;]{0,30}(?:等[^,。;、]{0,6}(?:技术|工艺|手段|工具)|(?:实施|开展|进行)[^,。;]{0,12}(?:改造|升级|转型))/;
/** 对通过备案的…: what has passed a test. */
const PASSED = /^[^,。;]{0,8}?(?:备案|认定|认证|评审|验收|审批|登记|上市)/;

/** Technology with which something else is done (ruling 3). An upgrade is not the means but the thing done. */
const isTool = cued(MEANS_WORDS, (place) => {
  const {
    text: word,
    sense: { subject },
  } = place.hit;
  if (inTitle(place)) return undefined;
  const means = (subject.tool ? TECHNICAL_MEANS : MEANS).exec(place.before);
  if (means && !ACTION.test(means[1]!) && !PASSED.test(means[1]!)) return named('tool');
  if (CHANNELS.test(place.after) && THROUGH.test(place.before)) return named('tool');
  if (FITTED.test(place.after) && HOUSE.test(clauseText(place))) return named('tool');
  const used = USED.exec(place.before);
  if (used && !ACTION.test(used[1]!) && !HOME_MADE.test(used[1]!) && AS_TOOL.test(place.after))
    return named('tool');
  if (!subject.tool) return undefined;
  const list = listOf(place);
  if (list.items > 1 && APPLIED_IN.test(list.after)) return named('tool');
  if (word.endsWith('+') || PROMOTED.test(place.before)) return undefined;
  return BEHIND_MEANS.test(place.after) ? named('tool') : undefined;
});
export const tool = about(({ subject }) => !subject.upgrade, isTool);

const COMPUTING_POWER = '算力';
const FOR_MODELS = /模型|训练|推理|语料|智能体|人工智能/;
/** Services for carbon and energy, by the name of their industry in the lexicon. */
const CARBON_SERVICES = '碳服务与节能服务';
const AS_TRADE = /^等?[^,。;]{0,8}?(?:服务业?|机构|咨询|公司|服务商|企业)(?!对|为|提供)/;
/** 引进碳足迹核算等机构 is a trade that grows, 开展碳足迹核算 what firms do to save carbon: the other is a twin. */
const carbonServices: Rule = (place, to) => {
  const trade = isGrown(place.before) && AS_TRADE.test(listOf(place).after);
  return trade === (to === 'green-low-carbon') ? undefined : named('twin');
};

/** Computing power: for models it is AI, as infrastructure digital economy; the other is a twin (ruling 9). */
const computingPower: Rule = (place, to) =>
  FOR_MODELS.test(sentenceText(place)) === (to === 'ai') ? undefined : named('twin');

/** Industries with two targets of which the text around them chooses one. */
export const twin = about(
  ({ subject: { industry } }) => industry === COMPUTING_POWER || industry === CARBON_SERVICES,
  (place, to) =>
    place.hit.sense.subject.industry === COMPUTING_POWER
      ? computingPower(place, to)
      : carbonServices(place, to),
);
