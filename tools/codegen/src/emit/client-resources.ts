import type { Api, GeneratedFile, OperationModel, ResourceModel } from '../model/api.ts'
import { docblock, operationDoc } from './doc.ts'

const folder = 'packages/client/src/generated'

/** Emits one file of thin methods per resource, and one that puts the resources together. */
export function emitClientResources({ operations, resources }: Api): GeneratedFile[] {
  const used = resources
    .map((resource) => ({
      resource,
      own: operations.filter((operation) => operation.resource === resource.name),
    }))
    .filter(({ own }) => own.length > 0)
  return [
    ...used.map(({ resource, own }) => resourceFile(resource, own)),
    indexFile(used.map(({ resource }) => resource)),
  ]
}

function resourceFile(
  { name, description }: ResourceModel,
  operations: readonly OperationModel[],
): GeneratedFile {
  const type = resourceType(name)
  const schemas = new Set(operations.flatMap(({ answer, body }) => [answerType(answer), body?.schema ?? '']))
  schemas.delete('')
  const paged = operations.some(({ answer }) => answer.kind === 'page')
  const queried = operations.filter(({ queryParameters }) => queryParameters.length > 0)
  return {
    path: `${folder}/${kebab(name)}.gen.ts`,
    text: [
      [
        schemas.size > 0 ? `import type { ${[...schemas].sort().join(', ')} } from '@mde-kit/contract'` : '',
        `import { ${operations.map(({ id }) => id).join(', ')} } from '@mde-kit/contract/operations'`,
        `import type { CallOptions, Caller } from '../call/caller.ts'`,
        operations.some(({ body }) => body?.mediaType === 'multipart/form-data')
          ? `import { toFormData } from '../call/form-data.ts'`
          : '',
        queried.length > 0 ? `import { type QueryOf, toWireQuery } from '../call/query.ts'` : '',
        paged ? `import type { Pages } from '../paging/pages.ts'` : '',
      ].join('\n'),
      ...queried.map(
        ({ id }) =>
          `${docblock([`Query options of \`${id}\`.`])}\nexport type ${queryType(id)} = QueryOf<'${id}'>`,
      ),
      `${docblock([description])}\nexport interface ${type} {\n${operations.map(signature).join('\n\n')}\n}`,
      `${docblock([`Binds the methods of ${type} to a caller.`])}\nexport function create${type}(caller: Caller): ${type} {\n  return {\n${operations.map(method).join('\n')}\n  }\n}`,
    ].join('\n\n'),
  }
}

function indexFile(resources: readonly ResourceModel[]): GeneratedFile {
  const names = resources.map(({ name }) => ({
    name,
    type: resourceType(name),
    file: `./${kebab(name)}.gen.ts`,
  }))
  return {
    path: `${folder}/resources.gen.ts`,
    text: [
      [
        `import type { Caller } from '../call/caller.ts'`,
        ...names.map(({ type, file }) => `import { create${type}, type ${type} } from '${file}'`),
      ].join('\n'),
      names.map(({ file }) => `export type * from '${file}'`).join('\n'),
      `${docblock(['Every resource of the API.'])}\nexport interface Resources {\n${names
        .map(({ name, type }) => `  readonly ${name}: ${type}`)
        .join('\n')}\n}`,
      `${docblock(['Binds every resource to a caller.'])}\nexport function createResources(caller: Caller): Resources {\n  return { ${names
        .map(({ name, type }) => `${name}: create${type}(caller)`)
        .join(', ')} }\n}`,
    ].join('\n\n'),
  }
}

function signature(operation: OperationModel): string {
  const parameters = [
    ...operation.pathParameters.map(({ name, type }) => `${name}: ${type}`),
    ...(operation.body ? [`body${operation.body.required ? '' : '?'}: ${operation.body.schema}`] : []),
    ...(operation.queryParameters.length > 0
      ? [`query${needsQuery(operation) ? '' : '?'}: ${queryType(operation.id)}`]
      : []),
    'options?: CallOptions',
  ]
  return `${docblock(operationDoc(operation), '  ')}\n  ${operation.name}(${parameters.join(', ')}): ${resultType(operation)}`
}

function method(operation: OperationModel): string {
  const { id, name, method, path, answer, body, pathParameters, queryParameters } = operation
  const names = pathParameters.map((parameter) => parameter.name)
  const hasQuery = queryParameters.length > 0
  const parameters = [
    ...names,
    ...(body ? ['body'] : []),
    ...(hasQuery ? [needsQuery(operation) ? 'query' : 'query = {}'] : []),
    'options',
  ]
  const params = [
    ...(names.length > 0 ? [`path: { ${names.join(', ')} }`] : []),
    ...(hasQuery ? ['query: toWireQuery(query)'] : []),
  ]
  const init = [
    '...init',
    ...(params.length > 0 ? [`params: { ${params.join(', ')} }`] : []),
    ...(body ? [body.required ? 'body' : '...(body && { body })'] : []),
    ...(body?.mediaType === 'multipart/form-data' ? ['bodySerializer: toFormData'] : []),
  ]
  const kind = { page: 'pages', record: 'record', value: 'value', empty: 'empty' }[answer.kind]
  const send = `(raw, init) => raw.${method}(${JSON.stringify(path)}, { ${init.join(', ')} })`
  return `    ${name}: (${parameters.join(', ')}) => caller.${kind}(${id}, ${send}, options),`
}

function needsQuery({ queryParameters }: OperationModel): boolean {
  return queryParameters.some(({ required }) => required)
}

function resultType({ answer }: OperationModel): string {
  if (answer.kind === 'page') return `Pages<${answer.item}>`
  return answer.kind === 'empty' ? 'Promise<void>' : `Promise<${answer.schema}>`
}

function answerType(answer: OperationModel['answer']): string {
  if (answer.kind === 'page') return answer.item
  return answer.kind === 'empty' ? '' : answer.schema
}

/** Apart from the record's name: there is a resource `software` and a record `Software`. */
function resourceType(name: string): string {
  return `${pascal(name)}Resource`
}

function queryType(id: string): string {
  return `${pascal(id)}Query`
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
