import { blank } from '../load/blanks.ts'

/** Methods that a spec may use. */
export const endpointMethods = ['get', 'post', 'put', 'patch', 'delete'] as const
export type EndpointMethod = (typeof endpointMethods)[number]

/** An endpoint to be described. */
export interface NewEndpoint {
  readonly method: EndpointMethod
  /** As documented, with `/api` in front: `/api/machines/{id}/isolate`. */
  readonly path: string
  /** Its resource on the client: `machines`. */
  readonly resource: string
}

/** Reads a method in any letter case. @returns Undefined where it is none. */
export function readMethod(text: string): EndpointMethod | undefined {
  return endpointMethods.find((method) => method === text.toLowerCase())
}

const takesBody: ReadonlySet<EndpointMethod> = new Set(['post', 'put', 'patch'])

/** The lines of one operation in a spec file, under its path: what is known, and a blank for all that is not. */
export function operationStub({ method, path, resource }: NewEndpoint): string {
  return lines([
    `    ${method}:`,
    `      operationId: ${blank}`,
    `      tags: [${resource}]`,
    `      x-mde-method: ${blank}`,
    `      summary: ${blank}`,
    `      description: ${blank}`,
    `      externalDocs: { url: ${blank} }`,
    `      x-mde-source: { page: ${blank}, date: ${blank} }`,
    `      security: ${blank}`,
    `      x-mde-effect: ${blank}`,
    `      x-mde-idempotent: ${blank}`,
    `      x-mde-rate-limits: ${blank}`,
    `      x-mde-roles: ${blank}`,
    `      x-mde-device-group-scoped: ${blank}`,
    ...parameters(path),
    ...(takesBody.has(method)
      ? ['      requestBody:', '        required: true', ...jsonContent('        ')]
      : []),
    '      responses:',
    `        '200':`,
    `          description: ${blank}`,
    ...jsonContent('          '),
    `        '400': { $ref: '#/components/responses/BadRequest' }`,
    `        '401': { $ref: '#/components/responses/Unauthorized' }`,
    `        '403': { $ref: '#/components/responses/Forbidden' }`,
    ...(path.includes('{') ? [`        '404': { $ref: '#/components/responses/NotFound' }`] : []),
    `        '429': { $ref: '#/components/responses/RateLimited' }`,
  ])
}

/** The lines of a path with its first operation. */
export function pathStub(endpoint: NewEndpoint): string {
  return `  ${quoted(endpoint.path)}:\n${operationStub(endpoint)}`
}

/** The whole of a new file; it says what its resource is, where no other file does. */
export function fileStub(
  endpoint: NewEndpoint,
  { isNewResource }: { readonly isNewResource: boolean },
): string {
  const tags = isNewResource ? `tags:\n  - { name: ${endpoint.resource}, description: ${blank} }\n\n` : ''
  return `${tags}paths:\n${pathStub(endpoint)}`
}

function parameters(path: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  if (names.length === 0) return []
  return [
    '      parameters:',
    ...names.flatMap((name) => [
      `        - name: ${name}`,
      '          in: path',
      '          required: true',
      `          description: ${blank}`,
      `          example: ${blank}`,
      '          schema: { type: string, minLength: 1 }',
    ]),
  ]
}

function jsonContent(indent: string): string[] {
  return [
    `${indent}content:`,
    `${indent}  application/json:`,
    `${indent}    schema: ${blank}`,
    `${indent}    examples: ${blank}`,
  ]
}

/** Braces and quotes inside a plain key are text in YAML, as long as nothing before them says otherwise. */
function quoted(path: string): string {
  return /[:#]\s|\s#/.test(path) ? JSON.stringify(path) : path
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}
