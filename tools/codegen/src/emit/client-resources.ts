import type { Api, GeneratedFile, OperationModel, ResourceModel } from '../model/api.ts'
import { docblock, methodDoc } from './doc.ts'
import {
  filterFieldsInterface,
  filterFieldsName,
  filterFieldTypes,
  filterSchemas,
  isFilterable,
} from './filters.ts'
import { kebab } from './kebab.ts'

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
  for (const schema of filterSchemas(operations)) schemas.add(schema)
  schemas.delete('')
  const queried = operations.filter(({ queryParameters }) => queryParameters.length > 0)
  if (queried.length > 0) schemas.add('OperationTypes')
  const filtered = operations.filter(isFilterable)
  const imports = [
    schemas.size > 0 ? `import type { ${[...schemas].sort().join(', ')} } from '@mde-kit/contract'` : '',
    `import { ${operations.map(({ id }) => id).join(', ')} } from '@mde-kit/contract/operations'`,
    `import type { CallOptions, Caller } from '../call/caller.ts'`,
    `import { createCaller } from '../call/create-caller.ts'`,
    queried.length > 0 ? `import type { QueryOf } from '../call/query.ts'` : '',
    `import type { ClientOptions } from '../client-options.ts'`,
    filtered.length > 0
      ? `import type { ${filterFieldTypes(filtered).join(', ')} } from '../odata/fields.ts'`
      : '',
    operations.some(({ answer }) => answer.kind === 'page')
      ? `import type { Pages } from '../paging/pages.ts'`
      : '',
  ]
  return {
    path: `${folder}/${kebab(name)}.gen.ts`,
    text: [
      imports.filter(Boolean).join('\n'),
      ...queried.map(queryDeclaration),
      ...filtered.map(filterFieldsInterface),
      `${docblock([description])}\nexport interface ${type} {\n${operations.map(signature).join('\n\n')}\n}`,
      `${docblock([
        `Makes a client of this resource alone; bundlers leave the rest of the API out.`,
        `@throws {@link ConfigError} An option cannot work.`,
      ])}\nexport function ${factoryName(name)}(options: ClientOptions): ${type} {\n  return create${type}(createCaller(options))\n}`,
      `${docblock([
        `The same on a caller of \`@mde-kit/client/runtime\`, to share one token with other resources.`,
      ])}\nexport function create${type}(shared: Caller): ${type} {\n  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/${kebab(name)}'))\n  return {\n${operations.map(method).join('\n')}\n  }\n}`,
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

function queryDeclaration(operation: OperationModel): string {
  const { id } = operation
  const parameters = [
    `OperationTypes['${id}']`,
    ...(isFilterable(operation) ? [filterFieldsName(operation)] : []),
  ]
  return `${docblock([`Query options of \`${id}\`.`])}\nexport type ${queryType(id)} = QueryOf<${parameters.join(', ')}>`
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
  return `${docblock(methodDoc(operation), '  ')}\n  ${operation.name}(${parameters.join(', ')}): ${resultType(operation)}`
}

function method({ id, name, answer, body, pathParameters, queryParameters }: OperationModel): string {
  const path = pathParameters.map((parameter) => parameter.name)
  const rest = [...(body ? ['body'] : []), ...(queryParameters.length > 0 ? ['query'] : [])]
  const args = [...(path.length > 0 ? [`path: { ${path.join(', ')} }`] : []), ...rest]
  const kind = { page: 'pages', record: 'record', value: 'value', empty: 'empty' }[answer.kind]
  const call = `caller.${kind}(${id}, { ${args.join(', ')} }, options)`
  return `    ${name}: (${[...path, ...rest, 'options'].join(', ')}) => ${call},`
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

function factoryName(name: string): string {
  return `create${pascal(name)}Client`
}

function queryType(id: string): string {
  return `${pascal(id)}Query`
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
