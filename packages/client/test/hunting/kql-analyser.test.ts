import { ConfigError } from '@mde-kit/contract/errors'
import { expect, it, vi } from 'vitest'
import { checkKql, kql } from '../../src/kql.ts'

vi.mock('@kusto/language-service-next/bridge.min.js', () => {
  throw new Error('Cannot find package')
})

it('says what to install where the analyser is missing', async () => {
  const check = checkKql(kql`DeviceInfo`)
  await expect(check).rejects.toThrow(ConfigError)
  await expect(check).rejects.toMatchObject({
    next: expect.stringContaining('npm install @kusto/language-service-next') as unknown,
  })
})
