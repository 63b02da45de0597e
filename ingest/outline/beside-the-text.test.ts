import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('what stands beside the text of a document', () => {
  it('leaves out what an article says of why and how, and whom to call', () => {
    const text = `某某市促消费政策解读
一、出台背景
去年,我市社会消费品零售总额突破5200亿元。
二、主要内容
1.支持汽车更新。${BODY}
2.发放消费券。${BODY}
三、政策特点
一是更加突出惠民导向。增收举措与让利举措同向发力。
二是更加注重供需适配。既补贴买的一端,也扶持卖的一端。
四、咨询方式
具体流程以细则为准。咨询电话:12345。`;
    expect(titles(text)).toEqual(['支持汽车更新', '发放消费券']);
  });

  it('knows a note by the sentence that it cuts, and the title of a document from the heads of its pages', () => {
    const head = '某某市产业提质行动方案(2025—2027年)';
    const text = `${head}
一、重点任务
1.建设智能工厂。按照基础级、先进级、卓越级②要求引导企业开展建设,对获评的企业给
② 参见国家有关要求,基础级由企业自主建设,先进级及以
上由主管部门认定。
— 1 —
${head}
予一次性奖励。(责任单位:市工信局、
— 2 —
${head}
市财政局)
2.支持数字化改造。${BODY}(责任单位:市工信局)`;
    const { measures, paragraphs } = outline(text);
    expect(measures.map(({ paragraphs: own }) => own.map((one) => one.text.text).join('\n'))).toEqual([
      '1.建设智能工厂。按照基础级、先进级、卓越级②要求引导企业开展建设,对获评的企业给予一次性奖励。(责任单位:市工信局、市财政局)',
      `2.支持数字化改造。${BODY}(责任单位:市工信局)`,
    ]);
    expect(paragraphs[0]).toMatchObject({ kind: 'text', text: { text: head } });
  });

  it('keeps notes at the foot of a page, and lists of who gets copies, out of the sentences around them', () => {
    const text = `某某市银发经济方案
一、重点任务
1.实施改造。对困难老年人家庭实施适老化改造①,每户给予
最高5000元补助,鼓励家装企业开发局部改造套
① 适老化改造:指通过施工改造、设施配备等方式改善居住环
境,包含智能家居等可选项目。
— 3 —
餐。(市民政局、市残联)
2.完善监测。包括①建立统计分类;②定期发布报告。
①建立统计分类,逐级上报。
— 4 —
抄送:市委各部委办局,市人大常委会办公室,市政协办公室,市法
院,市检察院,某某军分区。`;
    const { measures, paragraphs } = outline(text);
    expect(measures.map(({ title }) => title.text)).toEqual(['实施改造', '完善监测']);
    expect(measures[0]!.paragraphs).toHaveLength(1);
    expect(measures[0]!.paragraphs[0]!.text.text).toContain('局部改造套餐。(市民政局、市残联)');
    expect(paragraphs.filter(({ kind }) => kind === 'note').map(({ text: note }) => note.text)).toEqual([
      '①适老化改造:指通过施工改造、设施配备等方式改善居住环',
      '境,包含智能家居等可选项目。',
    ]);
    expect(ends(text)[1]).toBe('2.完善…级上报。');
    expect(ends(text.replace('① ', '①'))).toEqual(ends(text));
  });

  it('takes what is explained behind the text for no measures', () => {
    const text = `一、重点任务
1.支持研发。对研发项目给予100万元支持。（责任部门：区科委）
2.支持展会。对参展企业给予补贴。（责任部门：区经委）
附：政策说明
1.同一企业适用多项政策的，按照就高原则执行。
2.本汇编由各责任部门负责解释。`;
    expect(titles(text)).toEqual(['支持研发', '支持展会']);
    expect(ends(text)[1]).toBe('2.支持…区经委）');
  });

  it('ends before the files that a site lists below a document', () => {
    const text = `某某市行动计划
一、重点任务
(一)建设平台。${BODY}
二、保障措施
(一)营造良好氛围。加强宣传,评选一批标兵。
附件下载:
1.某某市行动计划(2024—2026年).docx
2.某政办规〔2024〕9号.pdf
3.任务分工.ofd
4.图解.zip`;
    expect(titles(text)).toEqual(['建设平台', '保障:营造良好氛围']);
    expect(ends(text)[1]).toBe('(一)营…批标兵。');
  });

  it('reads the plan that a notice carries as an annex, not the notice', () => {
    const text = `关于印发《某某区产业行动方案》的通知
各镇人民政府：
现将《某某区产业行动方案》印发给你们，请认真贯彻执行。
附件：某某区产业行动方案
某某区人民政府
2024年3月1日
附件
某某区产业行动方案
一、工作目标
力争三年翻一番。
二、重点任务
（一）推进项目建设。${BODY}
（二）优化营商环境。${BODY}
附件2
项目申报表
1.企业名称
2.申报金额`;
    expect(titles(text)).toEqual(['推进项目建设', '优化营商环境']);
  });

  it('leaves out a table of contents', () => {
    const text = `某某市规划
目 录
一、总体要求
二、主要任务
（一）建设园区
一、总体要求
坚持创新。
二、主要任务
（一）建设园区。${BODY}
（二）招引企业。${BODY}`;
    expect(titles(text)).toEqual(['建设园区', '招引企业']);
  });

  it('does not take signatures, copies and links after the last measure into it', () => {
    const text = `某某区若干措施
一、支持内容
1.支持企业上云。${BODY}
2.支持企业出海。${BODY}
某某区经济委员会
2025年3月1日
抄送：区委办公室。
上一篇：某某通知
版权所有 某某区人民政府`;
    expect(ends(text)).toEqual(['1.支持…金支持。', '2.支持…金支持。']);
  });

  it('leaves out who asked for a document and who gets it, over several lists', () => {
    const text = `一、支持企业做强。${BODY}
二、支持企业出海。${BODY}
本政策措施自2024年12月1日起施行。
　　主办：市物流局　　　　　　督办：市政府办公室三处
　　抄送：市委各部门，某州警备区。
　　　市人大常委会办公室，市政协办公室，市法院，市检察院。
　　某州市人民政府办公室　　　　　　　2024年10月29日印发`;
    expect(ends(text)).toEqual(['一、支持…金支持。', '二、支持…金支持。']);
  });

  it('reads the draft that an announcement carries, not how to send opinions in', () => {
    const text = `关于公开征集对《某某区支持机器人产业若干措施（征求意见稿）》意见的公告
现向社会公开征求意见。意见反馈渠道如下：
1.电子邮箱：a@b.cn。
2.联系电话：010-0000。
附件：1.某某区支持机器人产业若干措施（征求意见稿）
2.起草说明
某某区科技局
2026年2月27日
附件1
某某区支持机器人产业若干措施
（征求意见稿）
一、突破技术
攻关大模型。支持企业研发具身大脑。
补强零部件。支持企业研发减速器。`;
    expect(titles(text)).toEqual(['攻关大模型', '补强零部件']);
  });

  it.each(['说明：', '温馨提示：', '相关附件：', '相关阅读：', '名词解释'])(
    'leaves out the numbered list below %s',
    (heading) => {
      const text = `某某镇任务清单
一、强化服务
①落实走访制度。${BODY}
②加强主体培育。${BODY}
${heading}
1.任务清单由镇督查室按月跟踪，每季度通报进展。
2.清单所列数据以统计部门核定为准。
3.支持数字经济发展若干政策　2024-08-15`;
      expect(titles(text)).toEqual(['落实走访制度', '加强主体培育']);
    },
  );

  it('leaves out notes below a table of tasks', () => {
    const text = `某某区任务分解表
| 序号 | 主要任务 | 责任单位 |
|---|---|---|
| 1 | 建设功能集聚区，打造特色楼宇。 | 区商务委 |
| 2 | 强化人才支撑，完善配套服务。 | 区人社局 |
注：1.牵头单位负责任务的组织推进。
2.各单位于每季度末月25日前将进展情况报送区发展改革委。`;
    expect(titles(text)).toEqual(['建设功能集聚区,打造特色楼宇', '强化人才支撑,完善配套服务']);
  });

  it('reads on behind a note that ends a group, and a second document behind whom to call', () => {
    const group = (heading: string) => `${heading}
1.支持甲。${BODY}
2.支持乙。${BODY}`;
    const two = `某某区若干措施\n${group('一、加大支持')}\n备注：以上政策不重复享受。\n${group('二、优化环境')}`;
    expect(titles(two)).toEqual(['支持甲', '支持乙', '支持甲', '支持乙']);
    const articles = `静安区会展若干措施
第一条【支持引进】${BODY}
第二条【支持办展】${BODY}`;
    expect(titles(`${two}\n政策咨询电话：12345\n${articles}`).slice(-2)).toEqual(['支持引进', '支持办展']);
  });

  it('takes no end of bullets for a line of its own', () => {
    expect(titles(`某某区若干措施\n${'◆'.repeat(20000)}\n1.支持甲。${BODY}\n2.支持乙。${BODY}`)).toEqual([
      '支持甲',
      '支持乙',
    ]);
  });
});
