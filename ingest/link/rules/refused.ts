import { cued, named, none, type Place, sentenceText } from '../place.ts';

/** Support that is refused: 不支持…, 不再受理…, 不予立项…. 不重复支持 still supports. */
const REFUSE =
  '不(?:再|予|会|应|宜)?(?:予以|给予)?(?:支持|资助|补助|补贴|奖励|奖补|扶持|鼓励|提倡|受理|安排|实施|执行|新增|新建|立项|批准|引进|布局|发展|兑现|拨付)';
/** Support that ends. */
const END = '暂停|停止|中止|暂缓|叫停|停发|停办|停建';
/** What these take away has to be said: 取消限购 takes nothing from the trade. */
const TAKE_AWAY = '取消|撤销|终止|废止';
const GIVEN =
  /补贴|补助|奖励|奖补|资助|扶持|支持|优惠|减免|贴息|专项|资金|政策|项目|计划|试点|规划|布局|建设|申报/;
/** What stands in somebody's way, or is asked of him: its end supports. */
const BURDEN =
  /限[制购行额号]|门槛|壁垒|收费|审批|许可|证明|手续|环节|要求|条件|材料|备案|前置|歧视|管制|障碍/;
/** Who is refused is an applicant who did something wrong, or has had his share; the field is not. */
const APPLICANT =
  /资格|弄虚作假|虚假|骗取|套取|违规|违反|违法|违约|失信|逾期|不合格|不符合|挪用|情形|重复|同一|已(?:经)?(?:获|享|取|得|受)|未(?:能|按|通过|达|完|履|取|经)|存在/;

const REACH = '[^,。;、]{0,14}?';
/** A further item of a list has its own verb: 取消购车补贴、支持充电. */
const OWN_VERB = '(?:支持|鼓励|推动|推进|促进|加快|发展|培育|引导|扩大|加大|改为|转为|转向|给予)';
const ITEMS = `(?:[^,。;]{0,30}(?:、|和|与|及|或)(?!${OWN_VERB}|[^,。;]{0,2}${OWN_VERB})[^,。;、]{0,10})?`;
const BEFORE = new RegExp(`(?:(${REFUSE}|${END})|(${TAKE_AWAY}))(${REACH}${ITEMS})$`);
const GIVING = '(?:支持|资助|补助|补贴|奖励|奖补|扶持|补贴资金)';
/** 对…不再给予补贴, …补贴停止受理, …政策予以取消. */
const BEHIND = new RegExp(
  `^[^,。;]{0,14}?(?:不(?:再|予)(?:给予|予以|享受|安排)?[^,。;]{0,4}?(?:${GIVING}|执行|实施|延续|受理|立项)|(?:${END}|终止)(?:给予|执行|实施|受理|申报|发放|兑付|拨付|${GIVING})|(?:补贴|奖励|优惠|政策|专项|扶持|资助)(?:一律|全部|全面|予以|将|已)?(?:取消|停止|终止|退出))`,
);
/** 不得取消…, 避免暂停…: it goes on. */
const GOES_ON = /(?:不得|严禁|禁止|不准|不会|防止|避免|不因)[^,。;、]{0,6}$/;
/** 除…外, …除外: what is spared. */
const SPARED = /除[^,。;]{0,14}$/;
const SPARING = /^[^,。;]{0,8}外/;
const SPARED_BEHIND = /^[^,。;]{0,8}除外/;

/** The words between refusal and field, and those around, tell that support of the field itself ends. */
function ends(place: Place, between: string, takeAway: boolean): boolean {
  const near = between + place.after.slice(0, 20);
  if (BURDEN.test(near) || APPLICANT.test(sentenceText(place))) return false;
  return !takeAway || GIVEN.test(near);
}

/**
 * Support that is refused, suspended or withdrawn is none. What stands in the way of a field may end to its good
 * (取消新能源汽车限购), and an applicant may lose his support without the field losing it.
 */
export const refused = cued(
  '不支持|不再|不予|不会|不应|不宜|不资助|不补|不奖|不扶持|不鼓励|不提倡|不受理|不安排|不新|不批准|不引进|不布局|不发展|不兑现|不拨付|不立项|不实施|不执行|不给予|暂停|停止|中止|暂缓|叫停|停发|停办|停建|取消|撤销|终止|废止|退出',
  (place) => {
    const { before, after } = place;
    const found = BEFORE.exec(before);
    if (found) {
      const between = found[3]!;
      if (SPARED_BEHIND.test(after) || (SPARED.test(between) && SPARING.test(after))) return named('spared');
      if (GOES_ON.test(before.slice(0, found.index))) return undefined;
      return ends(place, between, found[2] !== undefined) ? none('refused') : undefined;
    }
    return BEHIND.test(after) && ends(place, '', false) ? none('refused') : undefined;
  },
);
