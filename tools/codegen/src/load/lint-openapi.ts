import {
  BaseResolver,
  createConfig,
  lintDocument,
  type NormalizedProblem,
  Source,
} from '@redocly/openapi-core'
import { valueAt } from '../model/read.ts'
import type { Finding } from '../spec-error.ts'
import type { Merged } from './merge.ts'
import { pointerKeys } from './yaml-file.ts'

/** Rules of the OpenAPI standard itself, and what each expects. The house rules live in `shape.ts` and `check/`. */
const expectations = {
  struct: 'what OpenAPI 3.1 has in this place',
  'no-unresolved-refs': 'a reference to a component that exists',
  'no-identical-paths': 'a path that differs from all others in more than the names of its parameters',
  'no-ambiguous-paths': 'a path that matches no request of another',
  'operation-parameters-unique': 'each parameter once',
  'path-declaration-must-exist': 'a name in every pair of braces',
  'path-parameters-defined': 'a path parameter for each name in braces, and for no other',
  'no-duplicated-tag-names': 'a tag of its own for each resource',
  'operation-singular-tag': 'one tag',
} as const

const rules = Object.fromEntries(Object.keys(expectations).map((rule) => [rule, 'error' as const]))

/** Checks the merged document against OpenAPI 3.1. */
export async function lintOpenApi({ document, locate }: Merged): Promise<Finding[]> {
  const config = await createConfig({ rules })
  const problems = await lintDocument({
    document: { source: new Source('openapi.json', '', 'application/json'), parsed: document },
    config: config.styleguide,
    externalRefResolver: new BaseResolver(config.resolve),
  })
  const identical = new Set(problems.filter(({ ruleId }) => ruleId === 'no-identical-paths').map(pointerOf))
  return (
    problems
      // Identical paths are ambiguous as well, which goes without saying.
      .filter((problem) => problem.ruleId !== 'no-ambiguous-paths' || !identical.has(pointerOf(problem)))
      .map((problem) => {
        const pointer = pointerOf(problem)
        const reference = valueAt(document, ...pointerKeys(pointer), '$ref')
        return {
          ...locate(typeof reference === 'string' ? `${pointer}/$ref` : pointer),
          expected: expectationOf(problem.ruleId),
          actual: typeof reference === 'string' ? reference : problem.message,
        }
      })
  )
}

function pointerOf({ location: [first] }: NormalizedProblem): string {
  return (first?.pointer ?? '').replace(/^#/, '')
}

function expectationOf(ruleId: string): string {
  return Object.entries(expectations).find(([rule]) => rule === ruleId)?.[1] ?? `OpenAPI 3.1 (${ruleId})`
}
