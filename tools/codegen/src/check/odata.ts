import type { FilterFieldModel, ODataModel, OperationModel } from '../model/api.ts'
import { valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/** The schema of the records is known: that of the page or, where the answer is none, the one that is named. */
export const odataRecordsAreKnown: Rule = ({ operations, document }) =>
  operations.flatMap(({ odata, pointer }): RuleFinding[] => {
    if (!odata) return []
    const { record } = odata
    if (record === undefined)
      return [{ pointer: `${pointer}/x-mde-odata`, expected: 'the key record', actual: 'missing' }]
    if (valueAt(document, 'components', 'schemas', record) === undefined)
      return [{ pointer: `${pointer}/x-mde-odata/record`, expected: 'a component schema', actual: record }]
    return []
  })

/** Properties that can be filtered on exist, and hold what a filter can be written for. */
export const filterablesHaveLiterals: Rule = ({ operations }) =>
  withRecord(operations).flatMap(({ odata, pointer }) =>
    odata.filterable
      .filter((name) => !has(odata.fields, name))
      .map((name) => ({
        pointer: `${pointer}/x-mde-odata/filterable`,
        expected: `a property of ${odata.record} that holds a text, number, boolean or list of texts`,
        actual: name,
      })),
  )

/** Properties that can be filtered on can be sent. */
export const filterablesHaveParameter: Rule = ({ operations }) =>
  operations
    .filter(({ odata, queryParameters }) => odata?.filterable.length && !has(queryParameters, '$filter'))
    .map(({ pointer }) => ({
      pointer: `${pointer}/x-mde-odata`,
      expected: 'the parameter $filter, since properties are filterable',
      actual: 'missing',
    }))

/** What windows of time are cut by can be filtered on. */
export const windowsAreCutByInstants: Rule = ({ operations }) =>
  operations.flatMap(({ odata, windowBy, pointer }): RuleFinding[] => {
    if (windowBy === undefined) return []
    const field = odata?.fields.find(({ name }) => name === windowBy)
    if (field?.kind === 'instant') return []
    return [
      {
        pointer: `${pointer}/x-mde-paging/windowBy`,
        expected: 'an instant that can be filtered on',
        actual: windowBy,
      },
    ]
  })

/** Properties that can be expanded exist. */
export const expandablesExist: Rule = ({ operations, document }) =>
  withRecord(operations).flatMap(({ odata, pointer }) =>
    odata.expandable
      .filter(
        (name) => valueAt(document, 'components', 'schemas', odata.record, 'properties', name) === undefined,
      )
      .map((name) => ({
        pointer: `${pointer}/x-mde-odata/expandable`,
        expected: `a property of ${odata.record}`,
        actual: name,
      })),
  )

type WithRecord = OperationModel & { readonly odata: ODataModel & { readonly record: string } }

function withRecord(operations: readonly OperationModel[]): readonly WithRecord[] {
  return operations.filter((operation): operation is WithRecord => operation.odata?.record !== undefined)
}

function has(list: readonly Pick<FilterFieldModel, 'name'>[], name: string): boolean {
  return list.some((entry) => entry.name === name)
}
