import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { type Finding, SpecError } from '../src/spec-error.ts'
import { copySpecs, golden, type Replacement } from './spec-copy.ts'

const things = 'resources/things.yaml'

interface Case {
  readonly name: string
  readonly file?: string
  readonly find: string | RegExp
  readonly replace: Replacement
  readonly want: Partial<Finding>
}

const cases: readonly Case[] = [
  {
    name: 'a missing permission list',
    find: '      security: [{ delegated: [Thing.Read] }, { application: [Thing.Read.All] }]\n',
    replace: '',
    want: { line: 3, pointer: '/paths/~1api~1things/get', expected: 'the key security', actual: 'missing' },
  },
  {
    name: 'a permission that is not in the catalogue',
    find: '[Thing.Read.All, Thing.Paint]',
    replace: '[Thing.Read.All, Thing.Burn]',
    want: {
      line: 39,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/security',
      expected: 'an application permission of catalogues/permissions.yaml',
      actual: 'Thing.Burn',
    },
  },
  {
    name: 'a stronger permission before a weaker one',
    find: 'security: [{ delegated: [Thing.Read] }, { application: [Thing.Read.All] }]',
    replace: 'security: [{ application: [Thing.Paint] }, { application: [Thing.Read.All] }]',
    want: {
      pointer: '/paths/~1api~1things/get/security',
      expected: 'application alternatives from the weakest to the strongest',
      actual: 'Thing.Paint, Thing.Read.All',
    },
  },
  {
    name: 'a permission without its power',
    file: 'catalogues/permissions.yaml',
    find: 'power: 3, ',
    replace: '',
    want: { file: 'catalogues/permissions.yaml', expected: 'the key power', actual: 'missing' },
  },
  {
    name: 'windows of time by what is no instant that can be filtered on',
    find: 'x-mde-paging: { kind: nextLink',
    replace: 'x-mde-paging: { windowBy: name, kind: nextLink',
    want: {
      pointer: '/paths/~1api~1things/get/x-mde-paging/windowBy',
      expected: 'an instant that can be filtered on',
      actual: 'name',
    },
  },
  {
    name: 'a dangling reference',
    find: "items: { $ref: '#/components/schemas/Thing' }",
    replace: "items: { $ref: '#/components/schemas/Thingy' }",
    want: {
      line: 63,
      pointer: '/components/schemas/ThingPage/properties/value/items/$ref',
      expected: 'a reference to a component that exists',
      actual: '#/components/schemas/Thingy',
    },
  },
  {
    name: 'an example that does not validate',
    find: '{ colour: red, size: 9 }',
    replace: '{ colour: red, size: nine }',
    want: {
      line: 26,
      pointer: expect.stringContaining('/examples/one/value/value/0/size'),
      expected: 'a value of type integer',
      actual: '"nine"',
    },
  },
  {
    name: 'an example with a key that its schema lacks',
    find: '{ colour: red, size: 9 }',
    replace: '{ colour: red, size: 9, sise: 8 }',
    want: {
      line: 26,
      pointer: '/paths/~1api~1things/get/responses/200/content/application~1json/examples/one/value/value/0',
      expected: 'a known key',
      actual: 'sise',
    },
  },
  {
    name: 'an example of a request with a slip in a name',
    find: '{ red: { value: { Colour: red } } }',
    replace: '{ red: { value: { Colour: red, colour: red } } }',
    want: { expected: 'a known key', actual: 'colour' },
  },
  {
    name: 'an example that no body shows',
    find: 'components:\n',
    replace: 'components:\n  examples:\n    forgotten: { value: 1 }\n',
    want: {
      line: 59,
      pointer: '/components/examples/forgotten',
      expected: 'a body that refers to it',
      actual: 'none',
    },
  },
  {
    name: 'an operationId used twice',
    find: 'operationId: paintThing',
    replace: 'operationId: listThings',
    want: {
      line: 32,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/operationId',
      expected: 'an operationId that no other operation has',
      actual: 'listThings, which is also GET /api/things',
    },
  },
  {
    name: 'a method name used twice on a resource',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: list',
    want: {
      pointer: '/paths/~1api~1things~1{id}~1paint/post/x-mde-method',
      actual: 'things.list is also listThings',
    },
  },
  {
    name: 'a limit without a window',
    find: '{ calls: 100, perSeconds: 60 }',
    replace: '{ calls: 100 }',
    want: { line: 14, expected: 'the key perSeconds', actual: 'missing' },
  },
  {
    name: 'two limits for one window',
    find: '[{ calls: 100, perSeconds: 60 }]',
    replace: '[{ calls: 100, perSeconds: 60 }, { calls: 90, perSeconds: 60 }]',
    want: {
      line: 14,
      pointer: '/paths/~1api~1things/get/x-mde-rate-limits/1/perSeconds',
      expected: 'one quota for each window',
      actual: '60 again',
    },
  },
  {
    name: 'an error code that is not in the catalogue',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-error-codes: [NoSuchThing]\n',
    want: {
      line: 13,
      pointer: '/paths/~1api~1things/get/x-mde-error-codes/0',
      expected: 'an error code of catalogues/service-errors.yaml',
      actual: 'NoSuchThing',
    },
  },
  {
    name: 'a retirement of what is not deprecated',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-retirement: { note: Soon. }\n',
    want: {
      pointer: '/paths/~1api~1things/get/x-mde-retirement',
      expected: 'deprecated: true beside it',
      actual: 'missing',
    },
  },
  {
    name: 'something deprecated that nobody says the end of',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      deprecated: true\n',
    want: {
      pointer: '/paths/~1api~1things/get/deprecated',
      expected: 'the key x-mde-retirement beside it',
      actual: 'missing',
    },
  },
  {
    name: 'an unknown effect',
    find: 'x-mde-effect: read',
    replace: 'x-mde-effect: reed',
    want: { line: 12, expected: 'one of read, write, disruptive, irreversible', actual: '"reed"' },
  },
  {
    name: 'a key that the house vocabulary lacks',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-efect: read\n',
    want: { expected: 'a known key', actual: 'x-mde-efect' },
  },
  {
    name: 'a filterable property that the record lacks',
    find: 'filterable: [colour, size]',
    replace: 'filterable: [color]',
    want: {
      line: 16,
      expected: 'a property of Thing that holds a text, number, boolean or list of texts',
      actual: 'color',
    },
  },
  {
    name: 'a filterable property that no literal fits',
    find: 'properties: { size: { type: integer, format: int64, description: Millimetres. } }',
    replace:
      'properties: { size: { type: object, properties: { mm: { type: integer, description: x } }, description: x } }',
    want: {
      expected: 'a property of Thing that holds a text, number, boolean or list of texts',
      actual: 'size',
    },
  },
  {
    name: 'a filter without its parameter',
    find: '{ name: $filter, in: query, description: Which., schema: { type: string } }, ',
    replace: '',
    want: { expected: 'the parameter $filter, since properties are filterable', actual: 'missing' },
  },
  {
    name: 'OData options of records that nothing names',
    find: 'x-mde-roles: []\n',
    replace: 'x-mde-roles: []\n      x-mde-odata: { filterable: [] }\n',
    want: { expected: 'the key record', actual: 'missing' },
  },
  {
    name: 'OData options of records that do not exist',
    find: 'x-mde-roles: []\n',
    replace: 'x-mde-roles: []\n      x-mde-odata: { filterable: [], record: Thng }\n',
    want: { expected: 'a component schema', actual: 'Thng' },
  },
  {
    name: 'a read that is not idempotent',
    find: 'x-mde-idempotent: true',
    replace: 'x-mde-idempotent: false',
    want: { expected: 'true for a read' },
  },
  {
    name: 'a property without a description',
    find: 'description: Closed., ',
    replace: '',
    want: { pointer: '/components/schemas/Paint/properties/Colour', expected: 'a description' },
  },
  {
    name: 'a null in the type that the enum lacks',
    find: 'enum: [red, blue, null]',
    replace: 'enum: [red, blue]',
    want: { expected: 'null in the enum exactly when the type allows null' },
  },
  {
    name: 'an open enum in a request',
    find: 'description: Closed., enum: [red, blue]',
    replace: 'description: Closed., enum: [red, blue], x-extensible-enum: true',
    want: {
      pointer: '/components/schemas/Paint/properties/Colour/x-extensible-enum',
      expected: 'a closed enum, since paintThing sends it; answers need a schema of their own',
      actual: 'an open enum',
    },
  },
  {
    name: 'a request that holds a schema of answers, with its open enum',
    find: 'properties: { Colour: {',
    replace:
      "properties: { like: { type: array, description: Like., items: { $ref: '#/components/schemas/Thing' } }, Colour: {",
    want: {
      pointer: '/components/schemas/Thing/properties/colour/x-extensible-enum',
      actual: 'an open enum',
    },
  },
  {
    name: 'an open enum in a parameter',
    find: 'description: Which., schema: { type: string }',
    replace: 'description: Which., schema: { type: string, enum: [a], x-extensible-enum: true }',
    want: {
      pointer: '/paths/~1api~1things/get/parameters/0/schema/x-extensible-enum',
      actual: 'an open enum',
    },
  },
  {
    name: 'a path parameter that is not declared',
    find: '  /api/things/{id}/paint:',
    replace: '  /api/things/{thingId}/paint:',
    want: { actual: expect.stringContaining('thingId') },
  },
  {
    name: 'a file that is not YAML',
    find: 'paths:',
    replace: 'paths: [',
    want: { line: 4, expected: 'valid YAML', actual: 'Nested mappings are not allowed in compact mappings' },
  },
  {
    name: 'an empty permission list',
    find: 'security: [{ delegated: [Thing.Read] }, { application: [Thing.Read.All] }]',
    replace: 'security: []',
    want: { line: 11, pointer: '/paths/~1api~1things/get/security', expected: 'a list of at least 1' },
  },
  {
    name: 'a path twice in one file',
    find: '  /api/things/{id}/paint:',
    replace: '  /api/things:\n    get: {}\n  /api/things/{id}/paint:',
    want: {
      line: 30,
      pointer: '/paths/~1api~1things',
      expected: 'each key once',
      actual: 'the same key again',
    },
  },
  {
    name: 'a path that only names its parameter otherwise',
    find: 'components:\n',
    replace: '  /api/things/{thing}/paint: {}\ncomponents:\n',
    want: {
      pointer: '/paths/~1api~1things~1{thing}~1paint',
      expected: 'a path that differs from all others in more than the names of its parameters',
    },
  },
  {
    name: 'a key twice in an operation',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-effect: write\n',
    want: { line: 13, pointer: '/paths/~1api~1things/get/x-mde-effect', expected: 'each key once' },
  },
  {
    name: 'a reference into a file',
    find: "items: { $ref: '#/components/schemas/Thing' }",
    replace: "items: { $ref: './thing.yaml' }",
    want: { line: 63, expected: 'a reference to a component that exists', actual: './thing.yaml' },
  },
  {
    name: 'references that go round in a circle',
    find: 'components:\n  schemas:\n',
    replace:
      "components:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n",
    want: {
      line: 59,
      pointer: '/components/schemas/A/$ref',
      actual: '#/components/schemas/B, which leads back here',
    },
  },
  {
    name: 'an alias of nothing',
    find: 'summary: Paint a thing',
    replace: 'summary: *nothing',
    want: {
      line: 35,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/summary',
      expected: 'an anchor before its alias',
    },
  },
  {
    name: 'a response without a description',
    find: '          description: ',
    replace: '          descriptio: ',
    want: { line: 21, expected: 'what OpenAPI 3.1 has in this place' },
  },
  {
    name: 'a path outside the API',
    find: '  /api/things:',
    replace: '  /things:',
    want: {
      line: 2,
      pointer: '/paths/~1things',
      expected: expect.stringContaining('^/(api|v1'),
      actual: '"/things"',
    },
  },
  {
    name: 'a path with a query',
    find: '  /api/things:',
    replace: '  /api/things?all=true:',
    want: { line: 2, pointer: '/paths/~1api~1things?all=true', actual: '"/api/things?all=true"' },
  },
  {
    name: 'a path that ends in a slash',
    find: '  /api/things/{id}/paint:',
    replace: '  /api/things/{id}/paint/:',
    want: { line: 30, pointer: '/paths/~1api~1things~1{id}~1paint~1', actual: '"/api/things/{id}/paint/"' },
  },
  {
    name: 'a path that another has in other letters',
    find: /^ {2}\/api\/things:\n[^]*?(?=^ {2}\/api\/things\/)/m,
    replace: (list) =>
      list +
      list.replace('/things:', '/Things:').replace('listThings', 'listMore').replace(': list\n', ': more\n'),
    want: {
      line: 3,
      pointer: '/paths/~1api~1things/get',
      expected: 'a method and path that differ from all others in more than letter case',
      actual: 'GET /api/things, which is also listMore',
    },
  },
  {
    name: 'an operationId that is a word of JavaScript',
    find: 'operationId: paintThing',
    replace: 'operationId: delete',
    want: {
      line: 32,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/operationId',
      expected: 'a name that is no word of JavaScript, nor one that generated code uses itself',
      actual: 'delete',
    },
  },
  {
    name: 'an operationId that a generated module needs',
    find: 'operationId: paintThing',
    replace: 'operationId: operations',
    want: { pointer: '/paths/~1api~1things~1{id}~1paint/post/operationId', actual: 'operations' },
  },
  {
    name: 'a method that would make a resource be awaited',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: then',
    want: { line: 34, expected: 'a name that objects do not have anyway', actual: 'then' },
  },
  {
    name: 'a method that every object has',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: constructor',
    want: { line: 34, actual: 'constructor' },
  },
  {
    name: 'a path parameter of a name that its method has already',
    find: /\{id\}([^]*)name: id,/,
    replace: (_, between) => `{query}${between}name: query,`,
    want: {
      line: 31,
      pointer: '/paths/~1api~1things~1{query}~1paint/post',
      expected: expect.stringContaining('path parameters of a name that is no word of JavaScript'),
      actual: 'query',
    },
  },
  {
    name: 'a schema of a name that generated code needs',
    find: /\bPaint\b/g,
    replace: 'Promise',
    want: {
      pointer: '/components/schemas/Promise',
      expected: 'a name in PascalCase that generated code does not use itself',
      actual: 'Promise',
    },
  },
  {
    name: 'a schema that begins with a small letter',
    find: /\bPaint\b/g,
    replace: 'paint',
    want: { pointer: '/components/schemas/paint', actual: 'paint' },
  },
  {
    name: 'a resource of a name that the client has for something else',
    file: 'openapi.yaml',
    find: 'name: things',
    replace: 'name: quota',
    want: {
      file: 'openapi.yaml',
      pointer: '/tags/0/name',
      expected: 'a name that the client has not given to something else',
      actual: 'quota',
    },
  },
  {
    name: 'a date that no calendar has',
    find: "date: '2026-01-31'",
    replace: "date: '2026-13-01'",
    want: { line: 10, pointer: '/paths/~1api~1things/get/x-mde-source/date', actual: '"2026-13-01"' },
  },
  {
    name: 'a GUID that is none',
    file: 'catalogues/permissions.yaml',
    find: '11111111-2222-3333-4444-555555555557',
    replace: '11111111-2222-3333-4444',
    want: { file: 'catalogues/permissions.yaml', line: 4, pointer: '/application/Thing.Paint/id' },
  },
  {
    name: 'a cloud that would be called in the clear',
    file: 'catalogues/clouds.yaml',
    find: 'apiBase: https://api.example',
    replace: 'apiBase: http://api.example',
    want: { file: 'catalogues/clouds.yaml', line: 3 },
  },
]

it.each(cases)(
  'refuses $name, naming file, line and pointer',
  async ({ file = things, find, replace, want }) => {
    const specs = copySpecs()
    specs.edit(file, find, replace)
    const error: unknown = await generate(specs.folder).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SpecError)
    if (!(error instanceof SpecError)) return
    expect(error.findings).toContainEqual(expect.objectContaining({ file, ...want }))
    for (const { line, pointer, expected, actual } of error.findings) {
      expect(line).toBeGreaterThan(0)
      expect(pointer).toMatch(/^\//)
      expect(expected).not.toBe('')
      expect(actual).not.toBe('')
    }
  },
)

it('refuses a path that stands in two files, naming both', async () => {
  const specs = copySpecs()
  writeFileSync(join(specs.folder, 'resources/zebras.yaml'), 'paths:\n  /api/things:\n    get: {}\n')
  await expect(generate(specs.folder)).rejects.toThrow(
    'resources/zebras.yaml:2 /paths/~1api~1things\n  expected: a name that no other spec file uses\n  actual:   also in resources/things.yaml',
  )
})

describe('a tag in a resource file', () => {
  const zebras = 'resources/zebras.yaml'

  it('makes the resource known', async () => {
    const specs = copySpecs()
    specs.add(zebras, 'tags: [{ name: zebras, description: Striped. }]\n')
    specs.edit(things, 'tags: [things]', 'tags: [zebras]')
    const paths = (await generate(specs.folder)).map(({ path }) => path)
    expect(paths).toContain('packages/client/src/generated/zebras.gen.ts')
  })

  it('is refused without a description, where it stands', async () => {
    const specs = copySpecs()
    specs.add(zebras, 'paths: {}\ntags:\n  - { name: zebras }\n')
    await expect(generate(specs.folder)).rejects.toThrow(
      'resources/zebras.yaml:3 /tags/0\n  expected: the key description\n  actual:   missing',
    )
  })

  it('is refused when another file has it', async () => {
    const specs = copySpecs()
    specs.add(zebras, '\ntags: [{ name: things, description: Again. }]\n')
    await expect(generate(specs.folder)).rejects.toThrow(
      'resources/zebras.yaml:2 /tags/0\n  expected: a name that no other spec file uses\n  actual:   also in openapi.yaml',
    )
  })
})

it.each([
  {
    name: 'a file that is missing',
    break: (folder: string) => rmSync(join(folder, 'catalogues/clouds.yaml')),
    want: { file: 'catalogues/clouds.yaml', expected: 'a file', actual: 'missing' },
  },
  {
    name: 'a folder that is none of specs',
    break: (folder: string) => rmSync(folder, { recursive: true }),
    want: { file: 'resources', expected: 'a file for each resource', actual: 'none' },
  },
  {
    name: 'a resource file of another ending, which would be overlooked',
    break: (folder: string) => renameSync(join(folder, things), join(folder, 'resources/things.yml')),
    want: { file: 'resources/things.yml', expected: 'a file name that ends in .yaml', actual: 'things.yml' },
  },
  {
    name: 'a file that holds something else',
    break: (folder: string) => writeFileSync(join(folder, things), '<html>\n</html>\n'),
    want: { file: things, line: 1, expected: 'a mapping', actual: '"<html> </html>"' },
  },
  {
    name: 'an empty file',
    break: (folder: string) => writeFileSync(join(folder, things), ''),
    want: { file: things, line: 1, expected: 'a mapping', actual: 'null' },
  },
  {
    name: 'specs without a schema',
    break: (folder: string) => writeFileSync(join(folder, things), 'paths: {}\n'),
    want: { file: 'openapi.yaml', expected: 'the key schemas', actual: 'missing' },
  },
])('refuses $name', async ({ break: breakSpecs, want }) => {
  const specs = copySpecs()
  breakSpecs(specs.folder)
  await expect(generate(specs.folder)).rejects.toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining(want)]),
  })
})

it('overlooks what editors leave behind', async () => {
  const specs = copySpecs()
  writeFileSync(join(specs.folder, 'resources/.things.yaml.swp'), '\0')
  writeFileSync(join(specs.folder, 'resources/things.yaml~'), 'old')
  expect(await generate(specs.folder)).toEqual(await generate(golden))
}, 30_000)

it('lists the mistakes of all files that are no YAML', async () => {
  const specs = copySpecs()
  for (const file of [things, 'catalogues/clouds.yaml']) writeFileSync(join(specs.folder, file), 'a: [')
  await expect(generate(specs.folder)).rejects.toMatchObject({
    findings: [{ file: things }, { file: 'catalogues/clouds.yaml' }],
  })
})

it('says once that two paths are the same', async () => {
  const specs = copySpecs()
  specs.edit(things, 'components:\n', '  /api/things/{thing}/paint: {}\ncomponents:\n')
  await expect(generate(specs.folder)).rejects.toMatchObject({ findings: { length: 1 } })
})

it('lists every mistake of a run, not only the first', async () => {
  const specs = copySpecs()
  specs.edit(things, 'x-mde-effect: read', 'x-mde-effect: reed')
  specs.edit(things, 'summary: Paint a thing', "summary: ''")
  await expect(generate(specs.folder)).rejects.toMatchObject({ findings: { length: 2 } })
})
