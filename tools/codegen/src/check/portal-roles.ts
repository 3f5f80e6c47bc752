import type { Rule, RuleFinding } from './rule.ts'

/** A portal role has one spelling in all operations: roles are compared by name, and people choose from a list. */
export const rolesAreSpeltAlike: Rule = ({ operations }) => {
  const spellings = new Map<string, string>()
  return operations.flatMap(({ roles, pointer }) =>
    roles.flatMap((role, index): RuleFinding[] => {
      const key = role.replaceAll(/\s/g, '').toLowerCase()
      const first = spellings.get(key) ?? role
      spellings.set(key, first)
      if (first === role) return []
      return [{ pointer: `${pointer}/x-mde-roles/${index}`, expected: `the spelling ${first}`, actual: role }]
    }),
  )
}
