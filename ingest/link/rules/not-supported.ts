import { about, clauseText, cued, named, none, sentenceText } from '../place.ts';

const SHRINKS = /(?:限制|淘汰|禁止|严禁|不得|不含|清退|退出|压减|严控|剔除|不包括|不予支持)[^,。;、]{0,6}$/;
const LEFT_OUT = /^[^,。;]{0,6}(?:除外|不适用|不予支持)/;
/** 不得限制…, 取消限制…: what may not shrink any more. */
const LIFTED =
  /(?:(?:不得|不再|严禁|禁止|不准)(?:取消|暂停|停止|限制)|(?:取消|解除|放宽|破除)(?:对)?限制)[^,。;、]{0,6}$/;
/** What is to shrink, or is left out, is not supported. */
export const excluded = cued(
  '限制|淘汰|禁止|严禁|不得|不含|清退|退出|压减|严控|剔除|不包括|不予支持|除外|不适用',
  ({ before, after }) =>
    (SHRINKS.test(before) && !LIFTED.test(before)) || LEFT_OUT.test(after) ? none('excluded') : undefined,
);

const DEFINES = /(?:所称|所指)[^。;]{0,60}(?:是指|指|包括|为)/;
const ANSWERS_FOR = /虚假[^。;]{0,30}责任|追究[^,。;]{0,12}责任/;
/** What a word means in the document (所称…是指…) supports nothing yet, nor is who is held to account supported. */
export const wording = cued(
  '所称|所指|追究|虚假',
  (place) => {
    const sentence = sentenceText(place);
    if (DEFINES.test(sentence)) return named('definition');
    return ANSWERS_FOR.test(sentence) ? named('liability') : undefined;
  },
  'sentence',
);

const PLEDGED = /^[^,。;]{0,8}(?:收益权|应收账款|应收款)/;
const COSTS =
  /^(?![^,。;]{0,8}(?:企业|机构|单位|项目|产业|研发))[^,。;、]{0,10}?(?:费用|支出|合同额|采购额|投入的?\d)/;
const COUNTED = /按照?[^,。;]*$|(?:采购|购买|租赁|租用|购置)[^,。;]*$/;
/** 加大对设备更新和技术改造的信贷投放: a loan for firms of all trades. */
const LENT = /^[^,。;]{0,12}的(?:信贷|贷款|融资)(?:投放|支持|供给)/;
/**
 * What a loan is secured by or given for, and what a sum is reckoned from: 按照软件和云服务投入的50%.
 */
export const money = cued(
  '收益权|应收账款|应收款|费用|支出|合同额|采购额|投入|的信贷|的贷款|的融资',
  ({ before, after }, to) => {
    if (PLEDGED.test(after)) return named('collateral');
    if (to === 'manufacturing' && LENT.test(after)) return named('finance-as-channel');
    return COSTS.test(after) && COUNTED.test(before) ? named('cost') : undefined;
  },
);

const ASSESSED = /^[^,。;]{0,16}纳入[^,。;]{0,12}(?:考核|督查|考评|绩效)/;
/** 重点商圈、重点企业运行分析, but 推广应用和运行监测, 运行调度技术. */
const WATCHED = /^[^,。;推应技研]{0,12}运行(?:监测|分析|调度)(?![^,。;]{0,4}(?:技术|系统|平台|研发))/;
/** 对重点行业、重点商圈的分析研判. */
const ANALYSED =
  /^[^,。;、]{0,6}的(?:分析|监测|跟踪|统计)(?:研判|分析|监测|预警|调度)(?!技术|系统|平台|装备|能力)/;
/** 纳入总部企业、专精特新企业名录的单位. */
const ON_A_LIST = /^[^,。;]{0,12}(?:名录|名单)(?:的|内|中)/;
const PUT_ON = /^(?!.*对)[^,。;]*(?:纳入|列入)[^,。;]*$/;
/** 形成支持国货的良好氛围. */
const ATMOSPHERE = /^[^,。;、]{0,6}的?(?:良好|浓厚)[^,。;、]{0,4}氛围/;
const SPREAD = /(?:营造|形成|引导)[^,。;]*$/;
/** What officials are assessed by, what is only watched or put on a list, and what people are to think. */
export const assessment = cued(
  '纳入|氛围|运行|研判|监测|的分析|的统计|的跟踪|名录|名单',
  ({ before, after }) => {
    if (ASSESSED.test(after)) return named('assessment');
    const isSpirit = ATMOSPHERE.test(after) && SPREAD.test(before);
    return isSpirit ||
      WATCHED.test(after) ||
      ANALYSED.test(after) ||
      (PUT_ON.test(before) && ON_A_LIST.test(after))
      ? named('organisation')
      : undefined;
  },
);

const CHECKS =
  '安全监管|安全管理|安全生产|安全隐患|安全检查|安全措施|火灾|隐患整治|隐患排查|专项整治|专项治理|专项检查|执法检查|监督检查|监督抽查|安全监督|广告监测|市场秩序';
/** 质量安全风险监测; but not 风险监测技术, 质量安全检测中心, which are goods and trades. */
const WATCH = '质量安全|风险监测';
const NO_TRADE = '(?![^,。;]{0,6}(?:技术|装备|平台|中心|系统|企业|服务|产业|研发|检测|检验))';
const CHECKED = new RegExp(
  `^[^,。;]{0,16}(?:${CHECKS})|^[^,。;]{0,32}等[^,。;、]{0,8}(?:${CHECKS}|(?:${WATCH})${NO_TRADE})|^[^,。;、]{0,6}(?:${WATCH})${NO_TRADE}`,
);
/** 突出危险化学品、粉尘涉爆、锂电池储存等重点环节: dangers among which a good stands. */
const DANGERS = '危险化学品|粉尘涉爆|有限空间|烟花爆竹';
const AMONG_DANGERS = new RegExp(`(?:${DANGERS})[^,。;]*、[^,。;]*$`);
const BOUND = /^[^,。;、]{0,6}(?:须|应当|必须|不得)/;
const URGED = /(?:督促|责令)[^,。;]{0,16}$/;
/** 须安装定位终端: what somebody has to have, of whatever field. */
const OBLIGED = /(?:须|应当|必须)(?:按[^,。;]{1,8})?(?:安装|配备|加装|接入|使用)[^,。;]{0,12}$/;
/** 严厉打击…等行为, 对…等行为从严查处. */
const FOUGHT = /(?:打击|查处|惩治|惩处|整治|防止|防范|杜绝|制止)[^,。;]*$/;
const PUNISHED = /行为[^,。;]{0,6}(?:查处|打击|整治|惩|处罚)/;
const MISDEEDS = /^[^,。;]{0,24}(?:行为|乱象|现象|违法|犯罪)/;
const RISK = '风险';
const AVERTED = /(?:规避|防范|化解|应对|抵御|防控)[^,。;]*$/;
const RISKY = /^(?:[^,。;、]{0,8}|[^,。;]{0,20}等[^,。;、]{0,4})风险/;
const isDanger = (before: string, after: string) =>
  AMONG_DANGERS.test(before) &&
  /^[^,。;]{0,30}等?(?:重点)?(?:环节|领域|行业|场所|部位|治理|整治)/.test(after);

/**
 * Safety checks of a field are everyday duties, not its regulation as an industry, and so are the fight against misdeeds
 * in it and what somebody must have installed; nor is a service trade supported where those in it have to keep a rule
 * (餐饮门店须向顾客明示…).
 */
export const safety = cued(
  `${CHECKS}|${WATCH}|${DANGERS}|${RISK}|须|应当|必须|不得|督促|责令|行为|乱象|现象|违法|犯罪`,
  ({ before, after }, to) => {
    if (CHECKED.test(after) || URGED.test(before) || isDanger(before, after)) return named('safety');
    if (OBLIGED.test(before) || (to === 'services' && BOUND.test(after))) return named('obligation');
    if (MISDEEDS.test(after) && (FOUGHT.test(before) || PUNISHED.test(after))) return named('misdeeds');
    return AVERTED.test(before) && RISKY.test(after) ? named('risk') : undefined;
  },
);

const AMENITY = /落户|安居|住房|子女|入学|配偶|就学|疗养|购房|居留|居住证|人才公寓/;
const FOR_TALENT = /人才(?:公寓|安居|住房|社区服务|生活)/;
/** Medical care and the like that talents are offered is no support of the health industry. */
export const talentAmenity = about(
  (_, to) => to === 'health',
  (place) =>
    FOR_TALENT.test(place.text.slice(0, place.titleEnd)) ||
    AMENITY.test(place.hit.sense.kind === 'sure' ? clauseText(place) : sentenceText(place))
      ? none('talent-amenity')
      : undefined,
);

const FIRST_USE = /首台|首批|首版/;
const INSURED = /^[^,。;]{0,12}保险/;
/** 认定、保险补偿和应用奖励: insurance is one of several kinds of help. */
const AMONG_OTHERS =
  /^[^,。;]{0,16}(?:认定|应用|推广|研制|示范|奖励|采购)(?:、|和|与|及)[^,。;]{0,6}保险|^[^,。;]{0,16}保险[^,。;、]{0,4}(?:、|和|与|及)[^,。;]{0,8}(?:认定|应用|推广|奖励)/;
/** Insurance for a first-of-its-kind product (ruling 8). */
export const firstUseInsurance = about(
  ({ text }) => FIRST_USE.test(text),
  cued('保险', ({ after }) =>
    INSURED.test(after) && !AMONG_OTHERS.test(after) ? named('first-use-insurance') : undefined,
  ),
);

const EXAMPLE = /(?:例如|比如|譬如|诸如|\((?:如|例如))[^。;)]*$/;
/** An example after 例如, or in brackets after 如. */
export const example = cued(
  '例如|比如|譬如|诸如|(如',
  (place) => {
    const sentence = sentenceText(place);
    const at = sentence.indexOf(place.before + place.text.slice(place.hit.start, place.hit.end));
    return EXAMPLE.test(sentence.slice(0, at + place.before.length)) ? named('example') : undefined;
  },
  'sentence',
);
