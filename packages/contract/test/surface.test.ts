import { expect, it } from 'vitest'
import * as clouds from '../src/clouds/index.ts'
import * as errors from '../src/errors/index.ts'
import * as main from '../src/index.ts'
import * as redact from '../src/redact.ts'
import * as permissions from '../src/permissions/index.ts'

it('exports exactly this', () => {
  expect({
    '.': Object.keys(main).sort(),
    './clouds': Object.keys(clouds).sort(),
    './errors': Object.keys(errors).sort(),
    './permissions': Object.keys(permissions).sort(),
    './redact': Object.keys(redact).sort(),
  }).toMatchInlineSnapshot(`
    {
      ".": [
        "operations",
      ],
      "./clouds": [
        "clouds",
        "isLoopbackHost",
        "resolveCloud",
        "secureOrigin",
      ],
      "./errors": [
        "AbortedError",
        "ConfigError",
        "MdeError",
        "NetworkError",
        "TimeoutError",
        "entraErrors",
        "isMdeError",
        "serviceErrors",
      ],
      "./permissions": [
        "explainGrant",
        "findPermission",
        "leastPrivilege",
        "permissions",
        "readGrants",
        "readGrantsFromClaims",
        "resourceApp",
        "satisfies",
      ],
      "./redact": [
        "redact",
      ],
    }
  `)
})
