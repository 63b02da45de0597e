/** The codebook's rulings, one block each: what a rule weakens or takes away, and a like case that it leaves alone. */
import { describe, expect, it } from 'vitest';
import { link } from '../testing/link.ts';

/** The link of `text` to `to` as `relation (rule)`, or nothing. */
function found(text: string, to: string, headings: readonly string[] = []): string {
  const one = link(text, headings).links.find((candidate) => candidate.to === to);
  return one ? `${one.relation} (${one.rule})` : 'nothing';
}

type Row = [text: string, to: string, found: string, heading?: string];
const check = (rows: readonly Row[]) =>
  it.each(rows)('%s → %s: %s', (text, to, expected, heading) => {
    expect(found(text, to, heading ? [heading] : [])).toBe(expected);
  });

describe('ruling 1, lists', () => {
  check([
    ['重点发展智能终端、新型显示和汽车电子。', 'auto', 'direct (clause)'],
    ['围绕人工智能、生物医药等领域引进一批领军人才。', 'biomed', 'direct (clause)'],
    ['在汽车、电子信息等领域打造数字供应链。', 'auto', 'named (list-of-places)'],
    ['在汽车、电子信息等领域培育一批领军企业。', 'auto', 'direct (clause)'],
    ['在汽车、电子信息等领域组建产教融合共同体。', 'auto', 'direct (clause)'],
    ['聚焦汽车、航空航天等重点行业,推广数字化供应链。', 'equipment', 'named (list-of-places)'],
    ['推动人工智能与医疗、文旅等领域深度融合。', 'services', 'named (list-of-places)'],
    ['推动人工智能与医疗、文旅等领域深度融合。', 'ai', 'direct (clause)'],
    ['围绕基因技术、先进核能等方向建设未来产业加速园。', 'future-energy', 'direct (clause)'],
    ['聚焦脑机接口、新型储能等方向,支持高校共建概念验证中心。', 'future-energy', 'direct (clause)'],
    ['支持信息安全、工业软件等领域企业开展研发和行业应用。', 'electronics', 'direct (clause)'],
    ['加快建设集成电路产业园、生物医药基地等重点区域。', 'ic', 'direct (clause)'],
    ['推进核心区、生物科技园区等重点区域低效用地转型。', 'biomed', 'named (park-name)'],
    ['面向铸造、制鞋等行业遴选一批服务商。', 'consumer-goods', 'named (list-of-places)'],
    ['支持在制造业企业、公共建筑屋顶开发分布式光伏。', 'manufacturing', 'named (list-of-places)'],
    ['提升能级。围绕城市治理、文化旅游等领域,常态化征集发布场景需求。', 'services', 'named (list-of-places)'],
    ['提升能级。面向人工智能、机器人等领域企业发布需求。', 'equipment', 'named (list-of-places)'],
    ['面向人工智能、低空经济等领域,每年发布100个应用场景。', 'ai', 'direct (clause)'],
    ['对金融、航运等领域紧缺岗位人才给予奖励。', 'services', 'direct (clause)'],
    ['围绕碳纤维复合材料、抗辐照芯片等开展技术攻关和产业化。', 'ic', 'direct (clause)'],
    ['支持新产业发展,例如生物医药、新材料。', 'biomed', 'named (example)'],
  ]);
});

describe('ruling 3, technology as a tool', () => {
  check([
    ['利用物联网、大数据开展动态监测。', 'electronics', 'named (tool)'],
    ['运用卫星遥感开展巡查,依托人形机器人开展导览。', 'future-intelligence', 'named (tool)'],
    ['对通过备案的生成式人工智能服务给予奖励。', 'ai', 'direct (clause)'],
    ['依托产业集群布局工业设计、检验检测等综合体。', 'services', 'direct (object)'],
    [
      '提升能级。发展行业应用软件、信息安全、大数据服务、云计算等业态。',
      'digital-economy',
      'direct (clause)',
    ],
    ['提升能级。用好商协会、会计师事务所等中介渠道开展招商。', 'services', 'named (tool)'],
    ['提升能级。通过门店、电商平台、社区网点等渠道开展以旧换新。', 'digital-economy', 'named (tool)'],
    ['提升能级。推行装配式装修和智能门锁、智慧安防等设施配置。', 'smart-terminals', 'named (tool)'],
    ['推动人工智能赋能制造业。', 'ai', 'direct (clause)'],
    ['支持企业应用仿真验证、增材制造等技术。', 'equipment', 'named (tool)'],
    ['鼓励企业采用国产工业软件进行数字化改造。', 'electronics', 'direct (clause)'],
    ['支持企业应用管理平台、检测装备实施技术改造。', 'equipment', 'named (tool)'],
    ['推广应用人工智能。', 'ai', 'direct (clause)'],
    ['通过引进人工智能企业壮大产业。', 'ai', 'direct (clause)'],
    ['推动大数据、云计算等技术在养老领域的应用。', 'digital-economy', 'named (tool)'],
    ['鼓励用扩展现实、数字人再现历史街区。', 'metaverse', 'named (tool)'],
    ['鼓励用人单位引进集成电路人才。', 'ic', 'direct (clause)'],
    ['推进企业数字化转型,利用数字化手段提升管理。', 'digital-transformation', 'direct (clause)'],
  ]);
});

describe('rulings 4 and 5, transitions', () => {
  check([
    ['促进产业高端化、智能化、绿色化发展。', 'green-transition', 'named (slogan)'],
    ['支持服务业低碳化、数字化转型。', 'digital-transformation', 'direct (clause)'],
    ['支持服务业低碳化、数字化转型。', 'green-transition', 'direct (object)'],
    ['推进政务服务数字化转型。', 'digital-transformation', 'named (own-house)'],
    ['适应经济数字化格局。', 'digital-transformation', 'named (no-upgrade)'],
    ['建设智能工厂。', 'digital-transformation', 'named (twin)'],
    ['对通过认定的数字化车间、智能工厂给予奖励。', 'manufacturing', 'direct (clause)'],
    ['推动企业数字化转型。支持建设智能工厂。', 'digital-transformation', 'direct (title)'],
    ['对绿色工厂给予奖励。', 'manufacturing', 'nothing'],
  ]);
});

describe('ruling 7, finance', () => {
  check([
    ['鼓励银行、保险机构加大支持力度。', 'services', 'named (finance-as-channel)'],
    ['鼓励保险机构创新产品。', 'services', 'direct (clause)', '促进金融服务业集聚发展'],
    ['吸引保险机构、融资租赁公司落户。', 'services', 'direct (clause)'],
    ['给予企业贷款贴息。', 'services', 'nothing'],
    ['支持商业银行、信托公司设立绿色金融专营部门。', 'services', 'direct (clause)'],
    ['融资租赁业务补助,最高300万元。', 'services', 'direct (clause)'],
    ['做好科技金融、绿色金融、普惠金融。', 'green-low-carbon', 'named (five-finances)'],
    ['积极发展绿色金融。', 'green-low-carbon', 'direct (clause)'],
  ]);
});

describe('rulings 8 and 9, twins', () => {
  check([
    ['支持新药研发。', 'health', 'nothing'],
    ['支持新药研发。', 'health', 'direct (filed-under)', '加快发展生命健康产业'],
    ['支持细胞治疗。', 'future-health', 'direct (clause)'],
    ['支持人形机器人研发。', 'equipment', 'named (twin)'],
    ['加快首台(套)应用。', 'equipment', 'direct (clause)'],
    ['推进首台(套)重大技术装备保险。', 'equipment', 'named (first-use-insurance)'],
    ['健全首版次软件的认定、保险补偿和应用奖励机制。', 'electronics', 'direct (clause)'],
    ['扩大算力供给,服务模型训练。', 'ai', 'direct (clause)'],
    ['扩大算力供给。', 'ai', 'named (twin)'],
    ['扩大算力供给。', 'digital-economy', 'direct (clause)'],
    ['引进碳足迹核算、能源咨询等专业服务机构。', 'green-low-carbon', 'direct (clause)'],
    ['引进碳足迹核算、能源咨询等专业服务机构。', 'green-transition', 'named (twin)'],
    ['引导企业开展碳足迹核算。', 'green-transition', 'direct (clause)'],
    ['引导企业开展碳足迹核算。', 'green-low-carbon', 'named (twin)'],
    ['扩大氢燃料电池冷链物流车投放规模。', 'auto', 'direct (clause)'],
    ['扩大氢燃料电池冷链物流车投放规模。', 'services', 'named (product-of-trade)'],
  ]);
});

describe('ruling 10, tiers', () => {
  check([
    ['聚焦“3+6”产业体系招商。', 'tier:key', 'direct (clause)'],
    ['聚焦“(2+2)+(3+6)+(4+5)”现代化产业体系招商。', 'tier:key', 'nothing'],
    ['聚焦“(2+2)+(3+6)+(4+5)”现代化产业体系招商。', 'framework', 'direct (clause)'],
    ['推动先进制造与工业服务的深度融合。', 'tier:integration', 'direct (integration)'],
    [
      '推动装备制造与研发设计、检验检测、供应链管理等生产性服务业深度融合。',
      'tier:integration',
      'direct (integration)',
    ],
    ['推动两化融合。', 'tier:integration', 'nothing'],
    ['布局产业新赛道。', 'tier:tracks', 'direct (clause)'],
    ['聚焦六大重点产业招商。', 'tier:key', 'direct (clause)'],
    ['聚焦静安六大重点产业招商。', 'tier:key', 'nothing'],
    ['拓展新赛道。', 'tier:tracks', 'named (passing-word)'],
  ]);
});

describe('ruling 11, names', () => {
  check([
    ['根据《生物医药产业行动方案》执行。', 'biomed', 'nothing'],
    ['举办人工智能产业大赛。', 'ai', 'named (event)'],
    ['发挥国家集成电路产业基金作用。', 'ic', 'named (fund-name)'],
    ['统筹用好商务、文化旅游等专项资金。', 'services', 'named (fund-name)'],
    ['统筹用好服务业发展引导、战略性新兴产业、技术改造等专项资金。', 'services', 'named (fund-name)'],
    ['提升能级。加强与省新能源汽车产业主题基金、市级基金等合作。', 'auto', 'named (fund-name)'],
    ['提升能级。支持纺织服装、餐饮烹饪等行业商会加强自身建设。', 'consumer-goods', 'named (organisation)'],
    ['建设集成电路、生物医药等行业协会创新平台。', 'ic', 'direct (clause)'],
    ['设立集成电路产业基金。', 'ic', 'direct (clause)'],
    ['支持“汽车新能港”等园区建设。', 'auto', 'named (place-name)'],
    ['推出“绿色建筑贷”。', 'green-transition', 'named (quoted-name)'],
    ['支持企业参加国际消费电子展等境外展会。', 'electronics', 'named (event)'],
    ['聚焦关节、芯片等薄弱环节,支持协同攻关。', 'ic', 'direct (clause)'],
    ['支持市西软件信息园、氢能产业园等创建先导区。', 'green-low-carbon', 'named (park-name)'],
    ['建设氢能产业园。', 'green-low-carbon', 'direct (clause)'],
    ['在东区生物医药产业园、北岸新材料科创园等设立服务站。', 'materials', 'named (park-name)'],
    ['在全区建设生物医药产业园、新材料科创园等载体。', 'materials', 'direct (clause)'],
    ['结合邮轮旅游季、龙舟赛开展宣传。', 'services', 'named (event)'],
    ['会同商务、文旅等部门细化措施。', 'services', 'nothing'],
    ['打响“上海制造”品牌。', 'manufacturing', 'nothing'],
    ['由生物医药产业领导小组统筹。', 'biomed', 'nothing'],
    ['由市文旅局牵头。', 'services', 'nothing'],
  ]);
});

describe('what is not supported', () => {
  check([
    ['严禁新增水泥产能,限制半导体封测项目。', 'ic', 'nothing'],
    ['为人才提供落户、医疗服务等便利。', 'health', 'nothing'],
    ['本政策所称先进制造业,是指规模以上工业企业。', 'manufacturing', 'named (definition)'],
    ['推进合同能源管理收益权质押融资。', 'green-transition', 'named (collateral)'],
    ['加快新型储能运行调度技术研发。', 'future-energy', 'direct (clause)'],
    ['加强现代服务业、商贸企业运行监测。', 'services', 'named (organisation)'],
    ['强化监测。加强对重点行业、重点商圈的分析研判。', 'services', 'named (organisation)'],
    ['形成支持国货的良好社会氛围。', 'consumer-goods', 'named (organisation)'],
    ['加强人工智能领域安全管理。', 'ai', 'named (safety)'],
    ['提升能级。鼓励终端企业与设计机构开展联合开发。', 'services', 'named (deed-of-others)'],
    ['推动两业融合。支持制造业企业与服务业企业深度合作。', 'services', 'direct (clause)'],
    ['发展绿色航运。支持航运企业更新新能源船舶。', 'services', 'direct (clause)'],
    ['倡导绿色生活。引导景区、民宿使用节能设备。', 'services', 'named (deed-of-others)'],
    ['完善设施。加快老旧小区、商业综合体充电桩建设。', 'services', 'named (list-of-places)'],
    ['提升能级。鼓励机器人企业与制造业场景方联合开展应用验证。', 'manufacturing', 'named (deed-of-others)'],
    ['提升能级。鼓励老字号企业与文博机构、知名设计师等开展跨界合作。', 'services', 'named (deed-of-others)'],
    ['提升能级。鼓励高校、科研院所和企业围绕合成生物领域建设中试基地。', 'future-health', 'direct (clause)'],
    ['提升能级。支持本区高校与生物医药企业联合攻关。', 'biomed', 'direct (clause)'],
    ['支持高校与企业围绕新材料开展联合攻关。', 'materials', 'direct (clause)'],
    ['提升能级。引进国内外知名设计机构。', 'services', 'direct (object)'],
    ['将现代服务业发展情况纳入年度考核。', 'services', 'named (assessment)'],
    ['加强食品等领域安全监管。', 'consumer-goods', 'named (safety)'],
    ['餐饮门店须向顾客明示所用食材。', 'services', 'named (obligation)'],
    ['支持餐饮门店改善环境。', 'services', 'direct (object)'],
    ['提升医疗服务水平。', 'health', 'direct (object)'],
    ['为企业提供检验检测、知识产权服务等支持。', 'services', 'named (services-rendered)'],
    ['提升能级。引进和培育适航审定、检验检测、试飞验证等第三方服务机构。', 'services', 'direct (object)'],
    ['提升检验检测能力。', 'services', 'direct (object)'],
    ['完善园区餐饮、便利店等生活配套。', 'services', 'named (amenities)'],
    ['鼓励公立医院在设备更新中优先采购本地产品。', 'manufacturing', 'named (field-of-manufacture)'],
    ['提升能级。推动汽车零部件、工程机械、机床等传统设备再制造。', 'equipment', 'named (goods-handled)'],
    ['对企业设备更新项目给予最高500万元奖励。', 'manufacturing', 'direct (clause)'],
    ['支持交通装备企业实施设备更新。', 'manufacturing', 'direct (clause)'],
    ['推进文旅设施设备更新。', 'manufacturing', 'named (field-of-manufacture)'],
    ['推进工业、建筑等领域设备更新。', 'manufacturing', 'direct (clause)'],
    ['加大对设备更新和技术改造的信贷投放。', 'manufacturing', 'named (finance-as-channel)'],
    ['用好科技创新和技术改造再贷款。', 'manufacturing', 'nothing'],
    ['支持晶圆制造企业开放验证线。', 'manufacturing', 'named (field-of-manufacture)'],
    ['支持发展酒类冷链物流。', 'consumer-goods', 'named (goods-handled)'],
    ['支持户外装备租赁、赛事运营机构发展。', 'consumer-goods', 'named (goods-handled)'],
    ['培养老字号品牌。', 'health', 'nothing'],
    ['培养老字号品牌。', 'consumer-goods', 'direct (clause)'],
    ['国家政策落地,降低空置率,人文创新。', 'services', 'nothing'],
  ]);
});

describe('duties and dangers', () => {
  check([
    [
      '突出危险化学品、锂电池储存、有限空间作业等重点环节,定期开展排查。',
      'green-low-carbon',
      'named (safety)',
    ],
    ['健全车用芯片、智能家居等新型消费品质量安全风险监测机制。', 'ic', 'named (safety)'],
    ['提升能级。在街镇、商圈和物流园区布局一批驿站。', 'services', 'named (outlet)'],
    ['纳入总部企业、专精特新企业名录的单位可增加名额。', 'services', 'named (organisation)'],
    ['对首次列入国家总部企业名录的企业给予200万元奖励。', 'services', 'direct (clause)'],
    ['支持人工智能风险监测技术研发和产业化。', 'ai', 'direct (clause)'],
    ['建设新能源汽车质量安全检验检测中心。', 'auto', 'direct (clause)'],
    ['突破燃气轮机、航空发动机、集成电路等领域关键技术。', 'ic', 'direct (clause)'],
    ['开展粉尘涉爆、锂电池储存等专项治理。', 'green-low-carbon', 'named (safety)'],
    ['开展整治。严厉打击电商领域刷单炒信等行为。', 'digital-economy', 'named (misdeeds)'],
    ['提升能级。面向航运、钢铁等行业客户推广新产品。', 'services', 'named (customers)'],
    ['提升能级。提升酒店、景区、会展等场所移动支付便利度。', 'services', 'named (outlet)'],
    ['提升能级。围绕电子商务、新能源汽车维修等岗位组织培训。', 'auto', 'named (list-of-places)'],
    ['提升能级。防范汇率波动、海运受阻、信用违约等风险。', 'services', 'named (risk)'],
    ['提升能级。推动老字号产品进商超、进景区。', 'services', 'named (outlet)'],
    ['督促印染、制鞋企业落实防爆措施。', 'consumer-goods', 'named (safety)'],
    ['引导企业规避国际贸易风险。', 'services', 'named (risk)'],
    ['发展国际贸易,完善风险防控体系。', 'services', 'direct (clause)'],
  ]);
});

describe('support that is refused or ends', () => {
  check([
    ['不支持集成电路制造项目落户。', 'ic', 'nothing'],
    ['不再支持人工智能产业发展。', 'ai', 'nothing'],
    ['对元宇宙项目不予支持。', 'metaverse', 'nothing'],
    ['不予立项支持生物医药项目。', 'biomed', 'nothing'],
    ['暂停受理集成电路企业补贴。', 'ic', 'nothing'],
    ['暂停受理2025年度集成电路、人工智能企业补贴申请。', 'ai', 'nothing'],
    ['停止新建数据中心和元宇宙产业园。', 'metaverse', 'nothing'],
    ['取消新能源汽车购置补贴。', 'auto', 'nothing'],
    ['终止生物医药专项扶持政策。', 'biomed', 'nothing'],
    ['自2025年起,对新能源汽车不再给予购置补贴。', 'auto', 'nothing'],
    ['新能源汽车购置补贴政策停止执行。', 'auto', 'nothing'],
    ['集成电路企业补贴一律取消。', 'ic', 'nothing'],
    ['取消购车补贴、支持新能源汽车研发。', 'auto', 'direct (clause)'],
    ['不再支持燃油车,大力发展新能源汽车。', 'auto', 'direct (clause)'],
    ['取消新能源汽车限购。', 'auto', 'direct (clause)'],
    ['取消对生物医药企业的准入限制。', 'biomed', 'direct (clause)'],
    ['取消限制新能源汽车通行的规定。', 'auto', 'direct (clause)'],
    ['不得取消新能源汽车购置补贴。', 'auto', 'direct (clause)'],
    ['不重复支持集成电路项目。', 'ic', 'direct (clause)'],
    ['集成电路项目审批不再要求提供纸质材料。', 'ic', 'direct (clause)'],
    ['对弄虚作假的企业,取消人工智能专项资金支持。', 'ai', 'direct (clause)'],
    ['取消集成电路企业申报资格。', 'ic', 'direct (clause)'],
    ['已获市级资助的人工智能项目,不再给予支持。', 'ai', 'direct (clause)'],
    ['增设人工智能企业停车位。', 'ai', 'direct (clause)'],
    ['暂停受理各类补贴申请(集成电路企业除外)。', 'ic', 'named (spared)'],
    ['暂停受理除集成电路外的企业补贴申请。', 'ic', 'named (spared)'],
    ['取消新能源汽车购置补贴。新能源汽车企业可咨询区经委。', 'auto', 'named (refused-in-title)'],
    ['不再支持新能源货车推广。', 'auto', 'nothing'],
    ['不再支持集成电路制造项目。', 'ic', 'nothing', '集成电路产业'],
  ]);
});

describe('words that stand alone in the body', () => {
  const title = '优化营商环境。';
  check([
    [`${title}支持水产合作社新建冷链设施。`, 'services', 'named (lone-word)'],
    [`${title}支持企业购置激光打孔设备。`, 'equipment', 'named (lone-word)'],
    [`${title}鼓励服装企业购置自动裁床。`, 'consumer-goods', 'named (lone-word)'],
    [`${title}鼓励服装产业集聚发展。`, 'consumer-goods', 'direct (clause)'],
    [`${title}鼓励服装企业办设计大赛,打造时尚品牌。`, 'consumer-goods', 'direct (clause)'],
    ['支持服装企业。鼓励服装企业购置自动裁床。', 'consumer-goods', 'direct (title)'],
    [`${title}鼓励服装企业购置自动裁床。`, 'consumer-goods', 'direct (clause)', '二、做强服装产业'],
    [`${title}支持人工智能、新能源汽车、光伏等企业发展。`, 'green-low-carbon', 'direct (clause)'],
    [`${title}对新开设的中国首店给予50万元支持。`, 'consumer-goods', 'direct (clause)'],
    [`${title}推动船舶维修保养。`, 'equipment', 'named (lone-word)'],
    // One of many things, of which no other is a field.
    [`${title}加快老旧小区、商业综合体、公共停车场改造。`, 'services', 'named (one-of-many)'],
    [`${title}完善方便即食、营养健康、地方特色产品供给。`, 'health', 'named (one-of-many)'],
    [`${title}加快老旧小区、商业综合体改造。`, 'services', 'direct (clause)'],
    [`${title}支持集成电路、商业综合体、公共停车场建设。`, 'services', 'direct (clause)'],
    [`${title}围绕老旧小区、商业综合体、公共停车场，发展重点商圈。`, 'services', 'direct (clause)'],
    [`${title}引进幼儿园、商业综合体、公共停车场。`, 'services', 'direct (clause)'],
    ['加快船舶改造。推动老旧船舶更新。', 'equipment', 'direct (object)'],
  ]);
});

describe('the heading of the group', () => {
  check([
    ['加大资金支持。', 'biomed', 'direct (group-heading)', '支持生物医药产业发展'],
    ['鼓励新技术应用。', 'biomed', 'direct (group-heading)', '支持生物医药产业发展'],
    ['建设中试基地。', 'ic', 'direct (group-heading)', '做强集成电路产业'],
    ['保障产业空间。', 'biomed', 'nothing', '支持生物医药产业发展'],
    ['培育专精特新企业。', 'biomed', 'nothing', '支持生物医药产业发展'],
    ['加大资金支持。', 'manufacturing', 'nothing', '推动制造业发展'],
    ['优化涉企服务。', 'green-transition', 'nothing', '推进绿色低碳发展'],
    ['支持芯片企业。', 'biomed', 'nothing', '支持生物医药产业发展'],
    ['加大资金支持。', 'services', 'nothing', '强化金融支持'],
    ['发展都市现代农业。加大资金支持。', 'services', 'nothing', '优化现代服务业结构'],
    ['加大资金支持。', 'ic', 'nothing', '发展集成电路、生物医药、人工智能、新材料产业'],
  ]);

  it('shows the lead sentence as its evidence', () => {
    const { links } = link('加大资金支持。对项目给予补助。', ['支持生物医药产业发展']);
    expect(links.map(({ evidence }) => evidence[0]?.exact)).toEqual(['加大资金支持']);
  });

  it('takes the nearest heading that is about a field', () => {
    const { links } = link('加大资金支持。', ['支持生物医药产业发展', '发展人工智能产业', '强化保障']);
    expect(links.map(({ to }) => to)).toEqual(['ai']);
  });
});

describe('what comes out', () => {
  it('quotes the source as it stands, breaks included', () => {
    const source = '支持生物\n医药产业。大力发展(AI)大 模型。';
    for (const { evidence } of link(source).links)
      for (const { start, end, exact } of evidence) expect(source.slice(start, end)).toBe(exact);
    expect(link(source).links.map(({ to }) => to)).toContain('ai');
  });

  it('tells the scope', () => {
    expect(link('支持芯片企业。').scope).toBe('targeted');
    expect(link('支持粮食生产。').scope).toBe('other-industry');
    expect(link('支持中小企业。').scope).toBe('horizontal');
    expect(link('聚焦“(2+2)+(3+6)+(4+5)”现代化产业体系。').scope).toBe('framework-wide');
  });

  it('lists the industries that are mentioned, also those outside the framework', () => {
    const { mentions } = link('支持芯片、粮食生产和新药研发。');
    expect(mentions.map(({ industry, evidence }) => [industry, evidence[0]?.exact])).toEqual([
      ['集成电路', '芯片'],
      ['农业', '粮食生产'],
      ['生物医药', '新药'],
    ]);
  });
});

describe('texts that are no measure', () => {
  it.each(['', '。', ',,、', '“', '《', '('.repeat(500)])('links nothing in %j', (text) => {
    expect(link(text).links).toEqual([]);
  });

  it('takes the words after a heading where there is no lead sentence', () => {
    const { links } = link('对项目给予补助', ['支持生物医药产业发展']);
    expect(links.map(({ to, evidence }) => [to, evidence[0]?.exact])).toEqual([['biomed', '对项目给予补助']]);
  });
});
