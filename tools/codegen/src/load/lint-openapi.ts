import { BaseResolver, createConfig, lintDocument, Source } from '@redocly/openapi-core'
import type { Finding } from '../spec-error.ts'
import { valueAt } from '../model/read.ts'
import type { Merged } from './merge.ts'
import { pointerKeys } from './yaml-file.ts'

/** Rules of the OpenAPI standard itself; the house rules live in `shape.ts` and `check/`. */
const rules = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'no-identical-paths': 'error',
  'no-ambiguous-paths': 'error',
  'operation-operationId-unique': 'error',
  'operation-parameters-unique': 'error',
  'path-declaration-must-exist': 'error',
  'path-parameters-defined': 'error',
  'no-duplicated-tag-names': 'error',
  'operation-singular-tag': 'error',
} as const

/** Checks the merged document against OpenAPI 3.1. */
export async function lintOpenApi({ document, locate }: Merged): Promise<Finding[]> {
  const config = await createConfig({ rules: { ...rules } })
  const problems = await lintDocument({
    document: { source: new Source('openapi.json', '', 'application/json'), parsed: document },
    config: config.styleguide,
    externalRefResolver: new BaseResolver(config.resolve),
  })
  return problems.map((problem) => {
    const pointer = (problem.location[0]?.pointer ?? '').replace(/^#/, '')
    const reference = valueAt(document, ...pointerKeys(pointer), '$ref')
    return {
      ...locate(pointer),
      expected: `OpenAPI 3.1 (rule ${problem.ruleId})`,
      actual: typeof reference === 'string' ? `${problem.message} ${reference}` : problem.message,
    }
  })
}
