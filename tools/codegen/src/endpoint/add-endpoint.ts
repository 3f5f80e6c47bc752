import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isNode, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { isJsonObject } from '../load/merge.ts'
import { listAt, valueAt } from '../model/read.ts'
import {
  endpointMethods,
  fileStub,
  type NewEndpoint,
  operationStub,
  pathStub,
  readMethod,
} from './endpoint-stub.ts'

/** An endpoint that cannot be added as it was asked for. */
export class NewEndpointError extends Error {
  override readonly name = 'NewEndpointError'
}

/** What was asked for is no endpoint, whatever the specs hold. */
export class EndpointRequestError extends NewEndpointError {}

/** An endpoint as a person asks for it. */
export interface EndpointRequest {
  /** `get`, `post`, `put`, `patch` or `delete`, in any letter case. */
  readonly method: string
  readonly path: string
  readonly resource: string
}

/** A spec file with the stub in it; nothing has been written yet. */
export interface EditedSpec {
  /** Path relative to the specs folder. */
  readonly file: string
  readonly text: string
  /** 1-based line where the stub starts. */
  readonly line: number
}

/**
 * Puts the stub of an endpoint into the file of its resource, or into a new one. The rest of the file stays as it is,
 * to the letter: the stub is inserted where the parser says that the paths end.
 *
 * @throws {@link EndpointRequestError} The request makes no sense.
 * @throws {@link NewEndpointError} The endpoint exists, or there is no place for it.
 */
export function addEndpoint(specsFolder: string, request: EndpointRequest): EditedSpec {
  const endpoint = readRequest(request)
  if (!existsSync(join(specsFolder, 'openapi.yaml')))
    throw new NewEndpointError(
      `${specsFolder} holds no specs. Copy them out first: mde-codegen specs --out specs`,
    )
  const files = readSpecFiles(specsFolder)
  const home = files.find(({ content }) => valueAt(content, 'paths', endpoint.path) !== undefined)
  if (home && valueAt(home.content, 'paths', endpoint.path, endpoint.method) !== undefined)
    throw new NewEndpointError(`${endpoint.method} ${endpoint.path} stands in ${home.file} already.`)

  const file = home?.file ?? `resources/${kebab(endpoint.resource)}.yaml`
  const existing = files.find((each) => each.file === file)
  const isNewResource = !files.some(({ content }) =>
    listAt(content, 'tags').some((tag) => valueAt(tag, 'name') === endpoint.resource),
  )
  if (!existing) return { file, text: fileStub(endpoint, { isNewResource }), line: 1 }
  if (isNewResource)
    throw new NewEndpointError(
      `${file} is there, but no file has a tag named ${endpoint.resource}; say what that resource is first.`,
    )
  return { file, ...insert(existing.text, endpoint) }
}

function readRequest({ method: text, path, resource }: EndpointRequest): NewEndpoint {
  const method = readMethod(text)
  if (method === undefined)
    throw new EndpointRequestError(`'${text}' is none of ${endpointMethods.join(', ')}.`)
  if (!/^\/(api|v1\.0)\/[^\s?#]+$/.test(path))
    throw new EndpointRequestError(
      `'${path}' is no path: it starts with /api/ and has neither blanks nor a query.`,
    )
  if (!/^[a-z][A-Za-z0-9]*$/.test(resource))
    throw new EndpointRequestError(
      `'${resource}' is no resource: it is one word in camelCase, such as machineActions.`,
    )
  return { method, path, resource }
}

interface SpecFile {
  readonly file: string
  readonly text: string
  readonly content: unknown
}

function readSpecFiles(folder: string): SpecFile[] {
  const resources = existsSync(join(folder, 'resources')) ? readdirSync(join(folder, 'resources')).sort() : []
  return ['openapi.yaml', ...resources.map((name) => `resources/${name}`)].map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const content: unknown = parseDocument(text).toJS()
    return { file, text, content: isJsonObject(content) ? content : {} }
  })
}

function insert(text: string, endpoint: NewEndpoint): Pick<EditedSpec, 'text' | 'line'> {
  const root = parseDocument(text).contents
  const paths = isMap(root) ? root.get('paths') : undefined
  if (!isMap(paths) || paths.items.length === 0)
    return splice(text, text.length, `\npaths:\n${pathStub(endpoint)}`)
  const item = memberOf(paths, endpoint.path)?.value
  return isMap(item)
    ? splice(text, endOf(item), operationStub(endpoint))
    : splice(text, endOf(paths), `\n${pathStub(endpoint)}`)
}

function memberOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** Offset after the last value of a map, without the comments and blank lines that follow it. */
function endOf(map: YAMLMap): number {
  const last = map.items.at(-1)?.value
  return isNode(last) && last.range ? last.range[1] : (map.range?.[1] ?? 0)
}

/** Inserts whole lines after the line that an offset stands in. */
function splice(text: string, offset: number, lines: string): Pick<EditedSpec, 'text' | 'line'> {
  const end = text.indexOf('\n', Math.max(0, offset - 1))
  const [before, after] = end < 0 ? [`${text}\n`, ''] : [text.slice(0, end + 1), text.slice(end + 1)]
  const blankLines = /^\n*/.exec(lines)?.[0].length ?? 0
  return { text: before + lines + after, line: before.split('\n').length + blankLines }
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
