/** Words of settings and the standing of documents and links, in Chinese. */
export const settings = {
  status: {
    'in-force': '有效',
    'not-stated': '未写明',
    'not-yet': '尚未生效',
    expired: '已失效',
  },
  statusLong: {
    'in-force': '当日有效',
    'not-stated': '未写明起止日期，仍计入',
    'not-yet': '当日尚未生效，不计入',
    expired: '当日已失效，不计入',
  },
  relation: { direct: '直接支持', named: '仅提及' },
  state: { proposed: '规则判定', accepted: '人工确认', rejected: '人工否定' },
  settings: {
    title: '设置',
    asOf: '截止日期',
    today: '今天',
    calendar: '打开日历',
    counting: '计数',
    direct: '直接支持',
    named: '含仅提及',
    documents: '文件',
    allDocuments: '全部 {{count}} 份',
    someDocuments: '{{chosen}} / {{count}} 份',
    chooseAll: '全选',
    chooseNone: '全不选',
    chooseInForce: '只选当日有效',
    summary: '{{day}}，计入 {{counted}} 份文件（共 {{count}} 份）',
    summaryUnstated: '其中 {{count}} 份未写明日期',
  },
};
