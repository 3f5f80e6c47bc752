import { describe, expect, it } from 'vitest'
import { indicatorProblem, type JudgedIndicator } from '../../src/indicators/indicator-problem.ts'

const sha1 = 'a'.repeat(40)
const address = '203.0.113.7'

function judge(type: JudgedIndicator['indicatorType'], value: string, more: Partial<JudgedIndicator> = {}) {
  return indicatorProblem({ indicatorType: type, indicatorValue: value, action: 'Allowed', ...more })
}

describe('which action fits which type', () => {
  it.each([
    { type: 'FileSha1', value: sha1, action: 'BlockAndRemediate' },
    { type: 'FileSha256', value: 'b'.repeat(64), action: 'Warn' },
    { type: 'FileMd5', value: 'C'.repeat(32), action: 'Block' },
    { type: 'CertificateThumbprint', value: sha1, action: 'BlockAndRemediate' },
    { type: 'IpAddress', value: address, action: 'Block' },
    { type: 'DomainName', value: 'bad.example', action: 'Warn' },
    { type: 'Url', value: 'https://bad.example/a', action: 'Block' },
  ] as const)('takes $action for $type', ({ type, value, action }) => {
    expect(judge(type, value, { action })).toBeUndefined()
  })

  it.each([
    { type: 'IpAddress', value: address, action: 'BlockAndRemediate' },
    { type: 'DomainName', value: 'bad.example', action: 'BlockAndRemediate' },
    { type: 'Url', value: 'https://bad.example/a', action: 'BlockAndRemediate' },
    { type: 'CertificateThumbprint', value: sha1, action: 'Block' },
    { type: 'CertificateThumbprint', value: sha1, action: 'Warn' },
    { type: 'CertificateThumbprint', value: sha1, action: 'Audit' },
  ] as const)('refuses $action for $type', ({ type, value, action }) => {
    const problem = judge(type, value, { action, generateAlert: true })
    expect(problem).toContain(`The action ${action} does not fit ${type}: use `)
  })

  it.each([
    { name: 'Alert', action: 'Alert', want: /withdrawn: use Audit/ },
    { name: 'AlertAndBlock', action: 'AlertAndBlock', want: /withdrawn: use BlockAndRemediate/ },
    { name: 'an audit without an alert', action: 'Audit', want: /generateAlert/ },
  ] as const)('refuses $name', ({ action, want }) => {
    expect(judge('FileSha1', sha1, { action })).toMatch(want)
  })

  it('takes an audit with an alert', () => {
    expect(judge('FileSha1', sha1, { action: 'Audit', generateAlert: true })).toBeUndefined()
  })

  it.each([
    { type: 'Url', value: 'https://bad.example/a', action: 'Block', isTaken: true },
    { type: 'Url', value: 'https://bad.example/a', action: 'Warn', isTaken: true },
    { type: 'Url', value: 'https://bad.example/a', action: 'Allowed', isTaken: false },
    { type: 'DomainName', value: 'bad.example', action: 'Block', isTaken: false },
  ] as const)('takes a page to learn from for $action of $type: $isTaken', (indicator) => {
    const { type, value, action, isTaken } = indicator
    const problem = judge(type, value, { action, educateUrl: 'https://learn.example' })
    expect(problem === undefined).toBe(isTaken)
  })

  it('names the types where it knows none such', () => {
    const problem = judge('constructor' as JudgedIndicator['indicatorType'], sha1)
    expect(problem).toMatch(/^constructor is no type of indicator: use FileSha1, .* or Url\.$/)
  })
})

describe('what is a value of its type', () => {
  it.each([
    ['FileSha1', sha1],
    ['FileSha256', 'F'.repeat(64)],
    ['IpAddress', '8.8.8.8'],
    ['IpAddress', '172.32.0.1'],
    ['IpAddress', '2001:db8:0:0:0:0:0:1'],
    ['DomainName', 'a-b.sub.example'],
    ['DomainName', 'bücher.example'],
    ['DomainName', '_dmarc.example.com'],
    ['Url', 'http://bad.example'],
    ['Url', 'bad.example/path?x=1'],
    ['Url', 'https://203.0.113.9/x'],
  ] as const)('takes %s %s', (type, value) => {
    expect(judge(type, value)).toBeUndefined()
  })

  it.each([
    ['FileSha1', 'a'.repeat(39)],
    ['FileSha1', 'g'.repeat(40)],
    ['FileSha256', sha1],
    ['FileMd5', sha1],
    ['CertificateThumbprint', 'a'.repeat(64)],
    ['IpAddress', '203.0.113.0/24'],
    ['IpAddress', '203.0.113.1-9'],
    ['IpAddress', '203.0.113'],
    ['IpAddress', '203.0.113.256'],
    ['IpAddress', '203.0.113.1.'],
    ['IpAddress', '10.1.2.3'],
    ['IpAddress', '127.0.0.1'],
    ['IpAddress', '172.16.0.1'],
    ['IpAddress', '192.168.1.1'],
    ['IpAddress', '169.254.1.1'],
    ['IpAddress', '2001:db8::1'],
    ['IpAddress', 'fe80:0:0:0:0:0:0:1'],
    ['IpAddress', 'fd00:0:0:0:0:0:0:1'],
    ['IpAddress', '0:0:0:0:0:0:0:1'],
    ['DomainName', 'localhost'],
    ['DomainName', '*.bad.example'],
    ['DomainName', 'https://bad.example'],
    ['DomainName', 'bad.example/path'],
    ['DomainName', 'bad..example'],
    ['DomainName', '203.0.113.9'],
    ['DomainName', '-bad.example'],
    ['Url', 'ftp://bad.example'],
    ['Url', 'https://bad.example/*'],
    ['Url', 'https://bad example'],
    ['Url', 'localhost'],
    ['Url', ''],
  ] as const)('refuses %s %s', (type, value) => {
    expect(judge(type, value)).toContain(`The value is no ${type}: give `)
  })
})
