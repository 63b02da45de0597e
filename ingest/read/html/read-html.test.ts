import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';
import { ReadError } from '../read-error.ts';
import { readHtml } from './read-html.ts';

const read = (html: string) => readHtml(Buffer.from(html), 'x.html').text;
const seed = (name: string) =>
  readFileSync(new URL(`../../../seeds/documents/${name}`, import.meta.url), 'utf8');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const links = (names: string) =>
  names
    .split(' ')
    .map((name) => `<li><a href="/x">${name}</a></li>`)
    .join('');

/** A page as governments publish them: menus, a path, the article with its data, neighbours, a footer. */
const page = (
  article: string,
) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>标题_上海市闵行区人民政府</title>
<style>.a{color:red}</style><script>var x = "<p>不是正文。</p>";</script></head><body>
<div class="top"><div class="logo">上海市闵行区人民政府</div><ul>${links('首页 要闻动态 政务公开 政务服务 互动交流 走进闵行 数据开放 专题专栏 领导之窗 机构职能')}</ul></div>
<div class="wrap"><div class="path"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/zcwj">政策文件</a></div>
<div class="left"><ul>${links('区政府文件 区政府办公室文件 部门文件 规范性文件 政策解读 人事任免 规划计划 统计数据 财政预决算 重大项目 公共资源 应急管理 双随机一公开 行政执法')}</ul></div>
<div class="main"><h1>闵行区关于支持产业发展的意见</h1><div class="info">文号：闵府规发〔2024〕11号　发布日期：2024-12-11</div>
<div id="zoom">${article}</div>
<div class="neighbours"><p>上一篇：<a href="/1">闵行区关于另一件事的通知</a></p><p>下一篇：<a href="/2">关于再一件事的通知</a></p></div></div></div>
<div class="foot"><ul>${links('网站地图 联系我们 隐私声明 主办单位 版权所有 沪ICP备号 无障碍 移动版 英文版 繁体版 政府网站标识码')}</ul></div></body></html>`;

describe('readHtml', () => {
  it('finds the document and leaves the menus out', () => {
    const text = read(
      page(
        '<p>为支持产业发展，制定本意见。</p><p>一、支持企业</p><p>1.支持企业&ldquo;走出去&rdquo;。（责任单位：区商务委）</p><p>本意见自2025年1月15日起施行。</p>',
      ),
    );
    expect(text).toContain(
      '为支持产业发展，制定本意见。\n一、支持企业\n1.支持企业“走出去”。（责任单位：区商务委）\n本意见自2025年1月15日起施行。\n',
    );
    expect(text).toContain(
      '闵行区关于支持产业发展的意见\n文号：闵府规发〔2024〕11号　发布日期：2024-12-11\n',
    );
    expect(text).not.toMatch(/要闻动态|部门文件|网站地图|不是正文|color/);
  });

  it('gives what a page says of a document once, however its boxes stand in each other', () => {
    const menu = `<div><ul>${links('首页 要闻动态 政务公开 政务服务 互动交流 走进普陀 数据开放 专题专栏 领导之窗 机构职能 规划计划 财政预决算 重大项目 公共资源 应急管理 双随机一公开 行政执法 统计数据 人事任免')}</ul></div>`;
    const data =
      '<div><div>索引号：SY-01 发文字号：普府规〔2025〕6号 成文日期：2025年6月18日</div><h1>普陀区若干措施</h1>主题分类：产业</div>';
    const text = read(
      `<body>${menu}${menu}${data}${menu}<div><p>${'支持企业升级，给予奖励。'.repeat(30)}</p></div>${menu}</body>`,
    );
    expect(text.split('普府规〔2025〕6号')).toHaveLength(2);
    expect(text.split('普陀区若干措施')).toHaveLength(2);
  });

  it('takes the heading and the data of a document from a table that stands apart from it', () => {
    const data = `<table><tr><th>索引号：</th><td>SY-002-01</td></tr>
<tr><th>发文字号：</th><td>普府规〔2025〕6号</td><th>成文日期：</th><td>2025年6月18日</td></tr></table>`;
    const menu = `<div><ul>${links('首页 要闻动态 政务公开 政务服务 互动交流 走进普陀 数据开放 专题专栏 领导之窗 机构职能 规划计划 财政预决算 重大项目 公共资源 应急管理 双随机一公开 行政执法 统计数据 人事任免')}</ul></div>`;
    const text = read(`<body><h1>上海普陀门户网站</h1>${menu}${menu}${data}
<div><h2>普陀区促进检验检测产业发展若干措施</h2><div><p>为促进产业发展，制定本措施。</p><p>${'支持企业升级，给予奖励。'.repeat(20)}</p></div></div>${menu}${menu}</body>`);
    expect(text).toBe(`| 索引号： | SY-002-01 |
| 发文字号： | 普府规〔2025〕6号 | 成文日期： | 2025年6月18日 |
普陀区促进检验检测产业发展若干措施
为促进产业发展，制定本措施。
${'支持企业升级，给予奖励。'.repeat(20)}
`);
  });

  it.each(['000_d0f8caca02129268.txt', '002_5bbe285a2fdeaacc.txt', '003_d7a5a1d8257d0abe.txt'])(
    'gives every line of a document back: %s',
    (name) => {
      const lines = seed(name)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      const text = read(page(lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')));
      expect(text).toContain(lines.map((line) => line.replace(/[ \t]+/g, ' ')).join('\n'));
    },
  );

  it.each([
    ['a line break', '支持甲<br>支持乙', '支持甲\n支持乙'],
    ['blanks of the source', '支持\n   <b>甲</b>\n 乙', '支持 甲 乙'],
    ['unclosed paragraphs', '<p>支持甲。<p>支持乙。', '支持甲。\n支持乙。'],
    ['preformatted text', '<pre>一、甲\n\n  二、乙</pre>', '一、甲\n\n  二、乙'],
    ['an ordered list', '<ol start="3"><li>支持甲。</li><li>支持乙。</li></ol>', '3. 支持甲。\n4. 支持乙。'],
    ['other numbers', '<ol type="I"><li>甲</li><li value="4">乙</li></ol>', 'I. 甲\nIV. 乙'],
    ['a hidden part', '<p>支持甲。</p><div style="display: none">隐藏。</div>', '支持甲。'],
    ['entities', '&#19968;、&amp;lt; A&nbsp;B', '一、&lt; A\u00A0B'],
    [
      'a table',
      '<table><tr><th>任务</th><th>责任单位</th></tr><tr><td>支持<br>甲|乙</td><td>区经委</td></tr></table>',
      '| 任务 | 责任单位 |\n| 支持 甲｜乙 | 区经委 |',
    ],
    [
      'cells that span',
      '<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td colspan="2">丁</td></tr></table>',
      '| 甲 | 乙 |\n| 〃 | 丙 |\n| 丁 |  |',
    ],
    [
      'a table of layout',
      '<table><tr><td><h2>甲</h2><p>支持乙。</p></td><td>丙</td></tr></table>',
      '甲\n支持乙。\n丙',
    ],
  ])('reads %s', (_, html, expected) => {
    expect(read(`<html><body>${html}</body></html>`)).toBe(`${expected}\n`);
  });

  it('takes what the page declares for its encoding, but valid UTF-8 for UTF-8', async () => {
    const gbk = Buffer.from('d6a7b3d6c6f3d2b5b7a2d5b9a1a3', 'hex');
    const html = (charset: string, body: Uint8Array) =>
      Buffer.concat([Buffer.from(`<html><meta charset=${charset}><p>`), body, Buffer.from('</p></html>')]);
    const one = await readDocument(html('gb2312', gbk), 'page');
    expect(one).toMatchObject({ text: '支持企业发展。\n', encoding: 'gbk', format: 'html' });
    const rare = await readDocument(
      html('gbk', Buffer.concat([gbk, Buffer.from('8139ef31', 'hex')])),
      'page',
    );
    expect(rare.text).toBe('支持企业发展。㐂\n');
    const two = await readDocument(html('gb2312', Buffer.from('支持企业发展。')), 'page');
    expect(two).toMatchObject({ text: '支持企业发展。\n', encoding: 'utf-8', format: 'html' });
  });

  it('refuses a page without text, and one nested beyond reason', () => {
    expect(() => read('<html><body><script>document.write("支持")</script></body></html>')).toThrow(
      ReadError,
    );
    expect(() => read(`<html>${'<div>'.repeat(100_000)}支持`)).toThrow('nested more than');
  });

  it('reads a page of very many parts', { timeout: 60_000 }, () => {
    const count = 130_000;
    expect(read(`<html><p>支持企业。</p>${'<a href="x">链</a><br>'.repeat(count)}`)).toContain('支持企业。');
    expect(read(`<html><table>${'<tr><td>甲'.repeat(count)}</table>`).split('\n')).toHaveLength(count + 1);
  });

  it('reads any soup of tags without failing', () => {
    const part = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div',
        '>',
        '</div>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<ol>',
        '<li>',
        '<a href=x>',
        '</a>',
        '<br>',
        '<!--',
        '-->',
        '&amp;',
        '&#x;',
        '<script>',
        '</script>',
        '<pre>',
        '支持企业。',
        '一、',
        '\0',
        '\ud800',
        ' ',
        '\n',
        '"',
        "'",
        '=',
        '<![CDATA[',
        ']]>',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = read(`<html><p>支持。</p>${parts.join('')}`);
        expect(text).toContain('支持。');
      }),
    );
  });
});

describe('the map of a page', () => {
  const unit = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
  const written = fc.oneof(
    unit,
    unit.map((char) => `&#x${char.charCodeAt(0).toString(16)};`),
    unit.map((char) => `<b>${char}</b>`),
    unit.map((char) => `<p>${char}</p>`),
    unit.map((char) => `<table><tr><td rowspan=2>${char}</td><td>|</td></tr><tr><td>乙</td></tr></table>`),
    unit.map((char) => `<ol><li>${char}</ol>`),
    fc.constantFrom(
      '\n  \n',
      '&nbsp;',
      '<br>',
      '<pre>\r\n 甲</pre>',
      '<!-- 注 -->',
      '&amp;',
      '<p></p>',
      '。',
    ),
  );

  it('says for each character where the page has it', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 30 }), (parts) => {
        const html = `<html><body><p>支持企业。</p>${parts.join('')}</body></html>`;
        const { text, original } = readHtml(Buffer.from(html), 'x.html');
        expect(original.map.text).toBe(text);
        let last = 0;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = original.map.sourceSpan(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const char = text[at]!;
          if (!/\p{Script=Han}/u.test(char)) continue;
          expect([char, `&#x${char.charCodeAt(0).toString(16)};`]).toContain(html.slice(start, end));
        }
      }),
    );
  });
});
