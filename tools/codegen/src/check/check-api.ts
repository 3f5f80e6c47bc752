import type { LoadedSpecs } from '../load/load-specs.ts'
import type { Api } from '../model/api.ts'
import { SpecError } from '../spec-error.ts'
import { examplesAreUsed, examplesValidate } from './examples.ts'
import {
  expandablesExist,
  filterablesHaveLiterals,
  filterablesHaveParameter,
  odataRecordsAreKnown,
  windowsAreCutByInstants,
} from './odata.ts'
import { namesAreFree, routesDiffer } from './names.ts'
import {
  bodiesAreNamed,
  endsAreExplained,
  errorCodesAreKnown,
  listsArePages,
  methodsAreUnique,
  permissionsAreKnown,
  readsAreIdempotent,
  referencesExist,
  windowsDiffer,
} from './operations.ts'
import { permissionsRiseInPower } from './permission-order.ts'
import { rolesAreSpeltAlike } from './portal-roles.ts'
import { requestEnumsAreClosed } from './request-enums.ts'
import type { Rule } from './rule.ts'
import { schemasAreDescribed } from './schemas.ts'

const rules: readonly Rule[] = [
  permissionsAreKnown,
  permissionsRiseInPower,
  rolesAreSpeltAlike,
  methodsAreUnique,
  namesAreFree,
  routesDiffer,
  bodiesAreNamed,
  listsArePages,
  odataRecordsAreKnown,
  filterablesHaveLiterals,
  filterablesHaveParameter,
  expandablesExist,
  windowsAreCutByInstants,
  readsAreIdempotent,
  referencesExist,
  endsAreExplained,
  errorCodesAreKnown,
  windowsDiffer,
  schemasAreDescribed,
  requestEnumsAreClosed,
  examplesValidate,
  examplesAreUsed,
]

/** Applies the house rules. @throws {@link SpecError} with every finding of every rule. */
export function checkApi(api: Api, specs: LoadedSpecs): void {
  const findings = rules.flatMap((rule) => rule(api, specs))
  if (findings.length > 0)
    throw new SpecError(
      findings.map((finding) => ({ ...finding, ...specs.locate(finding.pointer) })),
      specs.folder,
    )
}
