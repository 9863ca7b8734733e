import { describe, expect, it } from 'vitest'
import { htmlToText } from './html.ts'
import { charsetOf, decode } from './plain.ts'

describe('a web page', () => {
  it('is a line a block and a row, with its cells apart and its words as they were written', () => {
    const page = `<title>Thông báo</title><h1>Về việc họp</h1><p>Kính&nbsp;gửi  các
      <b>sở</b>, ngành<br>và địa phương</p><script>x = "<p>"</script>
      <table><tr><td><p>STT</p></td><td><p>Nội dung</p></td></tr><tr><td>1</td><td>Rà <i>soát</i></td></tr></table>
      <ul><li>Một<li>Hai</ul><pre>a  b
c</pre>`
    expect(htmlToText(page).split('\n')).toEqual([
      'Thông báo',
      'Về việc họp',
      'Kính gửi các sở, ngành',
      'và địa phương',
      'STT\tNội dung',
      '1\tRà soát',
      'Một',
      'Hai',
      'a  b',
      'c',
    ])
  })

  it('may name its letters by numbers, and open what it never closes', () => {
    expect(htmlToText('K&#7871; ho&#x1EA1;ch c&aacute;c &lt;s&#7903;&gt;')).toBe(
      'Kế hoạch các <sở>',
    )
    expect(htmlToText(`${'<div>'.repeat(200_000)}Ở đáy`)).toBe('Ở đáy')
    expect(htmlToText(`${'<table><tr><td>'.repeat(20_000)}Ở đáy`)).toBe('Ở đáy')
    expect(htmlToText('<a '.repeat(100_000))).toBe('')
  })

  it('is in the encoding that it names, where it is none of the Vietnamese ones', () => {
    const page = (charset: string, body: Buffer) =>
      Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), body])
    const polish = page('iso-8859-2', Buffer.from([0x9, 0xb3, 0xf3, 0x64, 0xbc]))
    expect(htmlToText(decode(polish, charsetOf(polish)))).toBe('łódź')
    const unknown = page('x-nobody', Buffer.from([0x63, 0x61, 0xd2, 0x69]))
    expect(htmlToText(decode(unknown, charsetOf(unknown)))).toBe('cải')
  })
})
