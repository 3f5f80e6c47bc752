import { expect, it } from 'vitest'
import { createKeptAnswers } from '../../../src/defender/state/kept-answers.ts'
import { WrittenJson } from '../../../src/defender/written-json.ts'

const maxBytes = 1000

/** Answers of a size, counted as they are written. */
function setUp() {
  const answers = createKeptAnswers(maxBytes)
  const written: string[] = []
  const ask = (key: string, sizeBytes = 299) =>
    answers.of(key, () => {
      written.push(key)
      return new WrittenJson([Buffer.alloc(sizeBytes)])
    })
  return { answers, written, ask }
}

it('writes an answer once', () => {
  const { ask, written } = setUp()
  expect(ask('a')).toBe(ask('a'))
  expect(written).toEqual(['a'])
})

it('keeps those that were asked for last, and no more bytes than it may', () => {
  const { answers, ask, written } = setUp()
  for (const key of ['a', 'b', 'c', 'a', 'd']) {
    ask(key)
    expect(answers.sizeBytes).toBeLessThanOrEqual(maxBytes)
  }
  // Each takes 299 bytes and its key, so that three of them have room.
  expect(answers.sizeBytes).toBe(900)
  for (const key of ['d', 'a', 'c']) ask(key)
  expect(written).toEqual(['a', 'b', 'c', 'd'])
  ask('b')
  expect(written).toEqual(['a', 'b', 'c', 'd', 'b'])
})

it('does not keep an answer that is larger than all room, and nothing goes for it', () => {
  const { answers, ask, written } = setUp()
  ask('a')
  expect(ask('huge', 2000).sizeBytes).toBe(2000)
  ask('a')
  expect(written).toEqual(['a', 'huge'])
  expect(answers.sizeBytes).toBe(300)
})

it('writes again what was cleared', () => {
  const { answers, ask, written } = setUp()
  ask('a')
  answers.clear()
  expect(answers.sizeBytes).toBe(0)
  ask('a')
  expect(written).toEqual(['a', 'a'])
})
