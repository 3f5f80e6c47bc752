import { operations } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { checkOperation } from '../../src/permissions/check-operation.ts'

/** No operation of today needs two permissions at once, or one of two pairs. */
const demanding = {
  ...operations.listMachines,
  permissions: {
    delegated: [['Machine.Read', 'Vulnerability.Read']],
    application: [
      ['Machine.Read.All', 'Vulnerability.Read.All'],
      ['Machine.ReadWrite.All', 'Software.Read.All'],
    ],
  },
}

describe('an operation that needs two permissions', () => {
  const cases = [
    {
      held: ['Machine.Read.All', 'Vulnerability.Read.All'],
      by: ['Machine.Read.All', 'Vulnerability.Read.All'],
      missing: [],
    },
    {
      held: ['Software.Read.All', 'Machine.ReadWrite.All'],
      by: ['Machine.ReadWrite.All', 'Software.Read.All'],
      missing: [],
    },
    { held: ['Machine.Read.All'], by: [], missing: ['Vulnerability.Read.All'] },
    { held: ['Software.Read.All'], by: [], missing: ['Machine.ReadWrite.All'] },
    { held: [], by: [], missing: ['Machine.Read.All', 'Vulnerability.Read.All'] },
    // One of each pair is no pair.
    { held: ['Machine.Read.All', 'Software.Read.All'], by: [], missing: ['Vulnerability.Read.All'] },
  ]
  it.each(cases)('given $held lacks $missing', ({ held, by, missing }) => {
    const check = checkOperation(demanding, { kind: 'application', permissions: held })
    expect(check).toMatchObject({ ok: missing.length === 0, satisfiedBy: by, missing })
  })

  it('is judged for a user by the delegated pair', () => {
    const check = checkOperation(demanding, { kind: 'delegated', permissions: ['Machine.Read'] })
    expect(check).toMatchObject({
      ok: false,
      missing: ['Vulnerability.Read'],
      portal: { roles: ['View Data'] },
    })
  })
})
