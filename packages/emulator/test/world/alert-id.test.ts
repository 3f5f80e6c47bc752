import { describe, expect, it } from 'vitest'
import { alertId } from '../../src/world/alert-id.ts'

describe('alertId', () => {
  it('counts time as .NET does', () => {
    // The ticks of a documented alert id, at the time that the alert was made.
    expect(alertId(Date.parse('2020-07-20T10:53:48Z'), -880718168)).toBe('da637308392280000000_-880718168')
  })
})
