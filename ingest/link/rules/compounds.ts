/** A term that is part of a longer word, whose head says what is meant. */
import { about, cued, hitsWithin, named, type Place } from '../place.ts';

const GLUED = /^(?:生产)?制造/;
/** 飞控系统、动力电池等研发制造企业. */
const BEHIND_LIST = /等(?:研发|设计|生产|加工)?$/;
/** 建筑和市政基础设施设备更新, 文旅设施设备更新: equipment of other sectors. */
const RENEWED = /^设备(?:更新|迭代)/;
const ELSEWHERE =
  /(?:建筑|市政|基础设施|交通|运输|医疗|卫生|教育|教学|科研|文旅|旅游|文化|体育|农业|农机|环卫|公共|住宅|电梯|商贸|商业|物流|诊疗|影像)[^,。;]{0,8}$/;
/** 在设备更新中优先采购, 对设备更新项目简化手续: an occasion for something else. */
const OCCASION = /^(?:升级|改造)?(?:过程中|中(?!心|小)|项目(?:简化|办理|手续))/;
const ofOtherSector = ({ before, after }: Place) =>
  OCCASION.test(after) || (ELSEWHERE.test(before) && !/工业|制造|生产|企业|厂商/.test(before));

/**
 * In 晶圆制造企业 the field is the one before 制造: it is no measure for manufacturing at large. Nor is the renewal of
 * equipment in other sectors, or what only happens on its occasion.
 */
export const fieldOfManufacture = about(
  ({ text }, to) => to === 'manufacturing' && (GLUED.test(text) || RENEWED.test(text)),
  (place) => {
    const { start, text } = place.hit;
    if (RENEWED.test(text)) return ofOtherSector(place) ? named('field-of-manufacture') : undefined;
    if (BEHIND_LIST.test(place.before)) return named('field-of-manufacture');
    const glued = hitsWithin(place, start - 8, start).some((hit) => hit.end === start);
    return glued ? named('field-of-manufacture') : undefined;
  },
);

const PRODUCTS = '车|机器人|无人机|软件|装备|设备|大模型|模型|终端|芯片';
const PRODUCT = new RegExp(`^(?:专用|类|用|级)?(?:${PRODUCTS})(?![间型展])`);
/** 物流车, 金融软件: a product for a service trade. */
export const productOfTrade = about(
  (_, to) => to === 'services',
  cued(PRODUCTS, ({ after }) => (PRODUCT.test(after) ? named('product-of-trade') : undefined)),
);

const HANDLING = '船供|配送|运输|仓储|冷链|物流|流通需求|保供|零售|批发|供应|租赁|回收|再制造|拆解';
/** 汽车零部件、工程机械、机床等传统设备再制造: what comes back. */
const REMADE =
  /^(?:、[^,。;、]{1,10}){0,4}(?:等|和[^,。;、]{1,8})?[^,。;、在于为向]{0,6}(?:再制造|拆解|回收利用|循环利用|梯次利用)/;
/** 支持工程机械再制造: it is the trade of those who remake that is supported. */
const RAISED = /(?:支持|发展|培育|壮大)[^,。;]*$/;
const REMADE_OF = new Set(['auto', 'equipment', 'consumer-goods', 'electronics', 'manufacturing']);
const HANDLED = new RegExp(`^(?:等)?[^,。;、在于为向]{0,4}?(?:${HANDLING})(?!链)`);
/** Whose goods: what is carried or sold is not what is made. */
const GOODS = new Set(['时尚消费品', '汽车', '生物医药']);
/** 食品冷链物流, 动力电池回收: goods that are carried, stored, sold, let or come back. */
export const goodsHandled = about(
  ({ subject }, to) => GOODS.has(subject.industry ?? '') || REMADE_OF.has(to),
  cued(`${HANDLING}|循环利用|梯次利用`, (place, to) => {
    const { after, hit } = place;
    const isHandled = GOODS.has(hit.sense.subject.industry ?? '') && HANDLED.test(after);
    return isHandled || (REMADE_OF.has(to) && !RAISED.test(place.before) && REMADE.test(after))
      ? named('goods-handled')
      : undefined;
  }),
);
