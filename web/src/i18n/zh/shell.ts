/** Words of the frame of the page and its errors, in Chinese. */
export const shell = {
  app: {
    name: '策图',
    tagline: '政策覆盖与空白',
    rooms: '页面',
    skip: '跳到正文',
    language: '语言',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    loading: '正在载入…',
    close: '关闭',
    retry: '重试',
    back: '返回',
    reload: '重新载入',
  },
  room: {
    overview: '总览',
    graph: '图谱',
    gaps: '空白与重叠',
    compare: '对比',
    console: 'Cypher 查询',
    reader: '阅读',
    report: '报告',
  },
  error: {
    title: '没有取到数据',
    unreachable: '服务没有应答。请确认终端里的 cetu 仍在运行，然后重试。',
    version: '服务与页面的版本不一致。请重新载入页面；如仍出现，请重新运行 npm run build。',
    crash: '这一页出错了',
    crashHelp: '可以重新载入；地址里的设置都会保留。',
  },
};
