import { optionalTextAt, valueAt } from '../model/read.ts'
import type { Rule } from './rule.ts'

/** Permission alternatives of one kind stand weakest first: where several would do, readers take the first. */
export const permissionsRiseInPower: Rule = ({ operations, catalogues }) =>
  operations.flatMap(({ service, permissions, pointer }) => {
    const catalogue = service === 'graph' ? catalogues.permissions['graph'] : catalogues.permissions
    return (['delegated', 'application'] as const).flatMap((kind) => {
      const power = (name: string) => {
        const real = optionalTextAt(catalogues.permissions, 'otherSpellings', name) || name
        return Number(valueAt(catalogue, kind, real, 'power'))
      }
      const powers = permissions[kind].map((names) => Math.max(...names.map(power)))
      return powers.every((each, index) => index === 0 || !(each < (powers[index - 1] ?? each)))
        ? []
        : [
            {
              pointer: `${pointer}/security`,
              expected: `${kind} alternatives from the weakest to the strongest`,
              actual: permissions[kind].map((names) => names.join(' with ')).join(', '),
            },
          ]
    })
  })
