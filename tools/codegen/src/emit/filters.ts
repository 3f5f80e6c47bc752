import type { FilterFieldModel, OperationModel } from '../model/api.ts'
import { docblock } from './doc.ts'

/** Tells whether the operation takes a filter whose properties are known. */
export function isFilterable({ odata }: OperationModel): boolean {
  return odata !== undefined && odata.fields.length > 0
}

/** Name of the interface that {@link filterFieldsInterface} writes. */
export function filterFieldsName({ id }: OperationModel): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Fields`
}

/** Writes the properties that an operation can be filtered by: what a filter function is given. */
export function filterFieldsInterface(operation: OperationModel): string {
  const fields = fieldsOf([operation]).map(
    (field) => `${docblock([field.description], '  ')}\n  readonly ${field.name}: ${fieldType(field)}`,
  )
  const doc = docblock([`What \`${operation.id}\` can be filtered by.`])
  return `${doc}\nexport interface ${filterFieldsName(operation)} {\n${fields.join('\n')}\n}`
}

/** Names of the field types that the interfaces of these operations use. */
export function filterFieldTypes(operations: readonly OperationModel[]): readonly string[] {
  return [...new Set(fieldsOf(operations).map(typeName))].sort()
}

/** Names of the schemas that the interfaces of these operations use. */
export function filterSchemas(operations: readonly OperationModel[]): readonly string[] {
  return fieldsOf(operations).flatMap(({ values, record }) => (values.length > 0 ? [record] : []))
}

type Field = FilterFieldModel & { readonly record: string }

function fieldsOf(operations: readonly OperationModel[]): readonly Field[] {
  return operations.flatMap(
    ({ odata }) => odata?.fields.map((field) => ({ ...field, record: odata.record ?? '' })) ?? [],
  )
}

function fieldType(field: Field): string {
  const { kind, values, isNullable, record, name } = field
  if (values.length > 0) return `${typeName(field)}<${record}['${name}']>`
  return isNullable && kind !== 'texts' ? `${typeName(field)}<null>` : typeName(field)
}

function typeName({ values, kind }: Field): string {
  if (values.length > 0) return 'EnumField'
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Field`
}
