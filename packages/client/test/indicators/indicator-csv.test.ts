import type { IndicatorSubmission } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIndicatorCsv, writeIndicatorCsv } from '../../src/indicator-csv.ts'
import { indicator, submission } from './tenant.ts'

const header = 'indicatorType,indicatorValue,action,title,description'
const row = `FileSha256,${'a'.repeat(64)},Block,A file,Seen in a mail.`

describe('reading', () => {
  it('takes the columns of the portal, in any order and letter case', () => {
    const text = [
      '\ufeffGenerateAlert;Action;indicatorvalue;indicatorType;title;description;rbacGroups;category;mitretechniques;severity',
      'TRUE;Allow;bad.example;DomainName;"A ""domain""";"one; two";Servers, Clients;Execution;T1059;high',
      '',
    ].join('\r\n')
    expect(readIndicatorCsv(text)).toEqual([
      {
        indicatorType: 'DomainName',
        indicatorValue: 'bad.example',
        action: 'Allowed',
        title: 'A "domain"',
        description: 'one; two',
        severity: 'High',
        rbacGroupNames: ['Servers', 'Clients'],
        generateAlert: true,
      },
    ])
  })

  it('leaves out what is empty, and skips empty lines', () => {
    expect(readIndicatorCsv(`${header},expirationTime,application\n${row},,\n,,,,,,\n\n`)).toEqual([
      submission(),
    ])
  })

  it.each([
    {
      name: 'a column that is missing',
      text: 'indicatorType,action\n',
      want: /columns indicatorValue, title, description/,
    },
    {
      name: 'a column that is unknown',
      text: `${header},colour\n${row},red`,
      want: /column colour is unknown/,
    },
    {
      name: 'an unknown action',
      text: `${header}\n${row.replace('Block', 'Bloc')}`,
      want: /Row 1: action must be one of/,
    },
    {
      name: 'an empty title',
      text: `${header}\n${row.replace('A file', '')}`,
      want: /Row 1: title is empty/,
    },
    { name: 'a cell too many', text: `${header}\n${row},x`, want: /Row 1: it has more cells/ },
    {
      name: 'an end without offset',
      text: `${header},expirationTime\n${row},2030-01-01`,
      want: /expirationTime must be/,
    },
    {
      name: 'a flag that is none',
      text: `${header},generateAlert\n${row},yes`,
      want: /generateAlert must be one of true, false/,
    },
    {
      name: 'a quote that is left open',
      text: `${header}\n${row.replace('A file', '"A file')}`,
      want: /Row 1: Quoted/,
    },
  ])('names $name', ({ text, want }) => {
    const read = () => readIndicatorCsv(text)
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(want)
  })

  it('names ten problems and counts the others', () => {
    const text = [header, ...Array<string>(12).fill(row.replace('Block', 'x'))].join('\n')
    expect(() => readIndicatorCsv(text)).toThrow(/Row 10: .*\nAnd 2 more\.$/s)
  })
})

describe('writing', () => {
  it('takes indicators as they are listed', () => {
    const listed = indicator({
      rbacGroupNames: ['Servers', 'Clients'],
      severity: 'High',
      generateAlert: false,
    })
    expect(writeIndicatorCsv([listed])).toBe(
      [
        'indicatorType,indicatorValue,action,title,description,expirationTime,severity,recommendedActions,rbacGroupNames,application,educateUrl,generateAlert',
        `FileSha256,${'a'.repeat(64)},Block,A file,Seen in a mail.,,High,,"Servers,Clients",,,false`,
        '',
      ].join('\n'),
    )
  })

  it('lets no cell begin like a formula', () => {
    const title = '=HYPERLINK("https://bad.example")'
    expect(writeIndicatorCsv([submission({ title })])).toContain(`"'=HYPERLINK(""https://bad.example"")"`)
  })

  it('refuses a device group that would become two', () => {
    expect(() => writeIndicatorCsv([submission({ rbacGroupNames: ['a,b'] })])).toThrow(ConfigError)
  })

  it('gives what reading takes', () => {
    const text = fc
      .stringMatching(/^[-=+@'",;\n a-zé😀]{1,12}$/u)
      .map((value) => value.trim())
      .filter((value) => value !== '')
    const indicators: fc.Arbitrary<IndicatorSubmission> = fc.record(
      {
        indicatorType: fc.constantFrom('FileSha1', 'Url'),
        indicatorValue: text,
        action: fc.constantFrom('Allowed', 'Block'),
        title: text,
        description: text,
        recommendedActions: text,
        expirationTime: fc.constant('2030-01-01T00:00:00Z'),
        severity: fc.constantFrom('Low', 'High'),
        generateAlert: fc.boolean(),
        rbacGroupNames: fc.array(fc.stringMatching(/^[=@a-z']{1,4}$/), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['indicatorType', 'indicatorValue', 'action', 'title', 'description'] },
    )
    fc.assert(
      fc.property(fc.array(indicators, { maxLength: 4 }), (list) => {
        expect(readIndicatorCsv(writeIndicatorCsv(list))).toEqual(list)
      }),
      { numRuns: 300 },
    )
  })
})
