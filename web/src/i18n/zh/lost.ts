/** Words of what an address names and is not there, in Chinese. */
export const lost = {
  lost: {
    room: '没有这个页面',
    roomHelp: '地址“{{path}}”不是策图的页面。可以从总览开始，或按 Ctrl+K 搜索地区、领域、部门和文件。',
    toOverview: '到总览',
    area: '地区“{{id}}”',
    target: '领域“{{id}}”',
    tier: '类别“{{id}}”',
    document: '文件“{{id}}”',
    measure: '措施“{{id}}”',
    link: '到“{{id}}”的联系',
    place: '第 {{id}} 字处（正文没有这么长）',
    otherFramework: '（属于“{{framework}}”，不是当日的产业体系）',
    notFound: '地址中有一部分没有找到：{{list}}。可能已移除或改名；下面显示的不含这一部分。',
    unread: '地址中有一部分看不懂，已略过：{{list}}。',
    takeOut: '从地址中去掉',
    row: '没有这一行',
    rowHelp:
      '在当前的日期、计数方式和文件范围下，没有“{{id}}”这一行。它可能没有计入的措施，也可能已移除或改名。',
  },
};
