import { startInProcess } from '../emulator-process.ts'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const rounds = 3
const scales = [
  { name: 'the default: 64 devices, 260 alerts', options: {} },
  { name: '1,000 devices, 10,000 alerts', options: { scale: 'medium' } },
  { name: '10,000 devices, 250,000 alerts', options: { scale: 'large' } },
] as const

/** What a process with an emulator takes of memory, by the size of the company. */
export const emulatorMemory: Suite = {
  name: 'emulator-memory',
  run() {
    const values = scales.map(({ options }) =>
      median(Array.from({ length: rounds }, () => startInProcess(options).memoryMb)),
    )
    const rows = scales.map(({ name }, index) => {
      const value = values[index] ?? NaN
      return { name, value, ratio: value / (values[0] ?? NaN) }
    })
    return Promise.resolve({
      suite: 'emulator-memory',
      title: 'Memory of an emulator after a first page of alerts',
      unit: 'MiB',
      better: 'lower',
      baseline: scales[0]?.name ?? '',
      rows,
      goals: [],
    })
  },
}
