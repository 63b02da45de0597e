import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('tables of tasks', () => {
  it('takes no task from a table behind the safeguards of a document whose tasks are in its text', () => {
    const text = `某某市行动方案
一、重点任务
(一)建设平台。${BODY}
(二)培育企业。${BODY}
二、保障措施
(一)加强宣传。及时总结经验,开展年度评估。
附表 任务分工表
| 序号 | 重点任务 | 牵头单位 | 完成时限 |
| 1 | 累计淘汰老旧船舶200艘以上 | 市交通委 | 2027年12月 |
| 2 | 研制标准化电动船型 | 市经济信息化委 | 2026年6月 |`;
    expect(titles(text)).toEqual(['建设平台', '培育企业', '保障:加强宣传']);
    expect(ends(text)[2]).toBe('(一)加…度评估。');
  });

  it('takes the rows of a table of tasks for measures where the text has none', () => {
    const text = `某某市2025年数字经济工作要点任务分工表
序号\t重点任务\t牵头单位\t配合单位
1\t建设数据交易平台，培育数据商。\t市数据局\t市财政局、市经信局
2\t推动企业上云用数。\t市经信局\t各区政府`;
    const cut = outline(text).measures;
    expect(cut.map(({ title }) => title.text)).toEqual(['建设数据交易平台,培育数据商', '推动企业上云用数']);
    expect(cut[0]!.row!.bodies.map(({ label, names }) => `${label}=${names.text}`)).toEqual([
      '牵头单位=市数据局',
      '配合单位=市财政局、市经信局',
    ]);
  });

  it('gives the bodies of a trailing table to the measures that it repeats', () => {
    const text = `某某市行动方案
一、重点任务
1.建设数据交易平台。${BODY}
2.推动企业上云用数。${BODY}
附件
任务分工表
| 序号 | 任务 | 责任单位 | 时限 |
|---|---|---|---|
| 1 | 建设数据交易平台 | 市数据局 | 2025年底 |
| 2 | 推动企业上云用数 | 市经信局 | 2025年底 |`;
    const cut = outline(text).measures;
    expect(cut.map(({ row }) => row?.bodies[0]?.names.text)).toEqual(['市数据局', '市经信局']);
  });

  it('takes rows of a table that stands in a part of its own beside numbered measures', () => {
    const text = `某某县专项资金申报办法
一、重点支持项目
（一）电商基地建设。对符合条件的基地给予补助。（主管部门：县商务局）
（二）设施农业。对新建大棚给予补助。（主管部门：县农业农村局）
二、一般支持项目
一般支持项目见下表：
序号 | 支持方向 | 支持标准 | 主管部门
1 | 冷链仓储设施 | 按实际投资的20%补助 | 县农业农村局
2 | 企业上云 | 按年服务费的50%补助 | 县大数据中心
三、附则
本办法自印发之日起施行。`;
    expect(titles(text)).toEqual(['电商基地建设', '设施农业', '冷链仓储设施', '企业上云']);
  });

  it('reads the heads of a second row under one over both of their columns', () => {
    const text = `某某市跨境电商工作方案
二、重点任务
各项任务及责任分工见下表。
| 序号 | 工作任务 | 主要内容 | 责任分工 |  |
| 〃 | 〃 | 〃 | 牵头单位 | 配合单位 |
| 1 | 完善培育体系 | 建立分级培育库，每年动态更新。 | 市商务局 | 市市场监管局 |
| 2 | 引进平台 | 引进知名跨境电商平台区域总部。 | 市商务局 | 市投资促进局 |`;
    const cut = outline(text).measures;
    expect(cut.map(({ title }) => title.text)).toEqual(['完善培育体系', '引进平台']);
    expect(cut[1]!.row!.bodies.map(({ label, names }) => `${label}=${names.text}`)).toEqual([
      '牵头单位=市商务局',
      '配合单位=市投资促进局',
    ]);
  });
});
