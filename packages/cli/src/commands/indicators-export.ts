import { writeFile } from 'node:fs/promises'
import { writeIndicatorCsv } from '@mde-kit/client/indicator-csv'
import { createIndicatorsResource } from '@mde-kit/client/indicators'
import { openCaller } from '../call/open-caller.ts'
import { checkWritable } from '../call/writable-file.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'

export interface IndicatorExportFlags extends ConnectionFlags, RecordFlag {
  readonly out?: string
}

/** `mde indicators export`: all of them, also beyond what one answer has. */
export async function indicatorsExportCommand(
  terminal: Terminal,
  flags: IndicatorExportFlags,
): Promise<void> {
  if (flags.out !== undefined) await checkWritable(flags.out, '--out')
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const resource = createIndicatorsResource(openCaller(terminal, connection, flags))
      const indicators = await resource.list({}, { signal }).toArray()
      const csv = writeIndicatorCsv(indicators)
      if (flags.out === undefined) return terminal.write(csv)
      await writeFile(flags.out, csv)
      terminal.note(`${indicators.length} indicators in ${flags.out}.`)
    }),
  )
}
