import { expect, it } from 'vitest'
import * as clouds from '../src/clouds/index.ts'
import * as drift from '../src/drift/index.ts'
import * as errorCatalogues from '../src/errors/catalogues.ts'
import * as errors from '../src/errors/index.ts'
import * as filterValues from '../src/generated/filter-values.gen.ts'
import * as hunting from '../src/hunting/index.ts'
import * as indicators from '../src/indicators/index.ts'
import * as main from '../src/index.ts'
import * as nearestNames from '../src/nearest-names.ts'
import * as redact from '../src/redact.ts'
import * as grants from '../src/permissions/grants.ts'
import * as permissions from '../src/permissions/index.ts'
import * as routing from '../src/routing/index.ts'
import * as runtime from '../src/runtime.ts'

it('exports exactly this', () => {
  expect({
    '.': Object.keys(main).sort(),
    './clouds': Object.keys(clouds).sort(),
    './drift': Object.keys(drift).sort(),
    './errors': Object.keys(errors).sort(),
    './errors/catalogues': Object.keys(errorCatalogues).sort(),
    './filter-values': Object.keys(filterValues).sort(),
    './grants': Object.keys(grants).sort(),
    './hunting': Object.keys(hunting).sort(),
    './indicators': Object.keys(indicators).sort(),
    './permissions': Object.keys(permissions).sort(),
    './nearest-names': Object.keys(nearestNames).sort(),
    './redact': Object.keys(redact).sort(),
    './routing': Object.keys(routing).sort(),
    './runtime': Object.keys(runtime).sort(),
  }).toMatchInlineSnapshot(`
    {
      ".": [
        "operations",
      ],
      "./clouds": [
        "clouds",
        "isLoopbackHost",
        "resolveApi",
        "resolveCloud",
        "secureOrigin",
      ],
      "./drift": [
        "answerShapes",
        "createDriftFinder",
      ],
      "./errors": [
        "AbortedError",
        "ConfigError",
        "MdeError",
        "NetworkError",
        "TimeoutError",
        "isMdeError",
      ],
      "./errors/catalogues": [
        "entraErrors",
        "serviceErrors",
      ],
      "./filter-values": [
        "filterValues",
      ],
      "./grants": [
        "readGrants",
        "readGrantsFromClaims",
        "satisfies",
      ],
      "./hunting": [
        "huntingTables",
      ],
      "./indicators": [
        "currentIndicatorActions",
        "indicatorActions",
        "indicatorProblem",
        "indicatorSeverities",
        "indicatorTypes",
        "requiredIndicatorFields",
      ],
      "./nearest-names": [
        "nearestNames",
      ],
      "./permissions": [
        "adminConsentUrl",
        "explainGrant",
        "findPermission",
        "graphPermissions",
        "leastPrivilege",
        "permissions",
        "readGrants",
        "readGrantsFromClaims",
        "resourceApp",
        "satisfies",
      ],
      "./redact": [
        "redact",
        "redactData",
      ],
      "./routing": [
        "createOperationRouter",
        "readPathTemplate",
      ],
      "./runtime": [
        "AbortedError",
        "ConfigError",
        "MdeError",
        "NetworkError",
        "TimeoutError",
        "clouds",
        "isLoopbackHost",
        "isMdeError",
        "readGrants",
        "readGrantsFromClaims",
        "resolveApi",
        "resolveCloud",
        "satisfies",
        "secureOrigin",
      ],
    }
  `)
})
