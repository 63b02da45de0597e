/** Words of the frame of the page in Chinese. */
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
    cancel: '取消',
    back: '返回',
    reload: '重新载入',
  },
  list: {
    find: '在这 {{count}} 项中查找',
    found: '{{count}} 项符合',
    why: '列表较长，只画出屏幕附近的各项；浏览器的页内查找见不到其余的，请用这里。',
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
};
