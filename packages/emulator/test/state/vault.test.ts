import { describe, expect, it } from 'vitest'
import { createVault } from '../../src/state/vault.ts'

describe('createVault', () => {
  it('saves what its maps hold, in order, as JSON', () => {
    const vault = createVault()
    vault.map('letters', [['b', 1]]).set('a', 2)
    vault.map('empty')
    const saved = vault.save()
    expect(JSON.parse(JSON.stringify(saved))).toEqual({
      letters: [
        ['b', 1],
        ['a', 2],
      ],
      empty: [],
    })
  })

  it('leaves what was saved alone when its maps change', () => {
    const vault = createVault()
    const letters = vault.map<number>('letters', [['a', 1]])
    const saved = vault.save()
    letters.set('a', 2)
    expect(saved).toEqual({ letters: [['a', 1]] })
  })

  it('starts with what was saved rather than with what is new', () => {
    const vault = createVault({ letters: [['a', 9]] })
    expect([...vault.map<number>('letters', [['b', 1]])]).toEqual([['a', 9]])
    expect([...vault.map<number>('others', [['b', 1]])]).toEqual([['b', 1]])
  })

  it('keeps an empty map empty', () => {
    expect([...createVault({ letters: [] }).map<number>('letters', [['b', 1]])]).toEqual([])
  })

  it('puts what was saved back into the maps that are out', () => {
    const vault = createVault()
    const letters = vault.map<number>('letters', [['a', 1]])
    const others = vault.map<number>('others')
    const saved = vault.save()
    letters.delete('a')
    letters.set('z', 26)
    others.set('b', 1)
    vault.load(saved)
    expect([...letters]).toEqual([['a', 1]])
    expect([...others]).toEqual([])
  })
})
