import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../src/output/fit-columns.ts'

const fixed = (width: number) => ({ width, least: width, leaveOut: 0 })

describe('fitColumns', () => {
  it.each([
    {
      name: 'keeps everything where there is room',
      columns: [fixed(10), { width: 30, least: 8, leaveOut: 1 }],
      line: 80,
      want: [10, 30],
    },
    {
      name: 'cuts the long ones to the same width first',
      columns: [fixed(10), { width: 40, least: 8, leaveOut: 0 }, { width: 60, least: 8, leaveOut: 0 }],
      line: 60,
      want: [10, 22, 22],
    },
    {
      name: 'does not cut what fits',
      columns: [
        { width: 9, least: 4, leaveOut: 0 },
        { width: 60, least: 8, leaveOut: 0 },
      ],
      line: 40,
      want: [9, 27],
    },
    {
      name: 'leaves out the highest number first, and no more than it must',
      columns: [fixed(20), { ...fixed(20), leaveOut: 1 }, { ...fixed(20), leaveOut: 2 }],
      line: 50,
      want: [20, 20, 0],
    },
    {
      name: 'keeps what cannot be spared, even where it is too wide',
      columns: [fixed(40), { ...fixed(20), leaveOut: 1 }],
      line: 30,
      want: [40, 0],
    },
  ])('$name', ({ columns, line, want }) => {
    expect(fitColumns(columns, line)).toEqual(want)
  })
})
