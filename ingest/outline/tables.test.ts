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
});
