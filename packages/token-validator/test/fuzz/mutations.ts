import fc from 'fast-check'
import { encode, type FakeKey } from '../fake-entra.ts'

const part = (token: string, index: number): string => token.split('.')[index] ?? ''
const replacePart = (token: string, index: number, text: string): string =>
  token
    .split('.')
    .map((old, at) => (at === index ? text : old))
    .join('.')
const json = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(part(token, index), 'base64url').toString()) as Record<string, unknown>

/** One change of a token, or several. */
export type Mutation = (token: string) => string

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (token: string, where: number): number => Math.floor(where * token.length)
const segment = fc.nat({ max: 2 })

const flipBit = fc.tuple(segment, place, fc.nat({ max: 7 })).map(
  ([index, where, bit]): Mutation =>
    (token) => {
      const bytes = Buffer.from(part(token, index), 'base64url')
      const byte = Math.floor(where * bytes.length)
      bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte)
      return replacePart(token, index, bytes.toString('base64url'))
    },
)
const replaceCharacter = fc.tuple(place, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })).map(
  ([where, character]): Mutation =>
    (token) =>
      token.slice(0, at(token, where)) + character + token.slice(at(token, where) + 1),
)
const insert = fc
  .tuple(place, fc.oneof(fc.constantFrom('.', '=', ' ', '\n', '\0', '-', '_', '+', '/', 'A'), fc.string()))
  .map(
    ([where, text]): Mutation =>
      (token) =>
        token.slice(0, at(token, where)) + text + token.slice(at(token, where)),
  )
const cut = fc.tuple(place, place).map(
  ([from, to]): Mutation =>
    (token) => {
      const [start = 0, end = 0] = [at(token, from), at(token, to)].sort((a, b) => a - b)
      return token.slice(0, start) + token.slice(end + 1)
    },
)
const repeat = fc.tuple(segment, fc.nat({ max: 40 })).map(
  ([index, times]): Mutation =>
    (token) =>
      replacePart(token, index, part(token, index).repeat(times)),
)
const shuffle = fc.shuffledSubarray([0, 1, 2, 2, 1, 0], { minLength: 1 }).map(
  (order): Mutation =>
    (token) =>
      order.map((index) => part(token, index)).join('.'),
)
const oneOf = (members: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.oneof(...Object.entries(members).map(([name, value]) => value.map((drawn) => ({ [name]: drawn }))))
const changeHeader = (foreign: FakeKey) =>
  oneOf({
    alg: fc.constantFrom('none', 'HS256', 'RS384', 'PS256', 'ES256', 'rs256', ''),
    kid: fc.constantFrom('key-2', '', '../key-1', 'KEY-1', 1),
    typ: fc.constantFrom('at+jwt', 'pop', 'logout+jwt'),
    jwk: fc.constant(foreign.jwk),
    jku: fc.constant('https://attacker.example/keys'),
    crit: fc.constant(['exp']),
    nonce: fc.string(),
  }).map(
    (changes): Mutation =>
      (token) =>
        replacePart(token, 0, encode({ ...json(token, 0), ...changes })),
  )
const claimChanges = oneOf({
  roles: fc.constantFrom(['Machine.Isolate'], 'Machine.Isolate'),
  scp: fc.string(),
  exp: fc.oneof(fc.integer(), fc.double(), fc.string()),
  tid: fc.uuid(),
  aud: fc.webUrl(),
  anything: fc.json(),
})
const changeClaims = claimChanges.map(
  (changes): Mutation =>
    (token) =>
      replacePart(token, 1, encode({ ...json(token, 1), ...changes })),
)
const signBy = (foreign: FakeKey) =>
  claimChanges.map(
    (changes): Mutation =>
      (token) =>
        foreign.mint({ ...json(token, 1), ...changes }),
  )
const oddJson = fc
  .tuple(
    fc.constantFrom(0, 1),
    fc.oneof(
      fc.json(),
      fc.nat({ max: 3000 }).map((depth) => '['.repeat(depth)),
    ),
  )
  .map(
    ([index, text]): Mutation =>
      (token) =>
        replacePart(token, index, encode(text)),
  )
const repeatMember = fc.constantFrom(0, 1).map(
  (index): Mutation =>
    (token) => {
      const text = JSON.stringify(json(token, index))
      return replacePart(token, index, encode(text.replace(/^\{("[^"]+":)/, '{$1"x",$1')))
    },
)

/**
 * Changes of a token, one to three at a time, of which none leaves a genuine one.
 *
 * @param foreign A key that the tenant does not have, by the name of one that it has.
 */
export const mutations = (foreign: FakeKey): fc.Arbitrary<Mutation> =>
  fc
    .array(
      fc.oneof(
        flipBit,
        replaceCharacter,
        insert,
        cut,
        repeat,
        shuffle,
        changeHeader(foreign),
        changeClaims,
        signBy(foreign),
        oddJson,
        repeatMember,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (steps): Mutation =>
        (token) =>
          steps.reduce((changed, step) => attempt(step, changed), token),
    )

/** A step that needs a readable token leaves one alone that an earlier step broke. */
function attempt(step: Mutation, token: string): string {
  try {
    return step(token)
  } catch {
    return token
  }
}
