import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const NOTICE = `二、重点任务
见《重点任务分解表》（附件）。
三、工作要求
（一）加强协同。各部门要把任务落到实处，遇到问题及时提请领导小组研究。
附件：重点任务分解表

附件

重点任务分解表
`;

describe('tasks that stand in an annexed table', () => {
  it.each([
    '为确保目标落地，实施2项重点任务，具体任务、责任单位和完成时限见附表。',
    '重点任务及分工详见附件《重点任务分工表》。',
  ])('are measures where the text says %s', (sentence) => {
    const table =
      '附表\n\n重点任务分解表\n\n序号\t重点任务\t责任单位\n1\t建设检测平台。支持建设公共检测平台。\t市科技局\n2\t培育骨干企业。每年培育十家。\t市工信局\n';
    const { measures } = outline(
      `一、重点任务\n\n${sentence}\n\n二、工作要求\n\n（一）加强协同。各部门要合力推进。\n\n${table}`,
    );
    expect(measures.map(({ title }) => title.text)).toEqual(['加强协同', '建设检测平台', '培育骨干企业']);
  });

  it('are not looked for where a standard of support is annexed', () => {
    const { measures } = outline(
      '一、支持租房。对租用厂房的企业给予补贴，具体标准见附件。\n二、支持购置设备。对购置设备的企业给予补贴。\n\n附件\n\n补贴标准\n\n序号\t支持内容\t负责部门\n1\t一类厂房每平方米补贴二元。\t市工信局\n',
    );
    expect(measures.map(({ title }) => title.text)).toEqual(['支持租房', '支持购置设备']);
  });

  it('are measures, whatever headings part its rows, and the part that refers to it is none', () => {
    const rows = [
      '序号\t重点任务\t具体举措\t责任部门',
      '一、招商稳商',
      '1\t强化主导产业招引\t编制产业链招商图谱，全年开展外出招商不少于二十次。\t镇投促中心（牵头）、镇经发办（配合）',
      '二、特色产业',
      '2\t发展互联网医疗\t支持在线问诊、慢病管理企业集聚，推动医企共建平台。\t镇社发办',
    ];
    const { measures } = outline(NOTICE + rows.join('\n'));
    expect(measures.map(({ title, kind, row }) => [title.text, kind, row?.bodies[0]?.names.text])).toEqual([
      ['加强协同', 'safeguard', undefined],
      ['强化主导产业招引', 'measure', '镇投促中心(牵头)、镇经发办(配合)'],
      ['发展互联网医疗', 'measure', '镇社发办'],
    ]);
  });

  it('are not, where the text has tasks of its own', () => {
    const text = `一、重点任务
（一）支持研发。对新建研发中心的企业给予补助，鼓励与高校共建实验室。
（二）开拓市场。组织企业参加展会，对展位费用给予一定比例的补助。
附件

指标分解表

序号\t工作事项\t责任部门
1\t全年完成工业投资任务\t区经委`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual(['支持研发', '开拓市场']);
  });

  it('run from their number to the last cell, without the groups that they are in', () => {
    const text = `三、支持措施
| 类别 | 序号 | 支持事项 | 支持内容 | 责任部门 |
| 首发经济 | 1 | 首店落户 | 对引进首店的给予奖励。 | 区商务委 区财政局 |
|  | 2 | 新品首发 | 对首发活动给予补贴。 | 区商务委 |`;
    const { measures } = outline(text);
    expect(measures.map(({ start, end }) => text.slice(start, end))).toEqual([
      '1 | 首店落户 | 对引进首店的给予奖励。 | 区商务委 区财政局',
      '2 | 新品首发 | 对首发活动给予补贴。 | 区商务委',
    ]);
    expect(measures[0]!.row!.bodies[0]!.names.text).toBe('区商务委 区财政局');
    const tasks = `二、任务
| 重点任务 | 具体举措 | 责任单位 |
| 创新 | 建设平台 | 区科委 |
|  | 引进人才 | 区人社局 |`;
    expect(
      outline(tasks).measures.map(({ title, paragraphs }) => [title.text, paragraphs[0]!.text.text]),
    ).toEqual([
      ['建设平台', '建设平台'],
      ['引进人才', '引进人才'],
    ]);
  });

  it('name bodies below whatever towns call theirs', () => {
    const text =
      '序号\t重点任务\t牵头领导\t责任科室\t配合单位\n1\t培育企业\t顾某\t经济发展局\t统计站\n2\t引进人才\t周某\t人才办\t统计站\n';
    expect(
      outline(text).measures.map(({ row }) => row!.bodies.map(({ label, names }) => label + names.text)),
    ).toEqual([
      ['责任科室经济发展局', '配合单位统计站'],
      ['责任科室人才办', '配合单位统计站'],
    ]);
  });
});
