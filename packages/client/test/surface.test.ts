import { operationDocs } from '@mde-kit/contract/operation-docs'
import { expect, it } from 'vitest'
import * as actionsAlone from '../src/actions.ts'
import * as alerts from '../src/generated/alerts.gen.ts'
import * as exports from '../src/exports.ts'
import * as indicatorCsv from '../src/indicator-csv.ts'
import * as indicatorSets from '../src/indicator-sets.ts'
import * as liveResponseAlone from '../src/live-response.ts'
import * as main from '../src/index.ts'
import * as kql from '../src/kql.ts'
import * as packagesAlone from '../src/packages.ts'
import * as quota from '../src/quota.ts'
import * as recording from '../src/recording.ts'
import * as runtime from '../src/runtime.ts'
import * as tagsAlone from '../src/tags.ts'
import * as telemetry from '../src/telemetry.ts'
import { clientWith } from './fakes/client.ts'

it('exports these names', () => {
  expect({
    '.': Object.keys(main).sort(),
    './actions': Object.keys(actionsAlone).sort(),
    './alerts': Object.keys(alerts).sort(),
    './exports': Object.keys(exports).sort(),
    './indicator-csv': Object.keys(indicatorCsv).sort(),
    './indicator-sets': Object.keys(indicatorSets).sort(),
    './kql': Object.keys(kql).sort(),
    './live-response': Object.keys(liveResponseAlone).sort(),
    './packages': Object.keys(packagesAlone).sort(),
    './quota': Object.keys(quota).sort(),
    './recording': Object.keys(recording).sort(),
    './runtime': Object.keys(runtime).sort(),
    './tags': Object.keys(tagsAlone).sort(),
    './telemetry': Object.keys(telemetry).sort(),
  }).toMatchInlineSnapshot(`
    {
      ".": [
        "ActionFailedError",
        "ActionPendingError",
        "ActionUnknownError",
        "DecodeError",
        "ForbiddenError",
        "GatewayError",
        "HttpError",
        "IncompleteError",
        "PagingError",
        "PermissionError",
        "QuotaError",
        "RateLimitedError",
        "ServiceFaultError",
        "UnauthorizedError",
        "allOf",
        "anyOf",
        "createDefenderClient",
        "guid",
        "instant",
        "odata",
        "renderFilter",
      ],
      "./actions": [
        "ActionPendingError",
        "ActionUnknownError",
        "createActionsClient",
        "createActionsResource",
      ],
      "./alerts": [
        "createAlertsClient",
        "createAlertsResource",
      ],
      "./exports": [
        "ExportReplacedError",
        "FileRefusedError",
        "changeKey",
        "createExportsClient",
        "createExportsResource",
      ],
      "./indicator-csv": [
        "readIndicatorCsv",
        "writeIndicatorCsv",
      ],
      "./indicator-sets": [
        "IndicatorsError",
        "checkIndicators",
        "createIndicatorSets",
        "indicatorPlanText",
      ],
      "./kql": [
        "HuntingLimitError",
        "KqlError",
        "checkKql",
        "createHunter",
        "createHunterResource",
        "datetime",
        "dynamic",
        "kql",
        "kqlFromText",
        "kqlGuid",
        "kqlName",
        "timespan",
      ],
      "./live-response": [
        "FileRefusedError",
        "FileReplacedError",
        "createLiveResponseClient",
        "createLiveResponseResource",
        "readTranscript",
      ],
      "./packages": [
        "FileRefusedError",
        "FileReplacedError",
        "createPackagesClient",
        "createPackagesResource",
      ],
      "./quota": [
        "memoryQuotaStore",
        "sharedQuotaStore",
      ],
      "./recording": [
        "recordingLine",
      ],
      "./runtime": [
        "createCaller",
        "createRawClient",
        "createWaitFor",
      ],
      "./tags": [
        "createTagsClient",
        "createTagsResource",
      ],
      "./telemetry": [
        "logTo",
        "traceWith",
      ],
    }
  `)
})

it('gives a client a method for each operation of the specs, and little else', () => {
  const { actions, caller, forTenant, liveResponse, packages, tags, ...others } = clientWith([]).client
  const { quota: readQuota, raw, waitFor, ...resources } = others
  const methods = Object.entries(resources).flatMap(([resource, methods]) =>
    Object.keys(methods).map((method) => `${resource}.${method}`),
  )
  const more = [
    ...['deleteAll', 'submitAll', 'sync'].map((name) => `indicators.${name}`),
    ...['run', 'runSliced'].map((name) => `hunting.${name}`),
  ]
  const operations = Object.values(operationDocs).map(({ resource, name }) => `${resource}.${name}`)
  expect(methods.sort()).toEqual([...operations, ...more].sort())
  expect(caller).toHaveProperty('transport')
  expect(raw).toHaveProperty('GET')
  const pairs: readonly (readonly [object, object])[] = [
    [actions, actionsAlone.createActionsResource(caller)],
    [liveResponse, liveResponseAlone.createLiveResponseResource(caller)],
    [liveResponse.library, liveResponseAlone.createLiveResponseResource(caller).library],
    [packages, packagesAlone.createPackagesResource(caller)],
    [tags, tagsAlone.createTagsResource(caller)],
  ]
  for (const [onDemand, alone] of pairs)
    expect(Object.keys(onDemand).sort()).toEqual(Object.keys(alone).sort())
  expect([waitFor, readQuota, forTenant].map((own) => typeof own)).toEqual(Array(3).fill('function'))
})
