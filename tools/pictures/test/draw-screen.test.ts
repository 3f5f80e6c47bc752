import { expect, it } from 'vitest'
import { drawScreen } from '../src/draw-screen.ts'
import { readScreen } from '../src/screen.ts'

it('reads what a terminal shows: looks, broken lines, and no empty rest', async () => {
  const output =
    '\u001b[1mbold\u001b[22m and \u001b[2m\u001b[31mred\u001b[0m  \r\n\r\nabcdefghijklmno\r\n\r\n'
  expect(await readScreen(output, 14)).toEqual([
    [
      { text: 'bold', look: 'bold' },
      { text: ' and ', look: '' },
      { text: 'red', look: 'dim red' },
    ],
    [],
    [{ text: 'abcdefghijklmn', look: '' }],
    [{ text: 'o', look: '' }],
  ])
})

it('draws lines at their place, markup escaped', () => {
  const svg = drawScreen([[{ text: '<b> & ', look: '' }], [], [{ text: 'ok', look: 'bold green' }]], {
    columns: 20,
    title: 'A <picture>',
  })
  expect(svg).toContain('<title id="title">A &lt;picture&gt;</title>')
  expect(svg).toContain('y="32.25" textLength="50.4">&lt;b&gt; &amp; </text>')
  expect(svg).toContain('y="70.25" textLength="16.8"><tspan class="bold green">ok</tspan></text>')
  expect(svg).toContain('viewBox="0 0 204 93"')
})
