import type { Suite } from './suite.ts'
import { callOverhead } from './suites/call-overhead.ts'
import { commandLineStart } from './suites/command-line-start.ts'
import { emulatorMemory } from './suites/emulator-memory.ts'
import { emulatorReads } from './suites/emulator-reads.ts'
import { emulatorStart } from './suites/emulator-start.ts'
import { emulatorScale } from './suites/emulator-scale.ts'
import { exportRows } from './suites/export-rows.ts'
import { generateTime } from './suites/generate-time.ts'
import { importTime } from './suites/import-time.ts'
import { millionRows } from './suites/million-rows.ts'
import { pageOfAlerts } from './suites/page-of-alerts.ts'
import { schemas } from './suites/schemas.ts'
import { typeCheck } from './suites/type-check.ts'
import { verifyToken } from './suites/verify-token.ts'

/** In the order of the report. */
export const suites: readonly Suite[] = [
  schemas,
  pageOfAlerts,
  callOverhead,
  exportRows,
  emulatorScale,
  millionRows,
  importTime,
  typeCheck,
  generateTime,
  verifyToken,
  emulatorReads,
  emulatorStart,
  emulatorMemory,
  commandLineStart,
]
