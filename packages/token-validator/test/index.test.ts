import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as surface from '../src/index.ts'

describe('the public surface', () => {
  it('has these values', () => {
    expect(Object.keys(surface).sort()).toEqual([
      'TokenError',
      'checkPermissions',
      'createTokenVerifier',
      'decodeToken',
      'explain',
      'findingCatalogue',
      'inspectToken',
    ])
  })

  it('has these types besides', () => {
    const source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')
    const exported = [...source.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, isType, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && (isType !== undefined || name.startsWith('type ')))
        .map((name) => name.replace('type ', '')),
    )
    expect(exported.sort()).toEqual([
      'ClaimRow',
      'DecodedToken',
      'Explanation',
      'Finding',
      'FindingCode',
      'FindingFacts',
      'InspectOptions',
      'KnownClaims',
      'OperationCheck',
      'PermissionCheck',
      'PermissionCheckOptions',
      'PortalAccess',
      'RefusalCode',
      'TargetOptions',
      'TokenClaims',
      'TokenErrorReason',
      'TokenExplanation',
      'TokenHeader',
      'TokenInspection',
      'TokenSubject',
      'TokenVerifier',
      'TokenVerifierOptions',
      'VerifiedToken',
      'VerifyOptions',
    ])
  })
})
