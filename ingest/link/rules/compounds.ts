/** A term that is part of a longer word, whose head says what is meant. */
import { about, cued, hitsWithin, named } from '../place.ts';

const GLUED = /^(?:生产)?制造/;
/** 飞控系统、动力电池等研发制造企业. */
const BEHIND_LIST = /等(?:研发|设计|生产|加工)?$/;
/** 建筑和市政基础设施设备更新, 文旅设施设备更新: equipment of other sectors. */
const RENEWED = /^设备(?:更新|迭代)/;
const ELSEWHERE =
  /(?:建筑|市政|基础设施|交通|运输|医疗|卫生|教育|教学|科研|文旅|旅游|文化|体育|农业|农机|环卫|公共|住宅|电梯|商贸|商业|物流)[^,。;]{0,8}$/;
/** In 晶圆制造企业 the field is the one before 制造: it is no measure for manufacturing at large. */
export const fieldOfManufacture = about(
  ({ text }, to) => to === 'manufacturing' && (GLUED.test(text) || RENEWED.test(text)),
  (place) => {
    const { start, text } = place.hit;
    if (RENEWED.test(text))
      return ELSEWHERE.test(place.before) && !/工业|制造/.test(place.before)
        ? named('field-of-manufacture')
        : undefined;
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
const HANDLED = new RegExp(`^(?:等)?[^,。;、在于为向]{0,4}?(?:${HANDLING})(?!链)`);
/** Whose goods: what is carried or sold is not what is made. */
const GOODS = new Set(['时尚消费品', '汽车', '生物医药']);
/** 食品冷链物流, 动力电池回收: goods that are carried, stored, sold, let or come back. */
export const goodsHandled = about(
  ({ subject }) => GOODS.has(subject.industry ?? ''),
  cued(HANDLING, ({ after }) => (HANDLED.test(after) ? named('goods-handled') : undefined)),
);
