import { startInProcess } from '../emulator-process.ts'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const rounds = 7

/** How long an emulator takes until it accepts connections. */
export const emulatorStart: Suite = {
  name: 'emulator-start',
  run() {
    const costs = Array.from({ length: rounds }, () => startInProcess({}))
    const importMs = median(costs.map((cost) => cost.importMs))
    const readyMs = median(costs.map((cost) => cost.readyMs))
    const answeredMs = median(costs.map((cost) => cost.answeredMs))
    return Promise.resolve({
      suite: 'emulator-start',
      title: 'Starting the emulator',
      unit: 'ms',
      better: 'lower',
      baseline: 'accepts connections',
      rows: [
        { name: 'is loaded', value: importMs, ratio: importMs / readyMs },
        { name: 'accepts connections', value: readyMs, ratio: 1 },
        {
          name: 'has answered a page of alerts',
          value: answeredMs,
          ratio: answeredMs / readyMs,
          note: 'with a token, whose key is made meanwhile',
        },
      ],
      goals: [{ text: 'ready ≤ 300 ms', measured: `${readyMs.toFixed(0)} ms`, met: readyMs <= 300 }],
    })
  },
}
