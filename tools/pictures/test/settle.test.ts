import { expect, it } from 'vitest'
import { settle } from '../src/settle.ts'

it.each([
  { name: 'a port', shown: 'on http://127.0.0.1:45297/x', settled: 'on http://127.0.0.1:40123/x' },
  {
    name: 'the id of the app',
    shown: 'mde-kit demo (e0949964-9d5d-4a07-b0d2-83604afbe6c0)',
    settled: 'mde-kit demo (11111111-2222-4333-8444-555555555555)',
  },
  {
    name: 'the id of an action, behind a colour',
    shown: '\u001b[2maction\u001b[22m      987b85f1-6545-47bd-aba6-810c324a5390',
    settled: '\u001b[2maction\u001b[22m      66666666-7777-4888-8999-000000000000',
  },
  { name: 'a key', shown: 'RS256, key Dbpg9TXDhrjOBSqS2J6…', settled: 'RS256, key kJq0ZMnv3y6UBr5dTg7…' },
  {
    name: 'instants, as far apart as they were',
    shown: '2030-10-24T02:29:12.000Z and 2030-10-24 00:51:11',
    settled: '2026-01-31T13:00:00.000Z and 2026-01-31 11:21:59',
  },
  {
    name: 'nothing that is the same in every run',
    shown: 'Alert.Read (delegated, b2069dc0-9fe9-4e6d-9aca-ccf3dd503819)',
    settled: 'Alert.Read (delegated, b2069dc0-9fe9-4e6d-9aca-ccf3dd503819)',
  },
])('settles $name', ({ shown, settled }) => {
  expect(settle(shown)).toBe(settled)
})
