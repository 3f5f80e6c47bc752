import { isJsonObject } from '../load/merge.ts'
import { escapePointer } from '../load/yaml-file.ts'
import { valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/** Words that no name in a module may be. */
const reservedWords: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)

/** Values that generated modules have beside the operations. */
const takenValues: ReadonlySet<string> = new Set(['caller', 'createCaller', 'operations', 'shared'])

/** What a generated method takes besides the parameters of its path. */
const takenParameters: ReadonlySet<string> = new Set(['body', 'caller', 'options', 'query'])

/** Types that generated modules, or the entry of the contract, have beside the schemas. */
export const takenTypes: ReadonlySet<string> = new Set(
  (
    'AccessToken AnswerSchema AnswerShapes BooleanField Caller CallOptions ClientOptions Effect EnumField FilterKind ' +
    'GetTokenOptions GuidField InstantField Int64 NumberField ODataOptions Operation OperationDocs OperationId ' +
    'OperationTypes Pages Paging PermissionAlternatives Promise QueryOf RateLimit Readonly Record Resources Retirement ' +
    'TextField TextsField TokenCredential'
  ).split(' '),
)

/** What a client has besides its resources, and what generated files are called besides theirs. */
export const takenResources: ReadonlySet<string> = new Set(
  (
    'actions caller forTenant liveResponse packages quota raw tags waitFor ' +
    'answerSchemas answerShapes clouds examples filterValues huntingTables index indicatorValues operationDocs ' +
    'operations permissions readme resources schemas serviceErrors types'
  ).split(' '),
)

/** Every operation, parameter of a path, schema and resource has a name that generated code can have. */
export const namesAreFree: Rule = ({ operations, resources, document }) => [
  ...operations.flatMap(({ id, name, pathParameters, pointer }): RuleFinding[] => [
    ...(reservedWords.has(id) || takenValues.has(id)
      ? [{ pointer: `${pointer}/operationId`, expected: free, actual: id }]
      : []),
    // Whatever has a `then` is awaited.
    ...(name === 'then' || name in Object.prototype
      ? [
          {
            pointer: `${pointer}/x-mde-method`,
            expected: 'a name that objects do not have anyway',
            actual: name,
          },
        ]
      : []),
    ...pathParameters
      .filter((parameter) => reservedWords.has(parameter.name) || takenParameters.has(parameter.name))
      .map((parameter) => ({ pointer, expected: `path parameters of ${free}`, actual: parameter.name })),
  ]),
  ...schemaNames(document)
    .filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || takenTypes.has(name))
    .map((name) => ({
      pointer: `/components/schemas/${escapePointer(name)}`,
      expected: 'a name in PascalCase that generated code does not use itself',
      actual: name,
    })),
  ...resources
    .map(({ name }, index) => ({ name, pointer: `/tags/${index}/name` }))
    .filter(({ name }) => takenResources.has(name))
    .map(({ name, pointer }) => ({
      pointer,
      expected: 'a name that the client has not given to something else',
      actual: name,
    })),
]

const free = 'a name that is no word of JavaScript, nor one that generated code uses itself'

function schemaNames(document: unknown): string[] {
  const schemas = valueAt(document, 'components', 'schemas')
  return isJsonObject(schemas) ? Object.keys(schemas) : []
}

/** No operation has the method and path of another: the service minds neither letter case nor names of parameters. */
export const routesDiffer: Rule = ({ operations }) => {
  const owners = new Map<string, string>()
  return operations.flatMap(({ id, method, path, pointer }): RuleFinding[] => {
    const route = `${method} ${path.toLowerCase().replaceAll(/\{\w+\}/g, '{}')}`
    const owner = owners.get(route)
    owners.set(route, id)
    if (owner === undefined) return []
    return [
      {
        pointer,
        expected: 'a method and path that differ from all others in more than letter case',
        actual: `${method} ${path}, which is also ${owner}`,
      },
    ]
  })
}
