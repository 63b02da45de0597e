import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

describe('bullets', () => {
  it('begin measures like numbers, and the list of who gets copies belongs to none', () => {
    const text = `一、绿色制造专项行动
◆开展节能改造。对改造项目给予补助，支持企业购买服务。
到2026年，完成改造项目100个。
◆健全服务体系。培育第三方机构，开展能效诊断和碳核算服务。
本计划自公布之日起施行。

抄送：区委各部门，区人大常委会办公室，区监委，
区法院，区检察院。`;
    const { measures } = outline(text);
    expect(measures.map(({ title }) => title.text)).toEqual(['开展节能改造', '健全服务体系']);
    expect(measures.map(({ start, end }) => text.slice(start, end).slice(-6))).toEqual([
      '目100个。',
      '碳核算服务。',
    ]);
  });
});

describe('boxes beside the text', () => {
  it('are no part of the measure above them, and end where its numbering goes on', () => {
    const text = `一、重点任务
1.建设测试道路。分批开放道路，完善路侧设施，支持企业开展示范运营。
专栏1　示范应用重点区域
1.机场片区：无人驾驶接驳。
2.港区：智能重型卡车。
2.完善地图服务。建设高精度地图平台，向企业开放动态交通数据。
二、保障措施
1.加强统筹。建立联席会议制度，定期通报进展情况，协调解决问题。`;
    const { measures } = outline(text);
    expect(measures.map(({ title, kind }) => [title.text, kind])).toEqual([
      ['建设测试道路', 'measure'],
      ['完善地图服务', 'measure'],
      ['加强统筹', 'safeguard'],
    ]);
    expect(text.slice(measures[0]!.start, measures[0]!.end)).toMatch(/示范运营。$/);
  });

  it('are measures where they set a task, beside the measures whose numbers go on behind them', () => {
    const text = `一、重点任务
（一）提升品质
1.推进标准化酿造。支持建设数字化车间。
2.开展攻关。（1）攻关菌种。
专栏一：菌种攻关工程
建设菌种资源库，支持企业共建研究院，给予最高500万元支持。
3.加强检测服务。建设检验中心。
专栏2 重点项目一览
小镇二期、博物馆改造等12个项目，总投资60亿元。
（二）拓展市场
4.打造线路。发展酒旅融合产品。`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual([
      '推进标准化酿造',
      '开展攻关',
      '菌种攻关工程',
      '加强检测服务',
      '打造线路',
    ]);
  });

  it('hold measures where their items lead with a sentence and say what is done', () => {
    const text = `一、重点任务
9.推进数字化。支持企业建设航运大数据平台，开展船期预测。
专栏2  绿色智慧航运示范工程
（1）航运低碳服务中心。依托研究机构建设航运低碳服务中心，编制碳排放核算指南。
（2）航运大模型试点。支持科技企业研发航运垂类大模型，形成十个以上应用案例。
10.推动成果转化。支持企业与院校合作，建设航运科技孵化器。`;
    const { measures } = outline(text);
    expect(measures.map(({ title }) => title.text)).toEqual([
      '推进数字化',
      '航运低碳服务中心',
      '航运大模型试点',
      '推动成果转化',
    ]);
    expect(text.slice(measures[1]!.start, measures[1]!.start + 3)).toBe('（1）');
    const places = text.replaceAll('中心。', '中心：').replaceAll('试点。', '试点：');
    expect(outline(places).measures.map(({ title }) => title.text)).toEqual(['推进数字化', '推动成果转化']);
  });

  it('hold none where their rows only name things under a label', () => {
    const text = `（一）加强攻关
1.突破材料。支持高温合金、特种陶瓷研制。
专栏1  核心技术与产品突破工程
火箭与卫星：4米级以上箭体、220吨级发动机、平板式堆叠卫星。
具身智能：端侧智算芯片、电子皮肤、高扭矩密度关节。
（二）拓展应用
2.开放场景。每年发布应用场景清单。`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual(['突破材料', '开放场景']);
  });

  it('are measures where bullets lead their items', () => {
    const text = `一、重点任务
1.布局产业。加快培育新兴产业，组织实施攻关项目，支持建设创新载体。
专栏3　重点行动
◆赋能行动。建设全市统一的算力平台，培育行业大模型，打造标杆场景。
◆攻关行动。支持企业组建创新联合体，建设训练场，推进工程化应用。
2.发展服务。加快发展研发设计、检验检测等专业服务，培育领军企业。`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual([
      '布局产业',
      '赋能行动',
      '攻关行动',
      '发展服务',
    ]);
  });

  it('keep lists that begin with the numbers of the document’s own parts', () => {
    const text = `2 重点任务
2.1 强化转化
2.1.1 建立机制
支持高校设立服务站，选派经理人驻点对接。（责任单位：区科委）
专栏1　重点工程
1.首站工程：每年征集成果300项。
2.伙伴工程：与10家企业建立发布机制。
2.2 完善服务
2.2.1 开放设施
推动仪器设备向企业开放，建立预约平台。（责任单位：区科委）
3 保障措施
3.1 加强领导
建立联席会议制度，定期研究解决问题。`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual([
      '建立机制',
      '开放设施',
      '加强领导',
    ]);
  });

  it('set no task where they only name some', () => {
    const text = `一、重点任务
1.优化布局。严格落实产能置换政策，引导企业向沿海集聚，提高供给能力。
专栏1　改造升级重点工程
重点行业能效提升工程、钢铁行业短流程示范工程、石化延链补链工程。
2.做强产业。支持整车企业加快转型，提升关键零部件本地配套率。`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual(['优化布局', '做强产业']);
  });
});
