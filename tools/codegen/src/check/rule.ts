import type { LoadedSpecs } from '../load/load-specs.ts'
import type { Api } from '../model/api.ts'
import type { Finding } from '../spec-error.ts'

/** A finding before its file and line are looked up. */
export type RuleFinding = Pick<Finding, 'pointer' | 'expected' | 'actual'>

/** A house rule: reads the model (and the document behind it), reports what breaks it. */
export type Rule = (api: Api, specs: LoadedSpecs) => readonly RuleFinding[]
