/** Sentences as policies of several cities and sectors write them, and what the codebook makes of each. */
import { describe, expect, it } from 'vitest';
import { link } from '../testing/link.ts';

/** `direct` is all that the measure supports; `named` must not be more than named; `under` is a heading above. */
interface Case {
  text: string;
  direct?: string[];
  named?: string[];
  under?: string;
}

const dt = 'digital-transformation';
const gt = 'green-transition';
const de = 'digital-economy';
const glc = 'green-low-carbon';

const CASES: Case[] = [
  // Low altitude, aerospace, quantum, future industries
  {
    text: '支持低空经济发展。对获得适航证的电动垂直起降航空器企业，给予最高1500万元奖励。',
    direct: ['future-space', 'equipment'],
  },
  { text: '布局建设起降点、通信导航等低空基础设施，开通不少于30条低空物流航线。', direct: ['future-space'] },
  {
    text: '加快量子信息产业发展。建设量子计算公共服务平台，支持量子通信装备研制。',
    direct: ['future-intelligence'],
  },
  {
    text: '前瞻布局未来产业。聚焦人形机器人、脑机接口、可控核聚变、合成生物等方向，设立未来产业先导区。',
    direct: ['tier:future', 'future-intelligence', 'future-health', 'future-energy'],
    named: ['ai', 'equipment'],
  },
  { text: '支持卫星互联网企业参与星座组网，打造商业航天产业集群。', direct: ['future-space'] },
  { text: '推动石墨烯、高温超导等前沿材料中试熟化。', direct: ['future-materials', 'materials'] },
  // Vehicles
  { text: '做强新能源汽车整车及动力电池、电驱、电控等核心零部件。', direct: ['auto'] },
  { text: '开展智能网联汽车“车路云一体化”应用试点，扩大自动驾驶开放道路。', direct: ['auto', 'ai'] },
  { text: '完善充电桩布局。到2026年新增公共充电桩5000个。', named: [glc] },
  { text: '推动嘉定国际汽车城周边交通整治。' },
  // Chips, AI, electronics
  { text: '对集成电路企业开展流片、购买EDA工具的，按实际费用的30%给予补助。', direct: ['ic'] },
  { text: '发放算力券、语料券、模型券，降低大模型企业训练成本。', direct: ['ai'] },
  { text: '建设智算中心。统筹布局算力基础设施，打造城市算力网。', direct: [de], named: ['ai'] },
  { text: '利用人工智能、大数据等技术开展企业画像，提高监管效能。', named: ['ai', de] },
  { text: '运用物联网、区块链技术建立农产品追溯体系。', named: ['electronics', de] },
  { text: '推广首版次软件，对工业软件研发给予奖励。', direct: ['electronics'] },
  { text: '办好世界人工智能大会、中国国际工业博览会等重大活动。' },
  { text: '举办生物医药产业创新大会，邀请行业专家参会。', named: ['biomed'] },
  {
    text: '在新一代信息技术、生物医药、新材料等领域推广应用绿色低碳工艺。',
    direct: [gt],
    named: ['electronics', 'biomed', 'materials'],
  },
  {
    text: '聚焦集成电路、生物医药、人工智能等重点领域，突破一批“卡脖子”技术。',
    direct: ['ic', 'biomed', 'ai'],
  },
  // Manufacturing and the transitions
  {
    text: '实施制造业“智改数转网联”行动，每年支持100家规上工业企业开展智能化改造。',
    direct: ['manufacturing', dt],
  },
  { text: '推动传统产业高端化、智能化、绿色化、融合化发展。', named: [dt, gt] },
  { text: '鼓励企业开展设备更新和技术改造，按设备投资额的15%给予补助。', direct: ['manufacturing'] },
  { text: '开展中小企业数字化转型城市试点，遴选一批数字化服务商。', direct: [dt] },
  { text: '支持企业创建绿色工厂、绿色供应链管理企业，开展清洁生产审核。', direct: [gt] },
  { text: '推进公共建筑节能改造，新建建筑全面执行绿色建筑标准。', direct: [gt] },
  { text: '项目审批开辟绿色通道，实行容缺受理。' },
  { text: '推进“互联网+政务服务”，实现惠企政策免申即享。' },
  { text: '鼓励采用新技术、新工艺、新材料、新设备。' },
  { text: '促进先进制造业和现代服务业深度融合，培育一批两业融合试点企业。', direct: ['tier:integration'] },
  { text: '实施“工业上楼”，打造高品质标准厂房。', direct: ['manufacturing'] },
  {
    text: '深入推进服务型制造，争创国家级示范企业。',
    direct: ['manufacturing'],
    named: ['tier:integration', 'services'],
  },
  // Energy and carbon
  { text: '支持氢能、新型储能等项目建设，打造光储充一体化示范。', direct: [glc, 'future-energy'] },
  { text: '积极参与全国碳市场建设，发展碳核查、碳咨询等碳服务。', direct: [glc] },
  // Health
  { text: '对取得创新药临床试验批件并在本市产业化的，给予最高3000万元支持。', direct: ['biomed'] },
  { text: '发展银发经济。培育康养服务品牌，开发智慧养老产品。', direct: ['health'] },
  { text: '为高层次人才提供子女入学、医疗服务、住房安居等保障。' },
  { text: '建设细胞与基因治疗产业园，支持CAR-T产品上市。', direct: ['biomed', 'future-health'] },
  // Consumption, trade, culture
  { text: '发展首店经济、首发经济，支持老字号创新发展。', direct: ['consumer-goods'] },
  { text: '培育壮大化妆品、珠宝等时尚消费品产业。', direct: ['consumer-goods'] },
  { text: '繁荣夜间经济，支持餐饮、零售企业延长营业时间。', direct: ['services'] },
  { text: '支持跨境电商综合试验区建设，培育直播电商基地。', direct: [de] },
  { text: '打造全域旅游品牌，支持民宿、演艺等业态发展。', direct: ['services'] },
  { text: '布设自助服务终端，优化零售终端网点。' },
  { text: '支持智能可穿戴设备、智能家居产品研发。', direct: ['smart-terminals'] },
  { text: '建设元宇宙产业园，支持VR/AR内容制作。', direct: ['metaverse'] },
  // Finance and professional services
  { text: '引进持牌金融机构，对新设法人金融机构按实缴资本给予奖励。', direct: ['services'] },
  { text: '引导银行加大对小微企业信贷投放，给予贷款贴息。' },
  { text: '做好科技金融、绿色金融、普惠金融、养老金融、数字金融五篇大文章。', named: ['services', glc] },
  { text: '积极发展绿色金融。鼓励发行绿色债券。', direct: [glc, 'services'] },
  { text: '培育壮大律师事务所、会计师事务所等专业服务机构，支持人力资源服务业发展。', direct: ['services'] },
  { text: '对新认定的跨国公司地区总部给予开办资助。', direct: ['services'] },
  { text: '建立中小企业服务中心，为企业提供法律、财务、咨询等公共服务。', named: ['services'] },
  // Generic measures and other industries
  { text: '培育专精特新企业。对新认定的国家级“小巨人”企业给予50万元奖励。' },
  { text: '盘活低效工业用地，提高土地利用效率。', named: ['manufacturing'] },
  { text: '引进高层次人才团队，给予最高500万元安家补贴。' },
  { text: '加强高标准农田建设，培育农业龙头企业和家庭农场。' },
  { text: '加强组织领导。市数据局、市金融监管局要密切配合，形成合力。' },
  { text: '根据《生物医药产业发展行动计划》有关要求执行。' },
  { text: '强化资金支持，对符合条件的项目给予补助。', under: '支持生物医药产业集聚发展', direct: ['biomed'] },
  { text: '强化资金支持，对符合条件的项目给予补助。', under: '保障措施' },
  { text: '聚焦“(2+2)+(3+6)+(4+5)”现代化产业体系，开展精准招商。', direct: ['framework'] },
  { text: '围绕三大先导产业、六大重点产业开展产业链招商。', direct: ['tier:leading', 'tier:key'] },
];

describe('measures of other cities', () => {
  it.each(CASES)('$text', ({ text, under, direct = [], named = [] }) => {
    const { links } = link(text, under ? [under] : []);
    const of = (relation: string) => links.filter((one) => one.relation === relation).map(({ to }) => to);
    expect(of('direct').sort()).toEqual([...direct].sort());
    for (const to of named) expect(of('named')).toContain(to);
  });
});
