import type { Api, GeneratedFile } from '../model/api.ts'
import { listAt, valueAt } from '../model/read.ts'
import { docblock } from './doc.ts'

/** Emits what programs tell apart at run time that read indicators from files or flags, where the specs have them. */
export function emitIndicatorValues({ document }: Api): GeneratedFile[] {
  const submission = valueAt(document, 'components', 'schemas', 'IndicatorSubmission')
  if (submission === undefined) return []
  const valuesOf = (field: string) => listAt(valueAt(submission, 'properties', field), 'enum')
  const list = (name: string, says: string, values: readonly unknown[]) =>
    `${docblock([says])}\nexport const ${name} = ${JSON.stringify(values)} as const`
  return [
    {
      path: 'packages/contract/src/generated/indicator-values.gen.ts',
      text: [
        list(
          'requiredIndicatorFields',
          'What a submission cannot do without.',
          listAt(submission, 'required'),
        ),
        list('indicatorTypes', 'Every type of indicator.', valuesOf('indicatorType')),
        list('indicatorActions', 'Every action, the withdrawn ones last.', valuesOf('action')),
        list(
          'indicatorSeverities',
          'Every severity of an alert that an indicator raises, the lowest first.',
          valuesOf('severity'),
        ),
      ].join('\n'),
    },
  ]
}
