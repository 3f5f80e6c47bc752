import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createDriftFinder } from '@mde-kit/contract/drift'
import { DriftSummary } from '../drift/drift-summary.ts'
import { driftText } from '../drift/drift-text.ts'
import { readRecording } from '../drift/read-recording.ts'
import { answerShapes } from '../emit/answer-shapes.ts'
import { loadSpecs } from '../load/load-specs.ts'
import { buildApi } from '../model/build-api.ts'
import { readableSpecsFolder } from './specs-folder.ts'
import { UsageError } from './usage-error.ts'

/** More of them say that the file is no recording; the count goes on. */
const mostMalformed = 20

/**
 * `mde-codegen drift`: what recorded answers have that the specs do not know. 1 where they differ.
 *
 * @throws {@link UsageError} There is no recording, or not one answer in it: that must not pass for agreement.
 */
export async function runDrift(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      specs: { type: 'string', default: readableSpecsFolder() },
      json: { type: 'boolean', default: false },
    },
  })
  const [recording, ...rest] = positionals
  if (recording === undefined || rest.length > 0) throw new UsageError('drift takes one recording.')
  if (recording !== '-' && !(await isFile(recording))) throw new UsageError(`There is no file ${recording}.`)

  const specs = await loadSpecs(values.specs)
  const findDrift = createDriftFinder(answerShapes(buildApi(specs)))
  const summary = new DriftSummary()
  const malformed: { line: number; problem: string }[] = []
  let answers = 0
  let skipped = 0
  for await (const entry of readRecording(recording)) {
    if ('answer' in entry) {
      answers += 1
      summary.add(entry.answer, findDrift(entry.answer))
    } else {
      skipped += 1
      if (malformed.length < mostMalformed) malformed.push(entry)
    }
  }

  const findings = summary.findings(specs.locate)
  const { isComplete } = summary
  if (values.json) console.log(JSON.stringify({ answers, skipped, malformed, isComplete, findings }, null, 2))
  else {
    for (const { line, problem } of malformed) console.error(`${recording}:${line} is skipped: ${problem}`)
    if (findings.length > 0) console.log(`${driftText(findings, values.specs)}\n`)
    console.log(
      `${answers} answers read, ${skipped} lines skipped, ${findings.length} differences from the specs.`,
    )
    if (!isComplete) console.log('There are more differences than are kept; mend these and run it again.')
  }
  if (answers === 0) throw new UsageError(`${recording} holds no answer, so nothing was compared.`)
  return findings.length > 0 ? 1 : 0
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => !stats.isDirectory(),
    () => false,
  )
}
