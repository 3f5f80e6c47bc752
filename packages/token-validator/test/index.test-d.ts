import type { OperationId } from '@mde-kit/contract/operations'
import { expectTypeOf, test } from 'vitest'
import {
  checkPermissions,
  createTokenVerifier,
  decodeToken,
  explain,
  type VerifiedToken,
} from '../src/index.ts'

test('an operation is named by its id alone', () => {
  expectTypeOf(checkPermissions).parameter(0).toEqualTypeOf<OperationId | readonly OperationId[]>()
  expectTypeOf<'listMachines'>().toExtend<OperationId>()
  // @ts-expect-error There is no such operation.
  checkPermissions('listEverything', 'token')
})

test('claims and whatever holds them fit', () => {
  const { claims } = decodeToken('a.b.c')
  expectTypeOf(checkPermissions).toBeCallableWith('listMachines', claims)
  expectTypeOf(claims.exp).toEqualTypeOf<number | undefined>()
  expectTypeOf(claims['xms_anything']).toEqualTypeOf<unknown>()
  expectTypeOf(explain('a.b.c').canCall).toEqualTypeOf<readonly OperationId[]>()
})

test('a verifier needs a tenant and gives a verified token', () => {
  // @ts-expect-error The tenant is not optional.
  createTokenVerifier({})
  const { verify } = createTokenVerifier({ tenantId: '' })
  expectTypeOf(verify).returns.resolves.toEqualTypeOf<VerifiedToken>()
  expectTypeOf<VerifiedToken['verified']>().toEqualTypeOf<true>()
})

test('an option that narrows what is accepted cannot be undefined', () => {
  const tenantId = ''
  // @ts-expect-error A setting that got lost must not let in the tokens of any app.
  createTokenVerifier({ tenantId, clientId: undefined })
  // @ts-expect-error There is no such option.
  createTokenVerifier({ tenantId, audiences: [] })
  createTokenVerifier({ tenantId, audience: '', clientId: ['', ''], cloud: undefined })
})
