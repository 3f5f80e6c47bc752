import { expect, it } from 'vitest'
import type { Bump } from '../../src/diff/change.ts'
import { compareApis } from '../../src/diff/compare-apis.ts'
import { packageBumps } from '../../src/diff/package-bumps.ts'
import { readSpecs } from '../../src/load/load-specs.ts'
import { buildApi } from '../../src/model/build-api.ts'
import { copySpecs, golden } from '../spec-copy.ts'

interface Case {
  readonly name: string
  readonly file?: string
  readonly find: string | RegExp
  readonly replace: string
  /** `bump kind part: at text` of every change. */
  readonly want: readonly string[]
}

const things = 'resources/things.yaml'
const secondOperation = /  \/api\/things\/\{id\}\/paint:[\s\S]*?(?=components:)/

const newOperation = {
  find: 'components:\n',
  replace: `  /api/things/count:
    get:
      operationId: countThings
      tags: [things]
      x-mde-method: count
      summary: Count things
      description: All of them.
      externalDocs: { url: 'https://docs.example/count-things' }
      x-mde-source: { page: count-things.md, date: '2026-01-31' }
      security: [{ application: [Thing.Read.All] }]
      x-mde-effect: read
      x-mde-idempotent: true
      x-mde-rate-limits: []
      x-mde-roles: []
      x-mde-device-group-scoped: false
      responses: { '204': { description: Counted. }, '401': {}, '403': {}, '429': {} }
components:
`,
}

const cases: readonly Case[] = [
  {
    name: 'a new operation',
    ...newOperation,
    want: ['minor added operation: countThings GET /api/things/count, as things.count'],
  },
  {
    name: 'a removed operation',
    find: secondOperation,
    replace: '',
    want: ['major removed operation: paintThing POST /api/things/{id}/paint is gone'],
  },
  {
    name: 'a renamed operation',
    find: 'operationId: paintThing',
    replace: 'operationId: dyeThing',
    want: ['major changed operation: dyeThing was named paintThing'],
  },
  {
    name: 'a renamed method',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: dye',
    want: ['major changed method: paintThing things.dye, was things.paint'],
  },
  {
    name: 'another path',
    find: '/api/things/{id}/paint:',
    replace: '/api/things/{id}/dye:',
    want: ['major changed request: paintThing POST /api/things/{id}/dye, was POST /api/things/{id}/paint'],
  },
  {
    name: 'a new required body field',
    find: /required: \[Colour\]\n      properties: \{ Colour/,
    replace:
      'required: [Colour, Coats]\n      properties: { Coats: { type: integer, description: How many. }, Colour',
    want: ['major added body field: Paint.Coats is new: required, integer'],
  },
  {
    name: 'a new optional body field',
    find: 'properties: { Colour',
    replace: 'properties: { Coats: { type: integer, description: How many. }, Colour',
    want: ['minor added body field: Paint.Coats is new: optional, integer'],
  },
  {
    name: 'a closed value less to send',
    find: 'enum: [red, blue] }',
    replace: 'enum: [red] }',
    want: ['major removed enum value: Paint.Colour has no value blue'],
  },
  {
    name: 'a closed value more to send',
    find: 'enum: [red, blue] }',
    replace: 'enum: [red, blue, green] }',
    want: ['minor added enum value: Paint.Colour takes the value green'],
  },
  {
    name: 'an open value more to receive',
    find: 'enum: [red, blue, null]',
    replace: 'enum: [red, blue, green, null]',
    want: ['minor added enum value: Thing.colour takes the value green'],
  },
  {
    name: 'an open enum that closes',
    find: ', x-extensible-enum: true',
    replace: '',
    want: ['major changed answer field: Thing.colour is a closed enum'],
  },
  {
    name: 'a field that may be null',
    find: 'size: { type: integer',
    replace: "size: { type: [integer, 'null']",
    want: [
      'major changed answer field: Sized.size may be null',
      'major changed answer field: Thing.size may be null',
    ],
  },
  {
    name: 'a field that is never null',
    find: "type: [string, 'null'], description: Open., enum: [red, blue, null]",
    replace: 'type: string, description: Open., enum: [red, blue]',
    want: ['minor changed answer field: Thing.colour is never null'],
  },
  {
    name: 'a field of another type',
    find: 'size: { type: integer, format: int64',
    replace: 'size: { type: string',
    want: [
      'major changed answer field: Sized.size is string, was integer',
      'minor changed answer field: Sized.size has the format none, had int64',
      'major changed answer field: Thing.size is string, was integer',
      'minor changed answer field: Thing.size has the format none, had int64',
    ],
  },
  {
    name: 'a field that may be left out of an answer',
    find: 'required: [colour]',
    replace: 'required: []',
    want: ['major changed answer field: Thing.colour may be left out'],
  },
  {
    name: 'a new answer field, with what lies in it',
    find: '        colour: {',
    replace:
      "        '@odata.id': { type: object, description: Odd., properties: { deep: { type: string } } }\n        colour: {",
    want: ['minor added answer field: Thing.@odata.id is new: optional, object'],
  },
  {
    name: 'an answer field less',
    find: /properties: \{ size: .*\n/,
    replace: 'properties: {}\n',
    want: [
      'major removed answer field: Sized.size is gone',
      'major removed answer field: Thing.size is gone',
    ],
  },
  {
    name: 'a new schema',
    find: '    Paint:\n',
    replace: '    Brush: { type: object, description: A brush. }\n    Paint:\n',
    want: ['minor added type: Brush is new'],
  },
  {
    name: 'a new required parameter',
    find: 'parameters: [{ name: $filter',
    replace:
      'parameters: [{ name: shop, in: query, required: true, description: Whose., schema: { type: string } }, { name: $filter',
    want: ['major added parameter: listThings shop is new: required, string'],
  },
  {
    name: 'a parameter less',
    find: /, \{ name: \$top[^\]]*\]/,
    replace: ']',
    want: ['major removed parameter: listThings $top is gone'],
  },
  {
    name: 'another largest page of a parameter',
    find: 'maximum: 50',
    replace: 'maximum: 99',
    want: ['patch changed limit: listThings $top has maximum 99, had maximum 50'],
  },
  {
    name: 'a first query parameter',
    find: 'parameters: [{ name: id',
    replace:
      'parameters: [{ name: slow, in: query, description: How., schema: { type: boolean } }, { name: id',
    want: [
      'major changed parameter: paintThing takes a query, which stands before the options of a call',
      'minor added parameter: paintThing slow is new: optional, boolean',
    ],
  },
  {
    name: 'a permission less',
    find: '[{ delegated: [Thing.Read] }, ',
    replace: '[',
    want: ['major removed permission: listThings may not be called with delegated Thing.Read'],
  },
  {
    name: 'a second permission needed at once',
    find: 'application: [Thing.Read.All] }',
    replace: 'application: [Thing.Read.All, Thing.Paint] }',
    want: [
      'minor added permission: listThings may be called with application Thing.Read.All with Thing.Paint',
      'major removed permission: listThings may not be called with application Thing.Read.All',
    ],
  },
  {
    name: 'another quota',
    find: 'calls: 100',
    replace: 'calls: 50',
    want: ['patch changed limit: listThings 50 calls per minute, was 100 calls per minute'],
  },
  {
    name: 'a list that no longer pages',
    find: 'x-mde-paging: { kind: nextLink, maxPageSize: 50 }',
    replace: 'x-mde-paging: { kind: none }',
    want: ['minor changed paging: listThings paging none, was paging nextLink'],
  },
  {
    name: 'other page sizes',
    find: 'maxPageSize: 50',
    replace: 'maxPageSize: 9, defaultPageSize: 5',
    want: [
      'patch changed paging: listThings nextLink, maxPageSize 9, defaultPageSize 5, was nextLink, maxPageSize 50',
    ],
  },
  {
    name: 'a filterable property less',
    find: 'filterable: [colour, size]',
    replace: 'filterable: [colour]',
    want: ['major removed filter: listThings size cannot be filtered on'],
  },
  {
    name: 'a worse effect',
    find: 'x-mde-effect: read',
    replace: 'x-mde-effect: disruptive',
    want: [
      'major changed answer: listThings a record ThingPage, was pages of Thing, as ThingPage',
      'major changed effect: listThings disruptive, was read',
    ],
  },
  {
    name: 'a milder effect',
    find: 'x-mde-effect: irreversible',
    replace: 'x-mde-effect: write',
    want: ['minor changed effect: paintThing write, was irreversible'],
  },
  {
    name: 'an answer with another status',
    find: "'204'",
    replace: "'202'",
    want: ['minor changed answer: paintThing status 202, was status 204'],
  },
  {
    name: 'a body that may be left out',
    find: 'requestBody:\n        required: true',
    replace: 'requestBody:\n        required: false',
    want: ['minor changed body: paintThing may be sent without a body'],
  },
  {
    name: 'a deprecation',
    find: 'summary: Paint a thing',
    replace:
      'summary: Paint a thing\n      deprecated: true\n      x-mde-retirement: { note: Soon., date: 2027-01-01, successor: listThings }',
    want: ['minor deprecated operation: paintThing is deprecated, ends 2027-01-01, use listThings'],
  },
  {
    name: 'another wording',
    find: 'description: Newest first.',
    replace: 'description: Oldest first.',
    want: ['patch changed text: listThings says something else of what it does'],
  },
  {
    name: 'another example',
    find: 'size: 9',
    replace: 'size: 8',
    want: ['patch changed example: listThings has another example'],
  },
  {
    name: 'a permission less in the catalogue',
    file: 'catalogues/permissions.yaml',
    find: /  Thing\.Paint: .*\n/,
    replace: '',
    want: ['major removed catalogue: Thing.Paint is no application permission any more'],
  },
  {
    name: 'a new column of a hunting table',
    file: 'catalogues/hunting-tables.yaml',
    find: 'Name: string',
    replace: 'Name: string, Size: long',
    want: ['minor added catalogue: Events.Size is a new hunting column'],
  },
  {
    name: 'a column of another type',
    file: 'catalogues/hunting-tables.yaml',
    find: 'Name: string',
    replace: 'Name: long',
    want: ['patch changed catalogue: Events.Name has long instead of string as hunting column'],
  },
  {
    name: 'another title, which only openapi.json has',
    file: 'openapi.yaml',
    find: 'title: Things',
    replace: 'title: All things',
    want: ['patch changed text: openapi.json says something else'],
  },
  { name: 'a comment', find: 'paths:', replace: '# Here they are.\npaths:', want: [] },
]

const before = buildApi(readSpecs(golden).specs)

function compareEdited({ file = things, find, replace }: Omit<Case, 'name' | 'want'>) {
  const specs = copySpecs()
  specs.edit(file, find, replace)
  const after = buildApi(readSpecs(specs.folder).specs)
  const changes = compareApis(before, after)
  return { changes, bumps: Object.fromEntries(packageBumps(before, after, changes)) }
}

it.each(cases)('reports $name', ({ want, ...edit }) => {
  expect(
    compareEdited(edit).changes.map(
      ({ bump, kind, part, at, text }) => `${bump} ${kind} ${part}: ${at} ${text}`,
    ),
  ).toEqual(want)
})

const packages: readonly (Omit<Case, 'want'> & { readonly want: Readonly<Record<string, Bump>> })[] = [
  {
    name: 'a new operation is new in all that call or answer it',
    ...newOperation,
    want: { contract: 'minor', codegen: 'minor', client: 'minor', emulator: 'minor' },
  },
  {
    name: 'a new answer field leaves the methods as they are',
    find: '        colour: {',
    replace: '        shade: { type: string, description: Of it. }\n        colour: {',
    want: { contract: 'minor', codegen: 'minor' },
  },
  {
    name: 'a broken type breaks the methods that give it back',
    find: 'required: [colour]',
    replace: 'required: []',
    want: { contract: 'major', codegen: 'major', client: 'major' },
  },
  {
    name: 'a wording goes into the docblocks of the client',
    find: 'description: Newest first.',
    replace: 'description: Oldest first.',
    want: { contract: 'patch', codegen: 'patch', client: 'patch', emulator: 'patch' },
  },
  {
    name: 'another example is for the emulator, not for the client',
    find: 'size: 9',
    replace: 'size: 8',
    want: { contract: 'patch', codegen: 'patch', emulator: 'patch' },
  },
  {
    name: 'a catalogue is for the contract alone',
    file: 'catalogues/hunting-tables.yaml',
    find: 'Name: string',
    replace: 'Name: string, Size: long',
    want: { contract: 'minor', codegen: 'minor' },
  },
]

it.each(packages)('$name', ({ want, ...edit }) => {
  expect(compareEdited(edit).bumps).toEqual(
    Object.fromEntries(Object.entries(want).map(([name, bump]) => [`@mde-kit/${name}`, bump])),
  )
})
