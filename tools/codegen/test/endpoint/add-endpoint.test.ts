import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addEndpoint, type EndpointRequest, NewEndpointError } from '../../src/endpoint/add-endpoint.ts'
import { generate } from '../../src/generate.ts'
import { SpecError } from '../../src/spec-error.ts'
import { copySpecs } from '../spec-copy.ts'

const paint: EndpointRequest = { method: 'POST', path: '/api/things/{id}/dye', resource: 'things' }

/** Adds an endpoint to a copy of the small spec, on disk. */
function added(request: EndpointRequest, { edit }: { readonly edit?: (text: string) => string } = {}) {
  const specs = copySpecs()
  if (edit) specs.add('resources/things.yaml', edit(read('resources/things.yaml')))
  const { file, text, line } = addEndpoint(specs.folder, request)
  const before = file === 'resources/things.yaml' ? read(file) : ''
  mkdirSync(dirname(join(specs.folder, file)), { recursive: true })
  writeFileSync(join(specs.folder, file), text)
  return { specs, file, text, line, before }

  function read(name: string): string {
    return readFileSync(join(specs.folder, name), 'utf8')
  }
}

async function findingsIn(folder: string) {
  const error: unknown = await generate(folder).catch((reason: unknown) => reason)
  if (!(error instanceof SpecError)) throw error
  return error.findings
}

describe('the stub', () => {
  it('is put after the paths, and leaves every other line as it was', () => {
    const { text, line, before } = added(paint)
    const stub = text.split('\n').slice(line - 1)
    expect(stub[0]).toBe('  /api/things/{id}/dye:')
    expect(stub[1]).toBe('    post:')
    const lines = text.split('\n')
    const rest = [...lines.slice(0, line - 2), ...lines.slice(lines.indexOf('components:'))]
    expect(rest.join('\n')).toBe(before)
  })

  it('keeps comments, also after the last path', () => {
    const { text } = added(paint, {
      edit: (text) =>
        `# first\n${text.replace('components:', '\n# about components\ncomponents: # theirs')}# last\n`,
    })
    expect(text).toMatch(/^# first\npaths:/)
    expect(text).toContain("/Refused' }\n\n  /api/things/{id}/dye:\n")
    expect(text).toContain('\n\n# about components\ncomponents: # theirs\n')
    expect(text.endsWith('# last\n')).toBe(true)
  })

  it('goes under its path where the path is there', () => {
    const { text, file } = added({ method: 'get', path: '/api/things/{id}/paint', resource: 'things' })
    expect(file).toBe('resources/things.yaml')
    expect(text).toMatch(/Refused' }\n {4}get:\n {6}operationId: TODO\n[\s\S]*\ncomponents:/)
    expect(text.match(/\{id\}\/paint:/g)).toHaveLength(1)
  })

  it('makes a file for a new resource, with a tag', () => {
    const { text, file, line } = added({
      method: 'get',
      path: '/api/officePrinters',
      resource: 'officePrinters',
    })
    expect({ file, line }).toEqual({ file: 'resources/office-printers.yaml', line: 1 })
    expect(text).toMatch(/^tags:\n {2}- \{ name: officePrinters, description: TODO \}\n\npaths:\n/)
    expect(text).not.toContain('requestBody')
    expect(text).not.toContain('parameters:')
  })

  it('adds paths to a file that has none', () => {
    const specs = copySpecs()
    specs.add('resources/zebras.yaml', 'tags: [{ name: zebras, description: Striped. }]')
    const { text } = addEndpoint(specs.folder, { method: 'get', path: '/api/zebras', resource: 'zebras' })
    expect(text).toMatch(/^tags: \[.*\]\n\npaths:\n {2}\/api\/zebras:\n {4}get:\n/)
  })

  it('asks for an example of each path parameter', () => {
    const { text } = added({
      method: 'get',
      path: "/api/things/find(name='{name}',at={at})",
      resource: 'things',
    })
    expect([...text.matchAll(/- name: (\w+)\n {10}in: path/g)].map(([, name]) => name)).toEqual([
      'name',
      'at',
    ])
  })
})

describe('check', () => {
  const blanks = [
    '/operationId',
    '/x-mde-method',
    '/summary',
    '/description',
    '/externalDocs/url',
    '/x-mde-source/page',
    '/x-mde-source/date',
    '/security',
    '/x-mde-effect',
    '/x-mde-idempotent',
    '/x-mde-rate-limits',
    '/x-mde-roles',
    '/x-mde-device-group-scoped',
    '/parameters/0/description',
    '/parameters/0/example',
    '/requestBody/content/application~1json/schema',
    '/requestBody/content/application~1json/examples',
    '/responses/200/description',
    '/responses/200/content/application~1json/schema',
    '/responses/200/content/application~1json/examples',
  ]

  it('refuses every blank once, with file, line, pointer and what goes there', async () => {
    const { specs, text } = added(paint)
    const findings = await findingsIn(specs.folder)
    expect(
      findings.map(({ pointer }) => pointer.replace('/paths/~1api~1things~1{id}~1dye/post', '')),
    ).toEqual(blanks)
    const lines = text.split('\n')
    for (const { file, line, expected, actual, pointer } of findings) {
      expect(file).toBe('resources/things.yaml')
      expect(lines[(line ?? 0) - 1], pointer).toContain('TODO')
      expect(actual).toBe('still TODO')
      expect(expected, pointer).not.toBe('a value')
    }
  })

  it('also refuses what stands there and is wrong', async () => {
    const { specs } = added(paint)
    specs.edit('resources/things.yaml', 'x-mde-effect: TODO', 'x-mde-effect: reed')
    const findings = await findingsIn(specs.folder)
    expect(findings).toHaveLength(blanks.length)
    expect(findings.at(-1)).toMatchObject({ actual: '"reed"' })
  })

  it('finds the tag of a new resource', async () => {
    const { specs } = added({ method: 'get', path: '/api/officePrinters', resource: 'officePrinters' })
    expect((await findingsIn(specs.folder))[0]).toMatchObject({
      file: 'resources/office-printers.yaml',
      line: 2,
      pointer: '/tags/0/description',
    })
  })

  it('is content once all is filled in', async () => {
    const { specs } = added(paint)
    const fill = (find: string, value: string) => specs.edit('resources/things.yaml', find, value)
    fill('operationId: TODO', 'operationId: dyeThing')
    fill('x-mde-method: TODO', 'x-mde-method: dye')
    fill('summary: TODO', 'summary: Dye a thing')
    fill('      description: TODO', '      description: Cannot be washed out.')
    fill('url: TODO', 'url: https://docs.example/dye-thing')
    fill('page: TODO, date: TODO', "page: dye-thing.md, date: '2026-01-31'")
    fill('security: TODO', 'security: [{ application: [Thing.Paint] }]')
    fill('x-mde-effect: TODO', 'x-mde-effect: write')
    fill('x-mde-idempotent: TODO', 'x-mde-idempotent: false')
    fill('x-mde-rate-limits: TODO', 'x-mde-rate-limits: []')
    fill('x-mde-roles: TODO', 'x-mde-roles: []')
    fill('x-mde-device-group-scoped: TODO', 'x-mde-device-group-scoped: null')
    fill('description: TODO', 'description: Which.')
    fill('example: TODO', 'example: t1')
    fill('schema: TODO', "schema: { $ref: '#/components/schemas/Paint' }")
    fill('examples: TODO', 'examples: { red: { value: { Colour: red } } }')
    fill('description: TODO', 'description: The thing.')
    fill('schema: TODO', "schema: { $ref: '#/components/schemas/Thing' }")
    fill('examples: TODO', 'examples: { red: { value: { colour: red, size: 1 } } }')
    for (const name of ['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'RateLimited'])
      fill(`responses/${name}'`, "responses/Refused'")
    const files = await generate(specs.folder)
    const methods = files.find(({ path }) => path.endsWith('/things.gen.ts'))?.text
    expect(methods).toContain('dye(id: string, body: Paint, options?: CallOptions): Promise<Thing>')
  })
})

it.each([
  {
    name: 'an endpoint that is there',
    request: { method: 'post', path: '/api/things/{id}/paint', resource: 'things' },
    message: 'post /api/things/{id}/paint stands in resources/things.yaml already.',
  },
  {
    name: 'a resource without a tag at a path that is there',
    request: { method: 'get', path: '/api/things/{id}/paint', resource: 'paints' },
    message: 'resources/things.yaml is there, but no file has a tag named paints',
  },
  {
    name: 'a method that is none',
    request: { method: 'head', path: '/api/x', resource: 'things' },
    message: "'head' is none of get, post, put, patch, delete.",
  },
  {
    name: 'a path of another API',
    request: { method: 'get', path: 'machines', resource: 'things' },
    message: "'machines' is no path",
  },
  {
    name: 'a path with a line break',
    request: { method: 'get', path: '/api/x\n/api/y:', resource: 'things' },
    message: 'is no path',
  },
  {
    name: 'a resource that leaves the folder',
    request: { method: 'get', path: '/api/x', resource: '../things' },
    message: "'../things' is no resource",
  },
])('refuses $name', ({ request, message }) => {
  const { folder } = copySpecs()
  const work = () => addEndpoint(folder, request)
  expect(work).toThrow(NewEndpointError)
  expect(work).toThrow(message)
})
